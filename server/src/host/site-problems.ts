// Owns what can be wrong with a site itself rather than in a page: problems that no rule finds and no setting silences.
import * as l10n from '@vscode/l10n';
import { findShortcode, type Site, type SiteProblem } from '../core/site/index.ts';
import { quote, type SitePath, spanOf } from '../core/text/index.ts';
import { toReason } from './file-system.ts';

interface Kind {
  readonly code: SiteProblem['code'];
  /** One line for tables. */
  readonly title: string;
  readonly level: SiteProblem['level'];
}

/** Each has its page in `docs/problems/`. */
export const siteProblems: readonly Kind[] = [
  { code: 'config-invalid', title: 'Hugo cannot read a configuration file', level: 'error' },
  { code: 'file-unreadable', title: 'A post that cannot be read', level: 'error' },
  { code: 'schema-invalid', title: 'A schema for front matter that cannot be applied', level: 'warning' },
  { code: 'theme-missing', title: 'Shortcodes of a theme that is not here', level: 'hint' },
];

/** A content file that the disk does not give: Hugo stops at it. */
export const toUnreadable = (path: SitePath, error: unknown): SiteProblem => ({
  code: 'file-unreadable',
  level: 'error',
  path,
  span: spanOf(0, 0),
  message: l10n.t`This file cannot be read: ${toReason(error)}.`,
});

/** How many shortcodes are named. */
const NAMED = 3;

/**
 * Posts call shortcodes that only a theme or module can have that is not here: one hint for the whole site, where the
 * configuration names the theme, instead of one for each call. `called`: the names as posts call them.
 */
export const toThemeMissing = (
  site: Pick<Site, 'absent' | 'shortcodes' | 'hugo'>,
  called: Iterable<string>,
  texts: ReadonlyMap<SitePath, string>,
): readonly SiteProblem[] => {
  const [theme] = site.absent;
  if (theme === undefined) return [];
  const unknown = [...new Set(called)].filter((name) => !name.endsWith('.inline') && !findShortcode(site, name)).sort();
  if (unknown.length === 0) return [];
  const named = [...texts].find(([, text]) => text.includes(theme)) ?? [...texts][0];
  if (named === undefined) return [];
  const [path, text] = named;
  const start = Math.max(0, text.indexOf(theme));
  const names = unknown.slice(0, NAMED).map(quote);
  return [
    {
      code: 'theme-missing',
      level: 'hint',
      path,
      span: spanOf(start, text.startsWith(theme, start) ? start + theme.length : start),
      message: l10n.t`“${theme}” is not in this folder. Shortcodes such as ${names.join(', ')} may be its own, so names that nothing here answers to are not reported.`,
    },
  ];
};
