// Owns which characters the fast YAML reader knows for certain. All take the code of one UTF-16 unit.

/** A blank or a tab. */
export const isBlank = (code: number): boolean => code === 32 || code === 9;
/** A line feed or a carriage return. */
export const isBreak = (code: number): boolean => code === 10 || code === 13;

/** May a plain scalar or key of the subset begin with it? Letters, digits, and signs that mean nothing to YAML. */
export const isPlainStart = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 47 && code <= 57) ||
  code > 0xa0 ||
  code === 95 ||
  code === 43 ||
  code === 46 ||
  code === 40 ||
  code === 36 ||
  code === 60 ||
  code === 126;

/** May a key of the subset go on with it? */
export const isKeyPart = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 45 && code <= 57) ||
  code > 0xa0 ||
  code === 95 ||
  code === 32;
