// Owns which pages fit what was typed, by title and path. Knows no place that they are offered at.
import { type Site, titleOf } from '../site/index.ts';
import { isSubsequence, type SitePath } from '../text/index.ts';

/** More than an editor is sent at once, so that it asks again when more is typed. */
const most = 300;

export interface Fitting {
  readonly path: SitePath;
  readonly label: string;
}

/** The newest pages that what was typed may become, those that hold it in one piece first. */
export const findFittingPages = (
  site: Site,
  typed: string,
  now: number,
  accepts: (path: SitePath) => boolean,
): readonly Fitting[] => {
  const wanted = typed.toLowerCase();
  const [whole, apart]: [Fitting[], Fitting[]] = [[], []];
  for (const { path } of site.calendar.at(now).entries) {
    if (whole.length >= most) break;
    const label = titleOf(path, site.outlines.get(path)!);
    const words = `/${path} ${label}`.toLowerCase();
    const isWhole = words.includes(wanted);
    if (!isWhole && (apart.length >= most || !isSubsequence(wanted, words))) continue;
    if (accepts(path)) (isWhole ? whole : apart).push({ path, label });
  }
  return [...whole, ...apart].slice(0, most);
};
