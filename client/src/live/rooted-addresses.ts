// Owns that addresses from the root of the site lead there behind a tunnel, whose path stands before it. Knows no server.

/** What stands between angle brackets; a script or a style with all that is in it, since no tag is a tag there. */
const markup =
  /<!--[\s\S]*?-->|(<(script|style|textarea|title)\b(?:[^"'>]|"[^"]*"|'[^']*')*>)([\s\S]*?<\/\2\s*>)|<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;
const attribute =
  /(\s)(src|href|poster|action|formaction|data|background|srcset|imagesrcset|style)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

const isRooted = (address: string, prefix: string): boolean =>
  address.startsWith('/') && !address.startsWith('//') && !address.startsWith(prefix);

const toBelow = (address: string, prefix: string): string =>
  isRooted(address, prefix) ? prefix + address.slice(1) : address;

/** “/a.jpg 1x, /b.jpg 2x”; a comma within an address has no blank behind it. */
const toSetBelow = (set: string, prefix: string): string =>
  set.replace(
    /(^|,\s|\s,)(\s*)(\/[^\s,]*)/g,
    (_, comma: string, blank: string, address: string) => `${comma}${blank}${toBelow(address, prefix)}`,
  );

const toValueBelow = (name: string, value: string, prefix: string): string => {
  if (/srcset$/i.test(name)) return toSetBelow(value, prefix);
  return /^style$/i.test(name) ? putStyleBelow(value, prefix) : toBelow(value, prefix);
};

/** @param prefix path of the tunnel, with a slash at both ends; those of a style sheet that begin with a slash are put below it */
export const putStyleBelow = (css: string, prefix: string): string =>
  css.replace(
    /(\burl\(\s*["']?|@import\s+["'])(\/[^"')\s]*)/gi,
    (_, before: string, address: string) => before + toBelow(address, prefix),
  );

/** The same of a page: what is loaded, linked and sent to. What its scripts make of addresses is theirs. */
export const putPageBelow = (html: string, prefix: string): string => {
  const inTag = (tag: string): string =>
    tag.replace(attribute, (_, blank: string, name: string, equals: string, written: string) => {
      const quote = /^["']/.exec(written)?.[0] ?? '';
      const value = quote === '' ? written : written.slice(1, -1);
      return `${blank}${name}${equals}${quote}${toValueBelow(name, value, prefix)}${quote}`;
    });
  return html.replace(markup, (all: string, opening?: string, name?: string, rest?: string) => {
    if (all.startsWith('<!--')) return all;
    if (opening === undefined || rest === undefined) return inTag(all);
    return inTag(opening) + (name?.toLowerCase() === 'style' ? putStyleBelow(rest, prefix) : rest);
  });
};
