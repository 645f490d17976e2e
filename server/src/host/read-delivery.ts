// Owns reading what decides over paths that no file of the site serves: rules of the web host, and what git leaves out or
// fetches from elsewhere.
import {
  type IgnoreRule,
  locate,
  type Mount,
  parseGitIgnore,
  parseGitModules,
  parseRedirects,
  type Redirect,
  redirectFiles,
} from '../core/site/index.ts';
import { baseNameOf, folderOf, joinPath, type SitePath } from '../core/text/index.ts';
import { attempt, type Refused } from './attempt.ts';
import type { FileSystem } from './file-system.ts';
import { toOsPath, toUri } from './uris.ts';

export interface Delivery {
  readonly redirects: readonly Redirect[];
  readonly ignored: readonly IgnoreRule[];
}

/** What a site is known by when its delivery is read. */
export interface KnownSite {
  readonly mounts: readonly Mount[];
  readonly files: ReadonlySet<SitePath>;
  readonly publishDir: SitePath;
  /** The folder of the repository, relative to the Hugo root: `''`, `..`, `../..`. */
  readonly repository: SitePath;
}

/**
 * The rules of redirects and of `.gitignore` files, the outermost of these first, as git applies them, and the submodules
 * of the repository. A file that cannot be
 * read decides nothing, and is told.
 */
export const readDelivery = async (
  fs: FileSystem,
  root: string,
  site: KnownSite,
  refused: Refused,
): Promise<Delivery> => {
  const read = (path: SitePath): Promise<string | undefined> =>
    attempt(
      () => fs.read(toUri(root, path)),
      (error) => refused(path, error),
    );
  const places = [
    ...locate(site.mounts, 'static', '_redirects').filter((path) => site.files.has(path)),
    joinPath(site.publishDir, '_redirects'),
    ...redirectFiles,
    ...redirectFiles.map((name) => joinPath(site.repository, name)),
  ];
  const redirects: Redirect[] = [];
  for (const path of new Set(places)) {
    const text = await read(path);
    if (text !== undefined) redirects.push(...parseRedirects(path, text));
  }
  const ignored: IgnoreRule[] = [];
  for (const { path, at } of ignoreFiles(root, site)) {
    const text = await read(path);
    if (text !== undefined) ignored.push(...parseGitIgnore(text, at));
  }
  const submodules = joinPath(site.repository, '.gitmodules');
  const named = await read(submodules);
  if (named !== undefined) ignored.push(...parseGitModules(named, rootSeenFrom(root, site.repository)));
  return { redirects, ignored };
};

/** The Hugo root as seen from a folder above it: `..` → `site`. */
const rootSeenFrom = (root: string, above: SitePath): string => {
  const steps = above === '' ? 0 : above.split('/').length;
  const own = toOsPath(root)
    .split(/[\\/]/)
    .filter((part) => part !== '');
  return steps === 0 ? '' : own.slice(-steps).join('/');
};

interface IgnoreFile {
  readonly path: SitePath;
  readonly at: { readonly folder: SitePath; readonly root: SitePath };
}

const ignoreFiles = (root: string, { files, repository }: KnownSite): readonly IgnoreFile[] => {
  const up = repository === '' ? 0 : repository.split('/').length;
  const above = Array.from({ length: up }, (_, i) => up - i).map((steps) => ({
    path: joinPath('../'.repeat(steps), '.gitignore'),
    at: { folder: '', root: rootSeenFrom(root, joinPath('../'.repeat(steps))) },
  }));
  const below = [...files]
    .filter((path) => baseNameOf(path) === '.gitignore' && !path.startsWith('../') && path !== '.gitignore')
    .sort((a, b) => a.length - b.length)
    .map((path) => ({ path, at: { folder: folderOf(path), root: '' } }));
  return [...above, { path: '.gitignore', at: { folder: '', root: '' } }, ...below];
};
