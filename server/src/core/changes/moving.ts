// Owns a site before and after some of its files get other paths, as a value. Knows no text.
import type { Outline } from '../page/index.ts';
import { isContentName, type Site, withFiles, withInherited, withPages } from '../site/index.ts';
import { baseNameOf, joinPath, pathBelow, type SitePath } from '../text/index.ts';
import type { FileMove, SiteChange } from './site-change.ts';

/** A site before and after some of its files got other paths. */
export interface Moving {
  readonly before: Site;
  readonly after: Site;
  /** Every file with another path: old → new. */
  readonly moved: ReadonlyMap<SitePath, SitePath>;
}

/** The site as it will be: of files and folders that move, all that is below them. */
export const toMoving = (site: Site, moves: readonly FileMove[]): Moving => {
  const moved = new Map<SitePath, SitePath>();
  // A page may be open before its file is known.
  const known = new Set([...site.files, ...site.outlines.keys()]);
  for (const { from, to } of moves)
    for (const path of known) {
      const below = path === from ? '' : pathBelow(from, path);
      if (below !== undefined) moved.set(path, joinPath(to, below));
    }
  const pages = new Map<SitePath, Outline | undefined>();
  for (const from of moved.keys()) if (site.outlines.has(from)) pages.set(from, undefined);
  // With another extension (`.txt`, `.bak`) it is no page any more.
  for (const [from, to] of moved)
    if (site.outlines.has(from) && isContentName(baseNameOf(to))) pages.set(to, site.outlines.get(from));
  const filed = withFiles(site, moved.values(), moved.keys());
  return { before: site, after: pages.size > 0 ? withPages(filed, pages) : filed, moved };
};

/** The posts whose URL another one becomes, without drafts: of those nobody knows it yet. */
export const findReaddressed = ({ before, after, moved }: Moving): NonNullable<SiteChange['readdressed']> =>
  [...moved].flatMap(([path, now]) => {
    const outline = before.outlines.get(path);
    if (outline === undefined || withInherited(before, path, outline).draft) return [];
    const [from, to] = [before.linkUrls().urlOf(path), after.linkUrls().urlOf(now)];
    return from === undefined || to === undefined || from === to ? [] : [{ path, from, to }];
  });
