// Owns reading one HTML tag, comment or the like, as CommonMark or as a browser does. Knows no blocks.
import { type NamedByHtml, naming } from './html-names.ts';
import type { Source } from './source.ts';

/** The value of an attribute that names files, from and to, without its quotes and the blanks around it. */
export interface NamingValue {
  readonly attribute: string;
  readonly names: NamedByHtml;
  readonly from: number;
  readonly to: number;
  /** It holds a shortcode. */
  readonly foreign: boolean;
}

export interface HtmlTag {
  /** In lower case; `''` for comments, instructions, declarations and CDATA. */
  readonly name: string;
  readonly closing: boolean;
  /** Offset behind the tag, into the source. */
  readonly end: number;
  readonly values: readonly NamingValue[];
}

const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isSpace = (c: number): boolean => c === 32 || (c >= 9 && c <= 13);

const plain = (end: number): HtmlTag => ({ name: '', closing: false, end, values: [] });

/**
 * Reads what stands at the `<` at `at`; undefined when it is no tag. `strict`: by CommonMark's grammar of raw inline HTML;
 * otherwise as forgiving as a browser. Shortcodes inside count as one harmless word.
 */
export const readHtmlTag = (source: Source, at: number, strict: boolean): HtmlTag | undefined => {
  const c = source.text.charCodeAt(at + 1);
  if (isLetter(c)) return readOpening(source, at, strict);
  if (c === 47) return readClosing(source, at, strict);
  if (c === 33) return readDeclaration(source, at);
  if (c === 63) return readUpTo(source.finders.instruction.from(at + 2), 2, source);
  return undefined;
};

const readUpTo = (found: number, width: number, { end }: Source): HtmlTag | undefined =>
  found >= 0 && found + width <= end ? plain(found + width) : undefined;

const readDeclaration = (source: Source, at: number): HtmlTag | undefined => {
  const { text, finders } = source;
  if (text.startsWith('--', at + 2)) {
    if (text.charCodeAt(at + 4) === 62) return plain(at + 5);
    if (text.startsWith('->', at + 4)) return plain(at + 6);
    return readUpTo(finders.comment.from(at + 4), 3, source);
  }
  if (text.startsWith('[CDATA[', at + 2)) return readUpTo(finders.cdata.from(at + 9), 3, source);
  return isLetter(text.charCodeAt(at + 2)) ? readUpTo(finders.declaration.from(at + 3), 1, source) : undefined;
};

const nameEnd = (text: string, from: number, end: number): number => {
  let i = from;
  while (i < end) {
    const c = text.charCodeAt(i);
    if (!isLetter(c) && !isDigit(c) && c !== 45) break;
    i++;
  }
  return i;
};

const readClosing = ({ text, end }: Source, at: number, strict: boolean): HtmlTag | undefined => {
  if (!isLetter(text.charCodeAt(at + 2))) return undefined;
  let i = nameEnd(text, at + 2, end);
  const name = text.slice(at + 2, i).toLowerCase();
  while (i < end && (strict ? isSpace(text.charCodeAt(i)) : text.charCodeAt(i) !== 62 && text.charCodeAt(i) !== 60))
    i++;
  return i < end && text.charCodeAt(i) === 62 ? { ...plain(i + 1), name, closing: true } : undefined;
};

const readOpening = (source: Source, at: number, strict: boolean): HtmlTag | undefined => {
  const { text, end } = source;
  let i = nameEnd(text, at + 1, end);
  const name = text.slice(at + 1, i).toLowerCase();
  const wanted = naming(name);
  const values: NamingValue[] = [];
  for (;;) {
    const gap = i;
    while (i < end && isSpace(text.charCodeAt(i))) i++;
    if (i >= end) return undefined;
    const c = text.charCodeAt(i);
    if (c === 62) return { name, closing: false, end: i + 1, values };
    if (c === 47) {
      if (text.charCodeAt(i + 1) === 62 && i + 1 < end) return { name, closing: false, end: i + 2, values };
      if (strict) return undefined;
      i++;
      continue;
    }
    if (c === 60 || (strict && i === gap)) return undefined;
    const opaque = c === 123 ? source.opaqueEnd(i) : -1;
    if (opaque > 0) {
      i = opaque;
      continue;
    }
    if (strict && !isLetter(c) && c !== 95 && c !== 58) return undefined;
    const attribute = i;
    i++;
    while (i < end && !endsAttributeName(text.charCodeAt(i), strict)) i++;
    const attributeEnd = i;
    let j = i;
    while (j < end && isSpace(text.charCodeAt(j))) j++;
    if (j >= end || text.charCodeAt(j) !== 61) continue;
    j++;
    while (j < end && isSpace(text.charCodeAt(j))) j++;
    const quote = j < end ? text.charCodeAt(j) : 0;
    const quoted = quote === 34 || quote === 39;
    const start = quoted ? j + 1 : j;
    let odd = false;
    for (j = start; j < end; j++) {
      const v = text.charCodeAt(j);
      if (v === 123) {
        const skip = source.opaqueEnd(j);
        if (skip > 0) {
          odd = true;
          j = skip - 1;
          continue;
        }
      }
      if (quoted ? v === quote : isSpace(v) || v === 62) break;
      if (!quoted && (v === 60 || (strict && (v === 34 || v === 39 || v === 61 || v === 96)))) return undefined;
    }
    if (j >= end || (!quoted && strict && j === start)) return undefined;
    const named = wanted === undefined ? '' : text.slice(attribute, attributeEnd).toLowerCase();
    const names = wanted?.get(named);
    // Of an attribute that is given twice the first counts.
    if (names !== undefined && !values.some((value) => value.attribute === named)) {
      let from = start;
      let to = j;
      while (from < to && isSpace(text.charCodeAt(from))) from++;
      while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
      values.push({ attribute: named, names, from, to, foreign: odd });
    }
    i = quoted ? j + 1 : j;
  }
};

const endsAttributeName = (c: number, strict: boolean): boolean =>
  strict
    ? !(isLetter(c) || isDigit(c) || c === 95 || c === 46 || c === 58 || c === 45)
    : isSpace(c) || c === 47 || (c >= 60 && c <= 62);
