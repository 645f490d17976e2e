// Owns which pages of a site a team's schema is for. Reads no file.
import type { SitePath } from '../../text/index.ts';
import { isContentName } from '../content-place.ts';
import { toGlobPattern } from '../glob.ts';
import { type Mount, toVirtualPath } from '../mounts.ts';
import type { ParsedSchema } from './parse-schema.ts';

/** One entry of the setting `hugoAuthor.schemas`, read. */
export interface SiteSchema {
  /** The file it is from; undefined: it stands in the settings themselves. */
  readonly path?: SitePath;
  /** Of pages, as written: a section, or a glob of paths. */
  readonly pages: RegExp;
  readonly schema: ParsedSchema;
}

/**
 * The pages that a key of the setting means: a section by its folder (`posts`, `docs/guides`), or a glob (`posts/**`,
 * `content/posts/*.md`, `**`), of the path below content or below the site.
 */
export const toPagesPattern = (key: string): RegExp => {
  const path = key
    .trim()
    .replace(/^\.?\//, '')
    .replace(/\/$/, '');
  if (path === '') return toGlobPattern('**');
  return toGlobPattern(/[*?[{]/.test(path) || isContentName(path) ? path : `${path}/**`);
};

/** The schemas for a page, in the order of the setting. */
export const schemasFor = (
  path: SitePath,
  { schemas, mounts }: { readonly schemas: readonly SiteSchema[]; readonly mounts: readonly Mount[] },
): readonly SiteSchema[] => {
  if (schemas.length === 0) return [];
  const virtual = toVirtualPath(mounts, path);
  const below = virtual?.component === 'content' ? virtual.path : undefined;
  return schemas.filter(({ pages }) => pages.test(path) || (below !== undefined && pages.test(below)));
};
