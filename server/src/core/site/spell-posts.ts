// Owns a number of posts in words.
import * as l10n from '@vscode/l10n';

/** “1 post”, “27 posts”. */
export const spellPosts = (count: number): string => (count === 1 ? l10n.t('1 post') : l10n.t('{0} posts', count));
