// Owns which characters mean what to Hugo's shortcode lexer (hugo-facts §5.2). Knows no tags.

/** Blanks between the words of a tag: space, tab, LF, VT, FF, CR. VT and FF only since Hugo 0.163.3. */
export const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Blanks beyond ASCII: part of a value since Hugo 0.163.3, before that its end. */
export const isWideBlank = (code: number): boolean =>
  code === 0x85 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

const wide = /^[\p{L}\p{Nd}]$/u;

/**
 * Width in UTF-16 units of the letter, digit or underscore at `offset`, 0 when something else stands there. Letters and
 * digits are those of Unicode.
 */
export const wordWidthAt = (text: string, offset: number): number => {
  const code = text.charCodeAt(offset);
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
      ? 1
      : 0;
  const point = text.codePointAt(offset);
  if (point === undefined || !wide.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
};
