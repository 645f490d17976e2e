// Owns reading the target of an image: which part is a path, and whether it is one of ours at all. Knows no site.
import { decodePercent } from '../url-path.ts';

export interface ImageTarget {
  /** The path as written, without query and fragment; with them where there is no name before. */
  readonly written: string;
  /** The path with percent-escapes resolved. */
  readonly path: string;
}

/** `package.json` has the same in its `when` clauses: `test/unit/client/manifest.test.ts` ties them. */
export const imageExtension = /\.(png|jpe?g|jfif|gif|webp|svg|avif|apng|bmp|ico|tiff?|heic|heif|jxl)$/i;

/** Does this name look like that of an image file? */
export const hasImageExtension = (name: string): boolean => imageExtension.test(name);

const downloadExtension =
  /\.(pdf|zip|gz|tgz|bz2|xz|7z|rar|docx?|odt|rtf|xlsx?|ods|csv|tsv|pptx?|odp|epub|mobi|azw3|ps|eps|apk|exe|msi|dmg|deb|rpm|jar|iso|ipynb|bib|vtt|srt)$/i;
const mediaExtension = /\.(mp3|m4a|aac|ogg|oga|opus|flac|wav|weba|mp4|m4v|mov|avi|mkv|webm|ogv|3gp)$/i;

/** Does this name look like sound or film? */
export const hasMediaExtension = (name: string): boolean => mediaExtension.test(name);

/**
 * Does this name look like a file that Hugo never makes itself: a picture, sound, film, something to load down? No page, no
 * feed, no style sheet or script that some template builds.
 */
export const hasFileExtension = (name: string): boolean =>
  hasImageExtension(name) || hasMediaExtension(name) || downloadExtension.test(name);

/**
 * What runs a shortcode, or a script in the browser, fills in. Variables that Jekyll filled in stay as they are in Hugo's
 * output: nothing is found there (tried on 0.147).
 */
const isTemplated = (target: string): boolean =>
  /\{\{|\{%/.test(target) && !/^\/?\{\{-?\s*(?:site|page)\.[\w.]+\s*-?\}\}[^{}]*$/.test(target);

/**
 * The path of an image target. Undefined when there is nothing to look up here: empty, another host (`https:`, `//`),
 * `data:`, something of a template, or only a query or fragment with nothing that looks like a file name.
 */
export const parseImageTarget = (target: string): ImageTarget | undefined => {
  const trimmed = target.trim();
  if (trimmed === '' || trimmed.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(trimmed) || isTemplated(trimmed))
    return undefined;
  const end = trimmed.search(/[?#]/);
  const written = end < 0 ? trimmed : trimmed.slice(0, end);
  if (written === '') return undefined;
  // `/images/???.jpg`: a folder is left, and the name that was meant stands behind the question mark.
  return { written: written.endsWith('/') ? trimmed : written, path: decodePercent(written) };
};
