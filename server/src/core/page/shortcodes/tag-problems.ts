// Owns the wording of what can be wrong inside one shortcode tag. Knows no lexing.
import * as l10n from '@vscode/l10n';
import type { Span } from '../../text/index.ts';
import type { ShortcodeProblem, ShortcodeProblemKind } from './call.ts';

/** Hugo reads all ASCII blanks alike, and only those, from this version on. */
const blanksSettled = '0.163.3';

const problem = (kind: ShortcodeProblemKind, span: Span, message: string): ShortcodeProblem => ({
  kind,
  span,
  message,
});

export const outdatedControl = (span: Span): ShortcodeProblem => ({
  ...problem('character', span, l10n.t`Before Hugo ${blanksSettled} no such control character may stand in a tag.`),
  until: blanksSettled,
});

export const outdatedWideBlank = (span: Span): ShortcodeProblem => ({
  ...problem(
    'character',
    span,
    l10n.t`Before Hugo ${blanksSettled} this special blank ends the value. Use an ordinary blank or quotes.`,
  ),
  until: blanksSettled,
});

export const outdatedLineEnd = (span: Span): ShortcodeProblem => ({
  ...problem('closing-arguments', span, l10n.t`Before Hugo ${blanksSettled} a closing tag must stand on one line.`),
  until: blanksSettled,
});

export const tagUnclosed = (span: Span, name: string, right: string): ShortcodeProblem =>
  problem(
    'tag-unclosed',
    span,
    name
      ? l10n.t`The tag of “${name}” is not closed: “${right}” is missing.`
      : l10n.t`The tag of this shortcode is not closed: “${right}” is missing.`,
  );

export const valueSwallowsEnd = (value: string, span: Span, right: string): ShortcodeProblem =>
  problem(
    'value-swallows-end',
    span,
    l10n.t`The value “${value}” swallows the end of the tag. Put a blank before “${right}”, or quotes around the value.`,
  );

export const oddCharacter = (character: string, span: Span, startsName: boolean): ShortcodeProblem => {
  if (startsName) return problem('character', span, l10n.t`The name of a shortcode cannot start with “${character}”.`);
  if (character === "'")
    return problem('single-quotes', span, l10n.t('Single quotes are not quotes in a shortcode. Use double quotes.'));
  return problem(
    'character',
    span,
    l10n.t`“${character}” cannot stand here. Arguments with such characters need double quotes.`,
  );
};

export const periodInName = (span: Span): ShortcodeProblem =>
  problem(
    'name-invalid',
    span,
    l10n.t('The name of a shortcode cannot hold a period. Only “.inline” and a blank may end it.'),
  );

export const nameMissing = (span: Span): ShortcodeProblem =>
  problem('name-missing', span, l10n.t('This shortcode has no name.'));

export const closingUnopened = (name: string, span: Span): ShortcodeProblem =>
  problem(
    'closing-unopened',
    span,
    name
      ? l10n.t`No shortcode “${name}” was opened before this closing tag.`
      : l10n.t('No shortcode was opened before this closing tag.'),
  );

export const closingArguments = (span: Span): ShortcodeProblem =>
  problem('closing-arguments', span, l10n.t('A closing tag takes nothing but its name.'));

export const wordBehindSlash = (span: Span): ShortcodeProblem => ({
  ...problem('closing-arguments', span, l10n.t('Nothing may follow the slash that closes a tag.')),
  since: '0.143.0',
});

export const badEscape = (span: Span): ShortcodeProblem =>
  problem('escape', span, l10n.t('A backslash cannot stand before a backtick here.'));

export const quoteUnclosed = (span: Span): ShortcodeProblem =>
  problem('quote-unclosed', span, l10n.t('This text in quotes is not closed on its line.'));

export const rawUnclosed = (span: Span): ShortcodeProblem =>
  problem('raw-unclosed', span, l10n.t('This backtick opens a text that is never closed.'));

export const argumentsMixed = (word: string, span: Span, named: boolean): ShortcodeProblem =>
  problem(
    'arguments-mixed',
    span,
    named
      ? l10n.t`Arguments are either all named or none is. “${word}” has a name, those before it have none.`
      : l10n.t`Arguments are either all named or none is. “${word}” has no name, those before it have one.`,
  );

export const commentUnclosed = (span: Span, right: string): ShortcodeProblem =>
  problem('comment-unclosed', span, l10n.t('This escaped shortcode is not closed: “{0}” is missing.', `*/${right}`));

export const nestedInInline = (name: string, span: Span): ShortcodeProblem =>
  problem('inline-nesting', span, l10n.t`No other shortcode can stand inside the inline shortcode “${name}”.`);
