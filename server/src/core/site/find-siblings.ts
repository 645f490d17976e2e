// Owns which other pages a page is compared with: those of its section, a sample of them.
import type { Outline, Page } from '../page/index.ts';
import type { SitePath } from '../text/index.ts';
import { findContentPlace } from './content-place.ts';
import type { Site } from './site.ts';

/** As many show what a section is used to as all of them do; it is asked at every move of the cursor. */
const MOST = 100;

/** The folder on disk of the page's section; of a page at the top its own. */
const sectionFolderOf = (page: Page, site: Site): SitePath => {
  const place = findContentPlace(page.path, site.mounts, site.config);
  if (place === undefined || place.section === '') return place?.folder ?? '';
  const below = place.virtualFolder.slice(place.section.length);
  return place.folder.slice(0, place.folder.length - below.length);
};

/** Pages of the same section and kind as the page, without itself: at most a hundred, evenly taken. */
export const findSiblings = (page: Page, site: Site): readonly Outline[] => {
  const place = findContentPlace(page.path, site.mounts, site.config);
  const branch = place?.kind === 'branch';
  const folder = branch ? '' : sectionFolderOf(page, site);
  const isTop = !branch && place?.section === '';
  const start = folder === '' ? 0 : folder.length + 1;
  const found: Outline[] = [];
  for (const [path, outline] of site.outlines) {
    if (start > 0 && !(path.startsWith(folder) && path[start - 1] === '/')) continue;
    if (path.includes('/_index.') !== branch || (isTop && path.includes('/', start)) || path === page.path) continue;
    found.push(outline);
  }
  const step = Math.max(1, Math.ceil(found.length / MOST));
  return found.filter((_, i) => i % step === 0);
};
