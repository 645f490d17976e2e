// Owns in which order shortcodes are offered, and how their origin is named. Knows no editor.
import * as l10n from '@vscode/l10n';
import type { ShortcodeTemplate } from './shortcode-template.ts';
import type { Site } from './site.ts';

const rankOf = ({ path, theme, retired }: ShortcodeTemplate): number => {
  if (retired) return 3;
  if (path === undefined) return 2;
  return theme === undefined ? 0 : 1;
};

/** The site's own first, then those of themes, then Hugo's, those Hugo gives up on last; those that stop the build are left out. */
export const inOrder = (templates: Iterable<ShortcodeTemplate>): readonly ShortcodeTemplate[] =>
  [...templates]
    .filter(({ retired }) => !retired?.fails)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.name < b.name ? -1 : 1));

/** All that the site has, in order. */
export const shortcodesInOrder = (site: Site): readonly ShortcodeTemplate[] => inOrder(site.shortcodes.values());

/** Where a shortcode comes from, in words: “this site”, “theme docsy”, “Hugo”. */
export const originOfShortcode = ({ path, theme }: ShortcodeTemplate): string => {
  if (path === undefined) return 'Hugo';
  return theme === undefined ? l10n.t('this site') : l10n.t('theme {0}', theme);
};
