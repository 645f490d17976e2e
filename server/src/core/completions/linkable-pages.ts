// Owns which pages a page may link to. Knows no form of a link, and nothing that was typed.
import type { Page } from '../page/index.ts';
import { findContentPlace, type Site, sectionOf, titleOf, writePageReference } from '../site/index.ts';
import { type SitePath, spanOf } from '../text/index.ts';
import { type LinkHabits, linkFormOf } from './link-form.ts';
import { findLinkStanding, type LinkStanding } from './link-standing.ts';

/** Is a page another one of the same language, with an address of its own? */
export const toLinkable = (site: Site, from: SitePath): ((path: SitePath) => boolean) => {
  const languageOf = (path: SitePath) => findContentPlace(path, site.mounts, site.config)?.language;
  const language = languageOf(from);
  return (path) =>
    path !== from &&
    languageOf(path) === language &&
    writePageReference(site, path, { rooted: true, extension: true }) !== undefined;
};

export interface LinkablePage extends Partial<LinkStanding> {
  readonly path: SitePath;
  readonly title: string;
  /** First folder below content/, `''` at the top. */
  readonly section: string;
  /** The day it is dated, as `2024-05-01`. */
  readonly day?: string;
}

/**
 * Whatever a page may link to, the newest first, what is not published last. `now` is in milliseconds since 1970.
 */
export const listLinkablePages = (
  site: Site,
  from: Page,
  now: number,
  habits?: LinkHabits,
): readonly LinkablePage[] => {
  const isLinkable = toLinkable(site, from.path);
  const form = linkFormOf(from, site, spanOf(-1, -1), habits);
  const listed = site.calendar.at(now).entries.flatMap((entry): LinkablePage[] => {
    const { path, date } = entry;
    if (!isLinkable(path)) return [];
    const title = titleOf(path, site.outlines.get(path)!);
    const day = Number.isFinite(date) ? { day: new Date(date).toISOString().slice(0, 10) } : {};
    return [{ path, title, section: sectionOf(path, site), ...day, ...findLinkStanding(site, entry, now, form) }];
  });
  return [...listed.filter(({ state }) => state === undefined), ...listed.filter(({ state }) => state !== undefined)];
};
