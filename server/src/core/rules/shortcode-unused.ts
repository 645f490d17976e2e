// Owns saying that nothing uses a shortcode of the site. Speaks at its template, so it is a rule of the site.
import * as l10n from '@vscode/l10n';
import { findOwnShortcodeFiles, findUsedShortcodes, shortcodeKey } from '../site/index.ts';
import { baseNameOf, type SitePath, spanOf } from '../text/index.ts';
import { findNearName } from './near-name.ts';
import type { SiteRule } from './rule.ts';

/** Lies among templates and is taken for one, but is for people to read. */
const README = /^readme\b/i;

/** What several projects share this one alone cannot judge. */
const isShared = (path: SitePath): boolean => /^\.\.\/|(?:^|\/)node_modules\//.test(path);

export const shortcodeUnused: SiteRule = {
  code: 'shortcode-unused',
  title: 'A template of a shortcode that nothing uses',
  level: 'hint',
  *check(site) {
    const files = findOwnShortcodeFiles(site).filter(({ path }) => !README.test(baseNameOf(path)) && !isShared(path));
    const used = files.length > 0 ? findUsedShortcodes(site) : 'any';
    if (used === 'any') return;
    const unknown = [...used].filter((name) => !site.shortcodes.has(name));
    // A slip in a call is told at the call.
    const isMeant = (name: string): boolean =>
      used.has(shortcodeKey(site, name)) ||
      unknown.some((called) => findNearName(called, [name]) !== undefined || called === baseNameOf(name));
    for (const { path, name } of files)
      if (!isMeant(name))
        yield {
          path,
          span: spanOf(0, 0),
          message: l10n.t`Nothing on this site uses the shortcode “${name}”. If it is not needed any more, this file can go.`,
        };
  },
};
