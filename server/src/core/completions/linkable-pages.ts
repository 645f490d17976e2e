// Owns which pages a page may link to. Knows no form of a link, and nothing that was typed.
import { findContentPlace, type Site, sectionOf, titleOf, writePageReference } from '../site/index.ts';
import type { SitePath } from '../text/index.ts';

/** Is a page another one of the same language, with an address of its own? */
export const toLinkable = (site: Site, from: SitePath): ((path: SitePath) => boolean) => {
  const languageOf = (path: SitePath) => findContentPlace(path, site.mounts, site.config)?.language;
  const language = languageOf(from);
  return (path) =>
    path !== from &&
    languageOf(path) === language &&
    writePageReference(site, path, { rooted: true, extension: true }) !== undefined;
};

export interface LinkablePage {
  readonly path: SitePath;
  readonly title: string;
  /** First folder below content/, `''` at the top. */
  readonly section: string;
  /** The day it is dated, as `2024-05-01`. */
  readonly day?: string;
}

/** Whatever `from` may link to, the newest first. `now` is in milliseconds since 1970. */
export const listLinkablePages = (site: Site, from: SitePath, now: number): readonly LinkablePage[] => {
  const isLinkable = toLinkable(site, from);
  return site.calendar.at(now).entries.flatMap(({ path, date }): LinkablePage[] => {
    if (!isLinkable(path)) return [];
    const title = titleOf(path, site.outlines.get(path)!);
    const day = Number.isFinite(date) ? { day: new Date(date).toISOString().slice(0, 10) } : {};
    return [{ path, title, section: sectionOf(path, site), ...day }];
  });
};
