// Owns which archetype a new post is made from (hugo-facts §4.5). Reads no file: it says which one to read.
import { locate, type Site } from '../site/index.ts';
import type { SitePath } from '../text/index.ts';

export interface FoundArchetype {
  readonly path: SitePath;
  /** `posts` or `default`. */
  readonly name: string;
  /** A folder archetype makes a bundle. */
  readonly bundle: boolean;
}

/**
 * The archetype for a post in a section: that of the kind (the first folder) before `default`, a file before a folder, the
 * project before its themes. Undefined: Hugo's built-in one.
 */
export const findArchetype = (site: Site, section: string): FoundArchetype | undefined => {
  const kind = section.split('/')[0] ?? '';
  for (const name of kind === '' ? ['default'] : [kind, 'default'])
    for (const [file, bundle] of [
      [`${name}.md`, false],
      [`${name}/index.md`, true],
    ] as const)
      for (const path of locate(site.mounts, 'archetypes', file))
        if (site.files.has(path)) return { path, name, bundle };
  return undefined;
};
