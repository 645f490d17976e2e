// Owns how the state of a site is put into words. Shows nothing.
import { l10n } from 'vscode';
import type { SiteStatus } from '../../server/src/protocol.ts';

/** “1 post”, “27 posts”. */
export const toPostCount = (posts: number): string => (posts === 1 ? l10n.t('1 post') : l10n.t('{0} posts', posts));

/** One line: `Hugo: my-blog, 214 posts`. */
export const toStatusText = ({ name, posts, state }: SiteStatus): string => {
  // Posts that are still being read would be counted wrongly.
  if (state === 'loading') return l10n.t('Hugo: {0}', name);
  return posts === 1 ? l10n.t('Hugo: {0}, 1 post', name) : l10n.t('Hugo: {0}, {1} posts', name, posts);
};

/** Whose rules hold, and why. */
export const toVersionText = ({ hugoVersion, hugoVersionWhy }: SiteStatus): string =>
  hugoVersion === undefined
    ? l10n.t('Rules of the newest Hugo: {0}', hugoVersionWhy)
    : l10n.t('Rules of Hugo {0}, {1}', hugoVersion, hugoVersionWhy);

/** What stands beside the line when the author looks closer. Little room is there: a remark first, else the version. */
export const toStatusDetail = (site: SiteStatus): string => site.notes[0] ?? toVersionText(site);
