// Owns how the path of a file is written where an image is named, so that it is that file again when read. Knows no file.
import type { ImageSource } from '../../page/index.ts';
import type { Span } from '../../text/index.ts';

/** Where the path is to stand. */
export interface PathFrame {
  readonly source: ImageSource;
  /** Inside quotes, where a blank ends nothing. */
  readonly quoted: boolean;
  /** In a `srcset` a blank ends an address, and a comma at its end is none of it. */
  readonly inSrcset?: true | undefined;
}

const toEscape = (sign: string): string =>
  sign.charCodeAt(0) < 128
    ? `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
    : encodeURIComponent(sign);

/** What means something in a URL, so a name that has it must say it in another way. */
const urlSigns = /[%#?]/g;
/** What ends or changes a target in Markdown, HTML or a shortcode. */
const markupSigns = /[%#?\s"'`<>()[\]{}\\^|&]/g;

/** The path as it has to be written. `path` is that of the file, unescaped. */
export const writeImagePath = (path: string, { source, quoted, inSrcset }: PathFrame): string => {
  // Front matter is quoted as a whole by whoever writes it.
  if (source === 'front-matter') return path.replace(urlSigns, toEscape);
  const signs = source === 'shortcode' && quoted && !inSrcset ? path.replace(/ /g, '\0') : path;
  const escaped = signs.replace(markupSigns, toEscape).replaceAll('\0', ' ');
  return inSrcset ? escaped.replace(/^,|,$/g, '%2C') : escaped;
};

/** Names that stand in any quotes, or in none, in every format of front matter as they are. */
export const isPlainPath = (written: string): boolean => /^[\p{L}\p{N}_./%][\p{L}\p{N}\p{M}_./%+~-]*$/u.test(written);

/**
 * Must this path be put in quotes to stand at `span`, an argument of a shortcode? Without quotes and name Hugo reads nothing
 * but letters, digits, `_`, `-` and `.` (hugo-facts §5.2).
 */
export const wantsQuotes = (text: string, { start }: Span, path: string): boolean => {
  if (/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(path)) return false;
  const before = text.slice(Math.max(0, text.lastIndexOf('{{', start)), start);
  const behindClosed = before.replace(/"(?:\\.|[^"\\])*"|`[^`]*`/g, '');
  return !/["`]|'$|=\s*$/.test(behindClosed);
};
