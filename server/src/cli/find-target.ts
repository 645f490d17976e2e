// Owns what a path given to `check` means: which sites, and which of their pages.
import { pathBelow, type SitePath } from '../core/text/index.ts';
import { findRoots, findRootsAbove } from '../host/discover.ts';
import type { FileSystem } from '../host/file-system.ts';
import { folderOfUri, normalizeUri, toSitePath, toUri, toUriOfPath } from '../host/uris.ts';

export interface Target {
  /** As it was given, made absolute. */
  readonly path: string;
  /** URI of the folder that results are relative to. */
  readonly folder: string;
  /** URI of the one page that is meant, if it is one. */
  readonly file?: string;
  readonly roots: readonly string[];
  /** Is this page of a site meant? */
  readonly holds: (root: string, path: SitePath) => boolean;
}

/** What is meant, or in one sentence why nothing can be checked. */
export const findTarget = async (fs: FileSystem, path: string): Promise<Target | string> => {
  const uri = toUriOfPath(path);
  const failures: unknown[] = [];
  const report = (error: unknown): void => {
    failures.push(error);
  };
  const isFolder = await fs.list(uri).catch(report);
  if (isFolder) {
    const roots = await findRoots(fs, uri, report);
    // Of a site that lies in the folder every page is meant, also those of a contentDir outside.
    const holds = (root: string, page: SitePath): boolean => isInside(uri, root) || isInside(uri, toUri(root, page));
    return roots.length > 0 ? { path, folder: uri, roots, holds } : explain(path, failures);
  }
  const text = await fs.read(uri).catch(report);
  if (text === undefined) return failures.length > 0 ? explain(path, failures) : `there is no “${path}”.`;
  const folder = folderOfUri(uri);
  const roots = await findRootsAbove(fs, folder, report);
  const file = normalizeUri(uri);
  const holds = (root: string, page: SitePath): boolean => toUri(root, page) === file;
  return roots.length > 0 ? { path, folder, file, roots, holds } : explain(path, failures);
};

const isInside = (folder: string, uri: string): boolean => {
  const path = toSitePath(folder, uri);
  return path === '' || (path !== undefined && pathBelow('', path) !== undefined && !path.startsWith('..'));
};

const explain = (path: string, failures: readonly unknown[]): string =>
  failures.length > 0
    ? `“${path}” cannot be read: ${failures[0] instanceof Error ? failures[0].message : String(failures[0])}.`
    : `no Hugo site found in “${path}”, below it or above it (no hugo.toml, config.toml or the like).`;
