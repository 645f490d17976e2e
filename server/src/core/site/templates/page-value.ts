// Owns what a value within a layout may be, as far as it leads to front matter: a page, its parameters, or one of them.

/** The site and menus have parameters of their own, which are not the page's; so does a shortcode. */
export type Source =
  | { readonly is: 'page' | 'site' | 'menu' | 'shortcode' }
  /** A key of the front matter; an empty path stands for all of them. */
  | { readonly is: 'params'; readonly path: readonly string[] };

/** Whatever it may be; nothing in it: no way leads from it to front matter. */
export type PageValue = readonly Source[];

export const PAGE: PageValue = [{ is: 'page' }];
export const SITE: PageValue = [{ is: 'site' }];
export const SHORTCODE: PageValue = [{ is: 'shortcode' }];
export const NOTHING: PageValue = [];

/** More ways than that nobody follows; it bounds the work in a hostile template. */
const MOST = 8;

/** Any of these. */
export const anyOf = (values: readonly PageValue[]): PageValue => {
  const all = values.flat();
  if (all.length < 2) return all;
  return [...new Map(all.map((source) => [JSON.stringify(source), source])).values()].slice(0, MOST);
};

/** Where the site has something other than pages. */
const OF_SITE = new Set('Params Language Languages LanguageCode Author Social Data Config Copyright'.split(' '));
/** What of a page is no page either. */
const OF_PAGE = new Set('Resources Language Languages Site Sites Store Scratch File OutputFormats'.split(' '));
/** Methods of a date, not keys below it. */
const OF_DATE = new Set(
  'Format Unix UnixMilli Year Month Day Hour Minute Second Weekday YearDay Before After Equal IsZero Add AddDate Sub Local UTC String'.split(
    ' ',
  ),
);

/** What a name leads to from one source; undefined: to nothing that matters. */
export const stepInto = (source: Source, name: string): Source | undefined => {
  switch (source.is) {
    case 'params':
      return source.path.length > 0 && OF_DATE.has(name) ? undefined : { is: 'params', path: [...source.path, name] };
    case 'site':
      if (name === 'Menus') return { is: 'menu' };
      return OF_SITE.has(name) ? undefined : { is: 'page' };
    case 'menu':
      return name === 'Page' ? { is: 'page' } : name === 'Params' ? undefined : source;
    case 'shortcode':
      if (name === 'Parent') return source;
      if (name === 'Site') return { is: 'site' };
      return name === 'Page' ? { is: 'page' } : undefined;
    case 'page':
      if (name === 'Params') return { is: 'params', path: [] };
      if (name === 'Site') return { is: 'site' };
      return OF_PAGE.has(name) ? undefined : source;
  }
};
