// Owns folders of images as patterns: what of a post they take up (`static/images/{year}/{slug}`), and filling them in.
import type { Outline } from '../page/index.ts';
import { findContentPlace, findDayInName, nameBehindDay, type Site, toUrlPath } from '../site/index.ts';
import { baseNameOf, folderOf, joinPath, type SitePath } from '../text/index.ts';

/** What of a post may be part of a folder's name, and of an image's. */
export interface PostWords {
  /** Its `slug`, else its name without a date before it. */
  readonly slug: string;
  /** The name of its file or, of a bundle, its folder. */
  readonly name: string;
  readonly section: string;
  /** The name of the folder that it lies in, such as the author's; undefined right in its section. */
  readonly folder: string | undefined;
  /** Undefined for a post without a date. */
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

/** Undefined for what is no content of the site. */
export const wordsOfPost = (site: Site, path: SitePath, { slug, date }: Outline): PostWords | undefined => {
  const place = findContentPlace(path, site.mounts, site.config);
  if (!place) return undefined;
  const { name, section } = place;
  const above = place.kind === 'single' ? place.virtualFolder : folderOf(place.virtualFolder);
  const folder = above.includes('/') ? baseNameOf(above) : undefined;
  const [year, month, day] = (/^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] ?? findDayInName(name))?.split('-') ?? [];
  // It becomes the name of a folder: nothing may lead out of that.
  const inName = toUrlPath(slug ?? nameBehindDay(name), site.config)
    .replace(/[/\\]/g, '-')
    .replace(/^[-.]+/, '');
  return { slug: inName, name, section, folder, year, month, day };
};

/**
 * `static/images/2024/trip` → `static/images/{year}/{slug}`. A number is a month or a day only below the year. Content may be
 * mounted from beside the site: `../content/images` → `/../content/images`, which is not meant from the post.
 */
export const toFolderPattern = (folder: SitePath, words: PostWords): string => {
  let dated: 'year' | 'month' | undefined;
  const pattern = folder
    .split('/')
    .map((part) => {
      const lower = part.toLowerCase();
      if (lower === words.slug && lower !== '') return '{slug}';
      if (lower === words.name.toLowerCase() && lower !== '') return '{name}';
      if (part === words.folder && !/^\d+$/.test(part)) return '{folder}';
      if (part === words.year) {
        dated = 'year';
        return '{year}';
      }
      if (dated === 'year' && part === words.month) {
        dated = 'month';
        return '{month}';
      }
      return dated === 'month' && part === words.day ? '{day}' : part;
    })
    .join('/');
  return folder.startsWith('../') ? `/${pattern}` : pattern;
};

/**
 * The folder for images of a post. A pattern that begins with `./` starts at the folder of the post, others at the root of the
 * site. Undefined where the pattern wants a date and there is none. Whether the post reaches the folder is not asked here.
 */
export const toFolder = (pattern: string, path: SitePath, words: PostWords): SitePath | undefined => {
  const known: Readonly<Record<string, string | undefined>> = { ...words };
  let missing = false;
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = known[name.toLowerCase()];
    if (value === undefined) missing = true;
    return value ?? '';
  });
  if (missing) return undefined;
  return /^\.\.?(?:\/|$)/.test(filled) ? joinPath(folderOf(path), filled) : joinPath(filled);
};
