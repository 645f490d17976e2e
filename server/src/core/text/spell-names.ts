// Owns how several names stand in a sentence. Quotes nothing.

/** “title, date and tags”. */
export const listAll = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** The first three, “a, b, c and 12 more”. */
export const listSome = (names: readonly string[]): string => {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
};
