// Owns where a blog keeps its posts, and how they are named there: learnt from the posts that exist.
import { findContentPlace, findDayInName, type Site, toVirtualPath } from '../site/index.ts';
import { folderOf, getOrAdd, type SitePath } from '../text/index.ts';

export interface Section {
  /** Below content/: `posts`; `''` for the top. */
  readonly name: string;
  readonly posts: number;
  /** On disk. */
  readonly folder: SitePath;
  /** Most posts are bundles (`trip/index.md`). */
  readonly bundles: boolean;
  /** Most names begin with the date. */
  readonly dated: boolean;
  /** What most names have between their words. */
  readonly joint: '-' | '_';
  /** Most names keep the capitals of their title. */
  readonly capitals: boolean;
  /** Front-matter format of most posts. */
  readonly format: 'yaml' | 'toml' | 'json';
  /** Most dates are days without a time. */
  readonly daysOnly: boolean;
}

interface Tally {
  posts: number;
  bundles: number;
  dated: number;
  /** Names with an underscore and no dash between their words, less those with a dash. */
  underscores: number;
  capitals: number;
  days: number;
  folder: SitePath;
  formats: Map<string, number>;
}

const mostUsed = (formats: ReadonlyMap<string, number>): Section['format'] => {
  const [format] = [...formats].sort((a, b) => b[1] - a[1])[0] ?? ['yaml'];
  return format === 'toml' || format === 'json' ? format : 'yaml';
};

/** The sections with posts, the fullest first. Top-level pages (`about.md`) count as section `''`. */
export const sectionsOf = (site: Site): readonly Section[] => {
  const tallies = new Map<string, Tally>();
  for (const [path, outline] of site.outlines) {
    const place = findContentPlace(path, site.mounts, site.config);
    if (place === undefined || place.kind === 'branch') continue;
    const depth = place.virtualPath.split('/').length - place.section.split('/').length;
    let folder = folderOf(path);
    for (let i = 1; i < depth && place.section !== ''; i++) folder = folderOf(folder);
    const tally = getOrAdd(tallies, place.section, () => ({
      posts: 0,
      bundles: 0,
      dated: 0,
      underscores: 0,
      capitals: 0,
      days: 0,
      folder,
      formats: new Map<string, number>(),
    }));
    tally.posts++;
    if (place.kind === 'leaf') tally.bundles++;
    const day = findDayInName(place.name);
    if (day !== undefined) tally.dated++;
    const words = place.name.slice(day?.length ?? 0);
    tally.underscores += words.includes('-') ? -1 : words.includes('_') ? 1 : 0;
    if (/\p{Lu}/u.test(words)) tally.capitals++;
    if (/^\d{4}-\d\d-\d\d$/.test(outline.date ?? '')) tally.days++;
    if (outline.format) tally.formats.set(outline.format, (tally.formats.get(outline.format) ?? 0) + 1);
  }
  return [...tallies]
    .map(([name, { posts, bundles, dated, underscores, capitals, days, folder, formats }]) => ({
      name,
      posts,
      folder,
      bundles: bundles * 2 > posts,
      dated: dated * 2 > posts,
      joint: underscores > 0 ? ('_' as const) : ('-' as const),
      capitals: capitals * 2 > posts,
      daysOnly: days * 2 > posts,
      format: mostUsed(formats),
    }))
    .sort((a, b) => b.posts - a.posts || (a.name < b.name ? -1 : 1));
};

/** Is it the name of a section: a path below content, and nothing that leads out of it? `''` is the top. */
export const isSectionName = (name: string): boolean =>
  name === '' || name.split('/').every((part) => part !== '' && !/^\.{1,2}$|[\\\p{Cc}]/u.test(part));

/** The sections that have an archetype and no post yet: `archetypes/recipes.md`, `archetypes/recipes/index.md`. */
export const emptySectionsOf = (site: Site): readonly string[] => {
  const used = new Set(sectionsOf(site).map(({ name }) => name));
  const names = new Set<string>();
  for (const path of site.files) {
    const virtual = toVirtualPath(site.mounts, path);
    const name =
      virtual?.component === 'archetypes' ? /^([^/]+?)(?:\.md|\/index\.md)$/.exec(virtual.path)?.[1] : undefined;
    if (name !== undefined && name !== 'default' && isSectionName(name) && !used.has(name)) names.add(name);
  }
  return [...names].sort();
};
