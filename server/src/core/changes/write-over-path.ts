// Owns writing another path over the one that a mention names: only what differs, in the quotes and escapes that stand there.
import type { ImageMention } from '../page/index.ts';
import { decodePercent, toFramedValue, wantsQuotes, writeImagePath } from '../site/index.ts';
import { type Span, spanOf, type TextEdit } from '../text/index.ts';

/** What stands in any quotes of front matter, or in none, as it is. */
const isSafeValue = (path: string): boolean => /^[\p{L}\p{N}_./~-][\p{L}\p{N}\p{M}_./+~() -]*$/u.test(path);

/** Where the path stands: without blanks around it, query and fragment. */
const findPath = (text: string, { start, end }: Span): Span => {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const path = /^[^?#]*/.exec(raw.trim())![0].trimEnd();
  return spanOf(from, from + path.length);
};

/**
 * The smallest edit that makes the mention name `whole` (unescaped); undefined where the name cannot stand there safely, or where
 * what the template puts around it leads elsewhere. What is
 * before the path, query and fragment stay, and so does each folder that is the same.
 */
export const writeOverPath = (
  text: string,
  { source, span, inSrcset, frame }: Pick<ImageMention, 'source' | 'span' | 'inSrcset' | 'frame'>,
  whole: string,
): TextEdit | undefined => {
  const name = toFramedValue(frame, whole);
  if (name === undefined) return undefined;
  const path = findPath(text, span);
  const raw = text.slice(path.start, path.end).split('/');
  const wanted = name.split('/');
  if (source === 'front-matter' && !isSafeValue(name)) return undefined;
  if (source === 'shortcode' && wantsQuotes(text, path, name))
    return { span: path, newText: `"${writeImagePath(name, { source, quoted: true, inSrcset })}"` };
  const same = (a: string | undefined, b: string | undefined): boolean => a !== undefined && decodePercent(a) === b;
  let before = 0;
  while (before < raw.length - 1 && before < wanted.length - 1 && same(raw[before], wanted[before])) before++;
  let behind = 0;
  const most = Math.min(raw.length, wanted.length) - before;
  while (behind < most && same(raw.at(-1 - behind), wanted.at(-1 - behind))) behind++;
  const quoted = /["'`]/.test(text[path.start - 1] ?? '');
  const parts = wanted.slice(before, wanted.length - behind);
  const written = writeImagePath(parts.join('/'), { source, quoted, inSrcset });
  const start = path.start + raw.slice(0, before).reduce((sum, part) => sum + part.length + 1, 0);
  const end = path.end - raw.slice(raw.length - behind).reduce((sum, part) => sum + part.length + 1, 0);
  // A folder that goes, or comes, takes its slash along.
  const middleIsEmpty = raw.length === before + behind;
  if (behind > 0 && middleIsEmpty && parts.length > 0) return { span: spanOf(start, start), newText: `${written}/` };
  if (behind > 0 && parts.length === 0) return { span: spanOf(start, end + 1), newText: '' };
  return { span: spanOf(start, end), newText: written };
};
