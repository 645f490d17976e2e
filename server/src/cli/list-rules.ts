// Owns what `hugo-author rules` prints: every code there is, how loud it is, and what it stands for.
import { allRules } from '../core/rules/index.ts';
import { docsOf } from '../host/docs.ts';
import { siteProblems } from '../host/site-problems.ts';

interface Row {
  readonly code: string;
  /** Where the author sets nothing else. */
  readonly level: string;
  readonly title: string;
  readonly docs: string;
}

const rows = (): readonly Row[] =>
  [...allRules.map((rule) => (rule.onlyWhenSet ? { ...rule, level: 'off' } : rule)), ...siteProblems]
    .map(({ code, level, title }) => ({ code, level, title, docs: docsOf(code) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));

/** By code: a table for a person, or JSON. */
export const listRules = (format: 'text' | 'json'): string => {
  if (format === 'json') return `${JSON.stringify(rows(), undefined, 2)}\n`;
  const width = Math.max(...rows().map(({ code }) => code.length));
  return rows()
    .map(({ code, level, title }) => `${code.padEnd(width)}  ${level.padEnd('information'.length)}  ${title}\n`)
    .join('');
};
