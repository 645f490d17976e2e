// Owns the cursor inside a half-typed shortcode tag. Full tags are read by `shortcodes/lex-shortcodes.ts`.
import type { ShortcodeCall } from '../shortcodes/call.ts';
import type { Place } from './place.ts';
import { findTypedArgument } from './typed-arguments.ts';

/** How far a tag may reach before and behind the cursor: multi-line tags do, but prose must stay cheap. */
const reach = 2000;
const nameCharacter = /[\p{L}\p{N}_\-/.]/u;
const blankLine = /\n[ \t\r]*\n/;

const wordEnd = (text: string, offset: number): number => {
  let end = offset;
  while (end < text.length && nameCharacter.test(text[end]!)) end++;
  return end;
};

/** Where a tag that is being typed ends: at its closing delimiter, else where the next tag or paragraph begins. */
const findTagEnd = (
  text: string,
  offset: number,
  close: string,
): { readonly end: number; readonly closed: boolean } => {
  const rest = text.slice(offset, offset + reach);
  const stop = rest.search(/\{\{[<%]|\n[ \t\r]*\n/);
  const own = stop < 0 ? rest : rest.slice(0, stop);
  const end = own.indexOf(close);
  return end < 0 ? { end: offset + own.length, closed: false } : { end: offset + end, closed: true };
};

/**
 * The place of a cursor behind `{{<` or `{{%` and before the end of that tag; undefined when there is no such tag. `calls`
 * are those of the whole page: in a tag that is whole, blank lines mean nothing.
 */
export const findShortcodePlace = (
  text: string,
  start: number,
  offset: number,
  calls: readonly ShortcodeCall[],
): Place | undefined => {
  const from = Math.max(start, offset - reach);
  const angle = text.lastIndexOf('{{<', offset - 3);
  const percent = text.lastIndexOf('{{%', offset - 3);
  const tag = Math.max(angle, percent);
  if (tag < from) return undefined;
  const delimiter = tag === angle ? '<' : '%';
  const close = `${delimiter === '<' ? '>' : '%'}}}`;
  const typedTag = text.slice(tag + 3, offset);
  if (typedTag.startsWith('/*')) return undefined;
  if (typedTag.includes(close) || blankLine.test(typedTag)) {
    const whole = calls.find(({ span }) => span.start === tag);
    if (!whole?.closed || offset > whole.span.end - close.length) return undefined;
  }
  let at = tag + 3;
  while (at < offset && /\s/.test(text[at]!)) at++;
  const blankBefore = at > tag + 3;
  const closing = text[at] === '/' && at < offset;
  if (closing) {
    at++;
    while (at < offset && /\s/.test(text[at]!)) at++;
  }
  let nameEnd = at;
  while (nameEnd < offset && nameCharacter.test(text[nameEnd]!)) nameEnd++;
  if (nameEnd === offset) {
    const wordEnds = wordEnd(text, offset);
    // What the editor closed by itself (`{{<|>}}`, `{{%|}}`) is no tag yet: it is written anew, with its arguments.
    const autoClosed = /^[ \t]*[>%]?\}{1,2}/.exec(text.slice(wordEnds, wordEnds + 40))?.[0].length ?? 0;
    const end = wordEnds + autoClosed;
    return {
      kind: 'shortcode-name',
      typed: text.slice(at, offset),
      span: { start: at, end },
      tagStart: tag,
      delimiter,
      closing,
      delimited: autoClosed === 0 && findTagEnd(text, end, close).closed,
      blankBefore,
    };
  }
  if (closing) return undefined;
  const tagEnd = findTagEnd(text, offset, close);
  const value = findTypedArgument(text, nameEnd, offset, tagEnd.end);
  return value && { kind: 'shortcode-value', shortcode: text.slice(at, nameEnd), delimiter, ...value };
};
