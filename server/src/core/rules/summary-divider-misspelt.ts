// Owns saying that a comment is meant for the summary divider and is none to Hugo.
import * as l10n from '@vscode/l10n';
import { findEntry, type Page } from '../page/index.ts';
import { extensionOf, type Span } from '../text/index.ts';
import type { Rule } from './rule.ts';

/** Exactly these bytes, in any version (hugo-facts §9). */
const divider = '<!--more-->';

const misspelt = /^<!--[ \t]*more[ \t]*-->$/i;

/** Content that Hugo reads as Markdown. */
const markdownExtensions: ReadonlySet<string> = new Set(['.md', '.mdown', '.markdown']);

/** Whether an offset is outside all shortcodes, asked in ascending order: inside one no divider counts (tried on 0.111, 0.147). */
const outsideShortcodes = ({ body }: Page): ((offset: number) => boolean) => {
  const { shortcodes } = body;
  let next = 0;
  let covered = 0;
  return (offset) => {
    for (; next < shortcodes.length && shortcodes[next]!.span.start <= offset; next++) {
      const { span, inner } = shortcodes[next]!;
      covered = Math.max(covered, inner?.end ?? span.end);
    }
    return offset >= covered;
  };
};

/** Outside them it counts wherever it stands, even in code and in comments. */
const hasDivider = (page: Page): boolean => {
  const { text, body } = page;
  const isOutside = outsideShortcodes(page);
  for (let at = text.indexOf(divider, body.span.start); at >= 0; at = text.indexOf(divider, at + 1))
    if (isOutside(at)) return true;
  return false;
};

/** A summary in the front matter stands in for the divider, and would give way to it. */
const hasSummary = ({ frontMatter }: Page): boolean => {
  const value = frontMatter && findEntry(frontMatter.root, 'summary')?.value;
  return value?.kind === 'scalar' && value.type !== 'null' && value.value !== '';
};

/** The first comment that is meant for the divider. Code spans and fences count with their marks, so they do not look like one. */
const findMisspelt = (page: Page): Span | undefined => {
  const isOutside = outsideShortcodes(page);
  return page.body.verbatim.find(
    ({ start, end }) =>
      misspelt.test(page.text.slice(start, end)) &&
      // Indented code has no marks that would tell it from a comment.
      !/(?: {4}|\t *)$/.test(page.text.slice(Math.max(0, start - 4), start)) &&
      isOutside(start),
  );
};

export const summaryDividerMisspelt: Rule = {
  code: 'summary-divider-misspelt',
  title: 'A comment that is nearly the summary divider',
  level: 'warning',
  needs: 'page',
  *check(page) {
    if (!markdownExtensions.has(extensionOf(page.path))) return;
    const span = findMisspelt(page);
    if (!span || hasDivider(page) || hasSummary(page)) return;
    yield {
      span,
      message: l10n.t`“${page.text.slice(span.start, span.end)}” is an ordinary comment to Hugo, which cuts the summary by itself. Write “${divider}”.`,
      fixes: [{ title: l10n.t`Change to “${divider}”`, edits: [{ span, newText: divider }], preferred: true }],
    };
  },
};
