// Owns the cursor inside a half-typed shortcode tag. Full tags are read by `shortcodes/lex-shortcodes.ts`.
import { findTypedEnd } from './flow-list.ts';
import type { Place } from './place.ts';

/** How far back a tag may have begun: multi-line tags are, but prose must stay cheap. */
const reach = 2000;
const nameCharacter = /[\p{L}\p{N}_\-/.]/u;

const wordEnd = (text: string, offset: number, inWord: RegExp): number => {
  let end = offset;
  while (end < text.length && inWord.test(text[end]!)) end++;
  return end;
};

/** `{{< figure src="a|`: which argument's value is being typed, and from where. */
const readArguments = (
  text: string,
  from: number,
  offset: number,
): { name?: string; start: number; quote: '"' | '`' | '' } | undefined => {
  let at = from;
  while (at < offset) {
    if (/\s/.test(text[at]!)) {
      at++;
      continue;
    }
    let word = at;
    while (word < offset && !/[\s="`]/.test(text[word]!)) word++;
    let name: string | undefined;
    if (text[word] === '=' && word < offset) {
      name = text.slice(at, word);
      at = word + 1;
    }
    const quote = text[at];
    if ((quote === '"' || quote === '`') && at < offset) {
      let end = at + 1;
      while (end < offset && text[end] !== quote) end += text[end] === '\\' && quote === '"' ? 2 : 1;
      if (end >= offset) return { ...(name !== undefined && { name }), start: at + 1, quote };
      at = end + 1;
      continue;
    }
    let end = at;
    while (end < offset && !/\s/.test(text[end]!)) end++;
    if (end >= offset) return { ...(name !== undefined && { name }), start: at, quote: '' };
    at = end + 1;
  }
  return { start: offset, quote: '' };
};

/** The place of a cursor behind `{{<` or `{{%` and before the end of that tag; undefined when there is no such tag. */
export const findShortcodePlace = (text: string, start: number, offset: number): Place | undefined => {
  const from = Math.max(start, offset - reach);
  const angle = text.lastIndexOf('{{<', offset - 3);
  const percent = text.lastIndexOf('{{%', offset - 3);
  const tag = Math.max(angle, percent);
  if (tag < from) return undefined;
  const delimiter = tag === angle ? '<' : '%';
  const close = `${delimiter === '<' ? '>' : '%'}}}`;
  if (text.slice(tag + 3, offset).includes(close) || text.startsWith('/*', tag + 3)) return undefined;
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
    const wordEnds = wordEnd(text, offset, nameCharacter);
    // What the editor closed by itself (`{{<|>}}`, `{{%|}}`) is no tag yet: it is written anew, with its arguments.
    const autoClosed = /^[ \t]*[>%]?\}{1,2}/.exec(text.slice(wordEnds, wordEnds + 40))?.[0].length ?? 0;
    const end = wordEnds + autoClosed;
    return {
      kind: 'shortcode-name',
      typed: text.slice(at, offset),
      span: { start: at, end },
      delimiter,
      closing,
      delimited: autoClosed === 0 && /^[^\n{]*?[>%]\}\}/.test(text.slice(end, end + 300)),
      blankBefore,
    };
  }
  if (closing) return undefined;
  const value = readArguments(text, nameEnd, offset);
  if (value === undefined) return undefined;
  const tagEnd = text.indexOf(close, offset);
  const { end, closed } =
    value.quote === ''
      ? { end: wordEnd(text, offset, /[^\s>"]/), closed: true }
      : findTypedEnd(text, offset, value.quote, tagEnd < 0 ? text.length : tagEnd, /[\s>]/);
  return {
    kind: 'shortcode-value',
    shortcode: text.slice(at, nameEnd),
    argument: value.name,
    typed: text.slice(value.start, offset),
    span: { start: value.start, end },
    quote: value.quote,
    closed,
  };
};
