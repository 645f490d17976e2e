// Owns which other pages a page is compared with: those of its section, a sample of them.
import type { Outline, Page } from '../page/index.ts';
import { findContentPlace, type Site } from '../site/index.ts';
import { baseNameOf, pathBelow, type SitePath } from '../text/index.ts';

/** As many show what a section is used to as all of them do; it is asked at every move of the cursor. */
const MOST = 100;

const isBranch = (path: SitePath): boolean => baseNameOf(path).startsWith('_index.');

/** The folder on disk of the page's section; of a page at the top its own. */
const sectionFolderOf = (page: Page, site: Site): SitePath => {
  const place = findContentPlace(page.path, site.mounts, site.config);
  if (place === undefined || place.section === '') return place?.folder ?? '';
  const below = place.virtualFolder.slice(place.section.length);
  return place.folder.slice(0, place.folder.length - below.length);
};

/** Pages of the same section and kind as the page, without itself: at most a hundred, evenly taken. */
export const findSiblings = (page: Page, site: Site): readonly Outline[] => {
  const folder = sectionFolderOf(page, site);
  const atTop = findContentPlace(page.path, site.mounts, site.config)?.section === '';
  const branch = isBranch(page.path);
  const found: Outline[] = [];
  for (const [path, outline] of site.outlines) {
    const below = branch ? path : pathBelow(folder, path);
    if (below === undefined || path === page.path || isBranch(path) !== branch) continue;
    if (!branch && atTop && below.includes('/')) continue;
    found.push(outline);
  }
  const step = Math.max(1, Math.ceil(found.length / MOST));
  return found.filter((_, i) => i % step === 0);
};
