// Owns which pages fit what was typed, by title and path. Knows no place that they are offered at.
import { type CalendarEntry, publicationAt, type Site, titleOf } from '../site/index.ts';
import type { SitePath } from '../text/index.ts';

/** More than an editor is sent at once, so that it asks again when more is typed. */
const most = 210;

export interface Fitting {
  readonly path: SitePath;
  readonly label: string;
  readonly entry: CalendarEntry;
}

/** Both in lower case: of thousands of names it would take long to write each anew. */
const hasInOrder = (words: string, letters: string): boolean => {
  let at = -1;
  for (const letter of letters) {
    at = words.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
};

/** The newest pages that what was typed may become: those that hold it in one piece first, what is not published last. */
export const findFittingPages = (
  site: Site,
  typed: string,
  now: number,
  accepts: (path: SitePath) => boolean,
): readonly Fitting[] => {
  const wanted = typed.toLowerCase();
  const [whole, apart, held]: [Fitting[], Fitting[], Fitting[]] = [[], [], []];
  for (const entry of site.calendar.at(now).entries) {
    const { path, words } = entry;
    if (whole.length >= most) break;
    const isWhole = words.includes(wanted);
    if (!isWhole && (apart.length >= most || !hasInOrder(words, wanted))) continue;
    if (!accepts(path)) continue;
    const isHeld = publicationAt(site, entry, now).withheld.length > 0;
    if (isHeld && held.length >= most) continue;
    (isHeld ? held : isWhole ? whole : apart).push({ path, label: titleOf(path, site.outlines.get(path)!), entry });
  }
  return [...whole, ...apart, ...held].slice(0, most);
};
