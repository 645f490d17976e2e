// Owns how many pages of each section have each front-matter key, nested ones too. Made from outlines and their places.
import type { Outline } from '../page/index.ts';
import { getOrAdd, type SitePath } from '../text/index.ts';
import { findContentPlace } from './content-place.ts';
import type { KeyCounts } from './key-counts.ts';
import type { Site } from './site.ts';

/** Section (`''` at the top) → keys as spelled, with those above (`cover.image`) → pages that have them. */
export type SectionKeys = ReadonlyMap<string, KeyCounts>;

type Places = Pick<Site, 'mounts' | 'config'>;

/** First folder below content/; `''` at the top and where no content is. */
export const sectionOf = (path: SitePath, { mounts, config }: Places): string =>
  findContentPlace(path, mounts, config)?.section ?? '';

const keysOf = (outline: Outline | undefined): readonly string[] =>
  outline ? [...outline.keys, ...(outline.nestedKeys ?? [])] : [];

/** Counts the keys of all pages by section. */
export const countSectionKeys = (outlines: ReadonlyMap<SitePath, Outline>, places: Places): SectionKeys => {
  const sections = new Map<string, Map<string, number>>();
  for (const [path, outline] of outlines) {
    const counts = getOrAdd(sections, sectionOf(path, places), () => new Map<string, number>());
    for (const key of keysOf(outline)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return sections;
};

/** The counts after one page changed; only its section is copied. */
export const patchSectionKeys = (
  sections: SectionKeys,
  section: string,
  before: Outline | undefined,
  after: Outline | undefined,
): SectionKeys => {
  const counts = new Map(sections.get(section));
  for (const key of keysOf(before)) {
    const count = (counts.get(key) ?? 0) - 1;
    if (count > 0) counts.set(key, count);
    else counts.delete(key);
  }
  for (const key of keysOf(after)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(sections).set(section, counts);
};
