// Owns how it is put into words where a site knows a front-matter key from. Finds no keys.
import * as l10n from '@vscode/l10n';
import { baseNameOf, folderOf, type SitePath } from '../text/index.ts';
import type { LearntKey, LearntKeys } from './learnt-keys.ts';

/** The key as the site knows it, by the keys from the root down in any letter case; those below `params` count as their own. */
export const findLearntKey = (learnt: LearntKeys, keys: readonly string[]): LearntKey | undefined => {
  const path = keys.length > 1 && keys[0]!.toLowerCase() === 'params' ? keys.slice(1) : keys;
  return learnt.get(path.join('.').toLowerCase());
};

/** Of several templates the one that shows a post, which authors know best. */
export const chiefLayout = ({ layouts }: LearntKey): SitePath | undefined =>
  layouts.find((path) => baseNameOf(path).startsWith('single.')) ?? layouts[0];

/** As `hugo new --kind` calls it: `posts` for `archetypes/posts.md` and for `archetypes/posts/index.md`. */
export const nameOfArchetype = (path: SitePath): string => {
  const stem = baseNameOf(path).replace(/\..*$/, '');
  return stem === 'index' || stem === '_index' ? baseNameOf(folderOf(path)) : stem;
};

/** A few words: “read by layouts/_default/single.html”, “archetype posts”. */
export const originOfKey = (key: LearntKey): string => {
  const layout = chiefLayout(key);
  if (layout !== undefined) return l10n.t('read by {0}', layout);
  return l10n.t('archetype {0}', nameOfArchetype(key.archetypes[0] ?? ''));
};
