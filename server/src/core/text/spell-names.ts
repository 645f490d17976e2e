// Owns how names stand in a sentence, one in quotes or several in a row.
import * as l10n from '@vscode/l10n';

/** A name of the author's in quotes. */
export const quote = (name: string): string => l10n.t`“${name}”`;

/** “title, date and tags”. */
export const listAll = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : l10n.t`${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;

/** “title, date or tags”. */
export const listAny = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : l10n.t`${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`;

/** The first three, “a, b, c and 12 more”. */
export const listSome = (names: readonly string[]): string => {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? l10n.t`${shown} and ${names.length - 3} more` : shown;
};
