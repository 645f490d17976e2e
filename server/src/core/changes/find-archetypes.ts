// Owns which files new posts of a site are made from, as far as they are its author's to change. Reads none of them.
import { isContentName, type Site, toVirtualPath } from '../site/index.ts';
import { baseNameOf, type SitePath } from '../text/index.ts';

/** The archetypes of the project; those of a theme are left out. */
export const findArchetypes = ({ mounts, files }: Site): readonly SitePath[] => {
  const archetypes = mounts.filter(({ component, theme }) => component === 'archetypes' && theme === undefined);
  return [...files].filter((path) => isContentName(baseNameOf(path)) && toVirtualPath(archetypes, path) !== undefined);
};
