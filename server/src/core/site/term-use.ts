// Owns where terms are used: by which posts, and how often in each section. Made from outlines and their places.
import type { Outline } from '../page/index.ts';
import { getOrAdd, type SitePath } from '../text/index.ts';
import { sectionOf } from './section-keys.ts';
import type { Site } from './site.ts';

/** Of one taxonomy, by spelling: to know the term of each would cost more than all the rest. */
export interface TaxonomyUse {
  /** Spelling → the posts that carry it. */
  readonly posts: ReadonlyMap<string, readonly SitePath[]>;
  /** Section → spelling → posts of the section that carry it. */
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** By taxonomy (plural, lower case). */
export type TermUse = ReadonlyMap<string, TaxonomyUse>;

type Places = Pick<Site, 'mounts' | 'config'>;

interface Building {
  readonly posts: Map<string, SitePath[]>;
  readonly sections: Map<string, Map<string, number>>;
}

/** Who uses which terms, of all pages. */
export const indexTermUse = (outlines: ReadonlyMap<SitePath, Outline>, places: Places): TermUse => {
  const index = new Map<string, Building>();
  outlines.forEach(({ terms }, path) => {
    const section = sectionOf(path, places);
    for (const taxonomy in terms) {
      const { posts, sections } = getOrAdd(index, taxonomy, () => ({ posts: new Map(), sections: new Map() }));
      const counts = getOrAdd(sections, section, () => new Map<string, number>());
      for (const name of new Set(terms[taxonomy])) {
        getOrAdd(posts, name, () => []).push(path);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  });
  return index;
};

const patchTaxonomy = (
  use: TaxonomyUse | undefined,
  path: SitePath,
  section: string,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): TaxonomyUse => {
  const posts = new Map(use?.posts);
  const sections = new Map(use?.sections);
  const counts = new Map(sections.get(section));
  sections.set(section, counts);
  const change = (name: string, paths: readonly SitePath[], by: 1 | -1): void => {
    const count = (counts.get(name) ?? 0) + by;
    if (count > 0) counts.set(name, count);
    else counts.delete(name);
    if (paths.length > 0) posts.set(name, paths);
    else posts.delete(name);
  };
  for (const name of before) {
    const others = (posts.get(name) ?? []).filter((one) => one !== path);
    if (!after.has(name)) change(name, others, -1);
  }
  for (const name of after) if (!before.has(name)) change(name, [...(posts.get(name) ?? []), path], 1);
  return { posts, sections };
};

/** The index after one page changed: only what it carries no more, or carries now, is copied. */
export const patchTermUse = (
  index: TermUse,
  path: SitePath,
  section: string,
  before: Outline | undefined,
  after: Outline | undefined,
): TermUse => {
  const next = new Map(index);
  for (const taxonomy of new Set([...Object.keys(before?.terms ?? {}), ...Object.keys(after?.terms ?? {})])) {
    const had = new Set(before?.terms[taxonomy]);
    const has = new Set(after?.terms[taxonomy]);
    next.set(taxonomy, patchTaxonomy(next.get(taxonomy), path, section, had, has));
  }
  return next;
};
