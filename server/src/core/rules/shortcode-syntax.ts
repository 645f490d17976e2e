// Owns saying what Hugo cannot read inside a shortcode tag, and where single quotes become part of a value. The lexer is in `core/page`.
import * as l10n from '@vscode/l10n';
import type { Page, ShortcodeCall, ShortcodeProblem } from '../page/index.ts';
import { type HugoVersion, isAtLeast } from '../site/index.ts';
import { type Span, spanOf } from '../text/index.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { type OddQuotes, oddQuotesAt } from './shortcode-quotes.ts';
import { findSyntaxFix, quote, wordAround } from './shortcode-syntax-fix.ts';

const applies = ({ since, until }: ShortcodeProblem, hugo: HugoVersion): boolean =>
  (since === undefined || isAtLeast(hugo, since)) && (until === undefined || !isAtLeast(hugo, until));

const toQuotes = ({ span, value }: OddQuotes): readonly Fix[] => [
  { title: l10n.t('Use double quotes'), edits: [{ span, newText: `"${value}"` }], preferred: true },
];

/** Where an argument of the tag opens with marks that are no quotes, Hugo stumbles over what comes behind the first blank. */
const findOddQuotes = (
  page: Page,
  call: ShortcodeCall | undefined,
  problem: ShortcodeProblem,
): OddQuotes | undefined => {
  const end = call?.span.end ?? problem.span.end;
  const here = oddQuotesAt(page, problem.span.start, end);
  if (here || problem.kind !== 'arguments-mixed') return here;
  const before = call?.arguments.filter(
    ({ style, valueSpan }) => style === 'bare' && valueSpan.start < problem.span.start,
  );
  const last = before?.at(-1);
  const quotes = last && oddQuotesAt(page, last.valueSpan.start, end);
  return quotes && quotes.span.end > problem.span.start ? quotes : undefined;
};

const areSingle = ({ text }: Page, { span }: OddQuotes): boolean => text[span.start] === "'";

const trimmedEnd = ({ text }: Page, start: number, end: number): number =>
  start + text.slice(start, end).trimEnd().length;

/** Hugo takes the slash of `a/b` for the one that closes a tag. */
const SLASHED: ReadonlySet<ShortcodeProblem['kind']> = new Set([
  'closing-arguments',
  'closing-unopened',
  'name-invalid',
]);

const findPath = (page: Page, call: ShortcodeCall, { kind, span }: ShortcodeProblem): Span | undefined => {
  const word = call.kind === 'self-closing' && SLASHED.has(kind) ? wordAround(page, call, span.start) : undefined;
  return word && page.text.slice(word.start + 1, span.start).includes('/') ? word : undefined;
};

const describe = (page: Page, call: ShortcodeCall | undefined, problem: ShortcodeProblem): Finding => {
  const quotes = findOddQuotes(page, call, problem);
  if (quotes)
    return {
      span: quotes.span,
      message: areSingle(page, quotes)
        ? l10n.t('Single quotes are not quotes in a shortcode. Use straight double quotes.')
        : l10n.t('Curly quotes are not quotes in a shortcode. Use straight double quotes.'),
      fixes: toQuotes(quotes),
    };
  const path = call && findPath(page, call, problem);
  if (path)
    return {
      span: path,
      message: l10n.t`A slash closes a tag, so “${page.text.slice(path.start, path.end)}” needs double quotes.`,
      fixes: quote(page, path),
    };
  // A text in quotes that is not closed runs on to the end of the line; what its author meant ends with the tag.
  const inTag = problem.kind === 'quote-unclosed' && call ? call.span.end - 3 : problem.span.end;
  const isLonger = inTag > problem.span.start && inTag < problem.span.end && page.text.startsWith('}}', inTag + 1);
  const told = isLonger
    ? { ...problem, span: spanOf(problem.span.start, trimmedEnd(page, problem.span.start, inTag)) }
    : problem;
  const fix = findSyntaxFix(page, told, call);
  return { span: told.span, message: told.message, ...(fix && { fixes: [fix] }) };
};

/** Finds the tag that an offset is in, asked in any order; the tags are in order and do not overlap where they matter. */
const tagFinder = (tags: readonly ShortcodeCall[]): ((offset: number) => ShortcodeCall | undefined) => {
  return (offset) => {
    let [low, high] = [0, tags.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tags[middle]!.span.start <= offset) low = middle + 1;
      else high = middle;
    }
    return tags[low - 1];
  };
};

export const shortcodeSyntax: Rule = {
  code: 'shortcode-syntax',
  title: 'A shortcode tag that Hugo cannot read',
  level: 'error',
  needs: 'page',
  *check(page, site, { shortcodes }) {
    const { isRead, calls } = shortcodes();
    if (!isRead) return;
    const tagAt = tagFinder(page.body.shortcodes);
    for (const problem of page.body.shortcodeProblems) {
      if (!applies(problem, site.hugo)) continue;
      const tag = problem.kind === 'comment-unclosed' ? undefined : tagAt(problem.span.start);
      // A closing tag whose name was never opened is told by `shortcode-unopened`.
      if (problem.kind === 'closing-unopened' && tag?.kind === 'close' && tag.name !== '') continue;
      yield describe(page, tag, problem);
    }
    for (const { call } of calls)
      for (const { style, valueSpan, name } of call.closed ? call.arguments : []) {
        if (style !== 'bare' || name === undefined) continue;
        const quotes = oddQuotesAt(page, valueSpan.start, valueSpan.end);
        if (quotes?.span.end !== valueSpan.end) continue;
        yield {
          span: quotes.span,
          level: 'warning',
          message: areSingle(page, quotes)
            ? l10n.t('Single quotes become part of the value in a shortcode. Use straight double quotes.')
            : l10n.t('Curly quotes become part of the value in a shortcode. Use straight double quotes.'),
          fixes: toQuotes(quotes),
        };
      }
  },
};
