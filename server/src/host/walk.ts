// Owns going through the folders of a site: what names lie below them, links followed once. Reads no file.
import { baseNameOf, folderOf, joinPath, type SitePath } from '../core/text/index.ts';
import type { FileSystem } from './file-system.ts';
import { toUri } from './uris.ts';

/** What one folder holds, as the walk comes by. */
export interface WalkedFolder {
  readonly folder: SitePath;
  readonly files: readonly SitePath[];
  /** Files that are links themselves or lie below a linked folder. */
  readonly linked: boolean;
  /** Files that are links, in a folder that is none. */
  readonly links: readonly SitePath[];
  /** Why the folder cannot be listed. */
  readonly failure?: unknown;
}

/** Where the walk stands; `up` is the folder that holds the link through which this one was reached. */
interface Place {
  readonly path: SitePath;
  readonly uri: string;
  readonly up?: Place;
  /** What it holds, once that was asked. */
  listed?: Promise<Listed>;
}

type Listed = { readonly entries: Awaited<ReturnType<FileSystem['list']>> } | { readonly failure: unknown };

const list = (fs: FileSystem, uri: string): Promise<Listed> =>
  fs.list(uri).then(
    (entries) => ({ entries }),
    (failure: unknown) => ({ failure }),
  );

/** Never Hugo's, and large: not looked into, unless a mount leads there. */
export const skippedFolders: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * Goes through everything below a folder, or gives the one file that `start` is; nothing when there is no such thing. A
 * folder that cannot be listed is a failure in its own entry. A link is followed unless it leads back to where it hangs.
 */
export async function* walk(fs: FileSystem, root: string, start: SitePath): AsyncGenerator<WalkedFolder> {
  const waiting: Place[] = [{ path: start, uri: toUri(root, start) }];
  const ahead = (fs.atOnce ?? 1) - 1;
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { path, uri } = place;
    const listed = place.listed ?? list(fs, uri);
    if (ahead > 0) for (const next of waiting.slice(-ahead)) next.listed ??= list(fs, next.uri);
    const walked = { folder: path, files: [] as SitePath[], linked: place.up !== undefined, links: [] as SitePath[] };
    let entries: Awaited<ReturnType<FileSystem['list']>>;
    let isOneFile: boolean;
    try {
      const answer = await listed;
      if ('failure' in answer) throw answer.failure;
      entries = answer.entries;
      isOneFile = !entries && path === start && (await isFile(fs, root, path));
    } catch (failure) {
      yield { ...walked, failure };
      continue;
    }
    if (!entries) {
      if (isOneFile) yield { ...walked, folder: folderOf(path), files: [path] };
      continue;
    }
    for (const { name, isDirectory, isSymbolicLink, leadsTo } of entries) {
      const below = path === '' ? name : `${path}/${name}`;
      if (!isDirectory) {
        walked.files.push(below);
        if (isSymbolicLink) walked.links.push(below);
      } else if (skippedFolders.has(name)) continue;
      else if (leadsTo === undefined)
        waiting.push({ path: below, uri: toUri(uri, name), ...(place.up && { up: place.up }) });
      else if (!leadsBack(place, leadsTo)) waiting.push({ path: below, uri: leadsTo, up: place });
    }
    yield walked;
  }
}

/** Does a link lead to a folder through which we came? */
const leadsBack = (place: Place, target: string): boolean => {
  for (let at: Place | undefined = place; at; at = at.up)
    if (at.uri === target || at.uri.startsWith(target.endsWith('/') ? target : `${target}/`)) return true;
  return false;
};

/** Is there a file of this name? Asked of the folder that holds it. */
export const isFile = async (fs: FileSystem, root: string, path: SitePath): Promise<boolean> => {
  const entries = await fs.list(toUri(root, joinPath(path, '..')));
  return entries?.some(({ name, isDirectory }) => name === baseNameOf(path) && !isDirectory) === true;
};
