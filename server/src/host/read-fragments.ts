// Owns reading which places other pages have for links to lead to, only of those pages that are asked for. Knows not who asks.
import { parsePage } from '../core/page/index.ts';
import { findFragments, type PageFragments, type Site } from '../core/site/index.ts';
import type { SitePath } from '../core/text/index.ts';
import { attempt, type Refused } from './attempt.ts';
import { breathe, sliceMilliseconds } from './breathe.ts';
import type { FileSystem } from './file-system.ts';
import { toUri } from './uris.ts';

export interface FragmentParts {
  readonly fs: FileSystem;
  readonly root: string;
  readonly site: Site;
  /** The text of a page that is open: it beats the disk. */
  readonly openText: (path: SitePath) => string | undefined;
  readonly refused: Refused;
}

/** Of a page that cannot be read nothing is known. */
const unread: PageFragments = { fragments: [], others: new Set(), isOpen: true };

/** Of each page its places. The event loop breathes in between. */
export const readFragments = async (
  { fs, root, site, openText, refused }: FragmentParts,
  paths: Iterable<SitePath>,
): Promise<ReadonlyMap<SitePath, PageFragments>> => {
  const read = new Map<SitePath, PageFragments>();
  let sliceEnds = performance.now() + sliceMilliseconds;
  for (const path of paths) {
    const text =
      openText(path) ??
      (await attempt(
        () => fs.read(toUri(root, path)),
        (error) => refused(path, error),
      ));
    read.set(path, text === undefined ? unread : findFragments(parsePage(path, text, site.dialect), site));
    if (performance.now() < sliceEnds) continue;
    await breathe();
    sliceEnds = performance.now() + sliceMilliseconds;
  }
  return read;
};
