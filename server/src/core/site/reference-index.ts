// Owns finding the page that a `ref` or `relref` leads to, and saying why none does (hugo-facts §7.1). Made from the paths of the pages only.
import { baseNameOf, folderOf, getOrAdd, joinPath, lowerAsGo, type SitePath } from '../text/index.ts';
import { type ContentPlace, findContentPlace } from './content-place.ts';
import type { Site } from './site.ts';

/** What a reference comes to. */
export type ReferenceLookup =
  | { readonly kind: 'page'; readonly path: SitePath }
  /** A page that Hugo makes without a file: home, a section at the top. */
  | { readonly kind: 'made' }
  /** A name of several pages, at which Hugo stops. */
  | { readonly kind: 'ambiguous'; readonly paths: readonly SitePath[] }
  /** `tried` holds what was looked for below content/, lower case, without extension. */
  | { readonly kind: 'none'; readonly tried: readonly string[]; readonly language: string }
  /** Nothing to look up: an address of another host, or the file that asks is no page. */
  | { readonly kind: 'foreign' };

export interface ReferenceIndex {
  /**
   * The page that a reference on the page `from` means; undefined when there is none, or more than one. Of a reference to
   * a section without a page of its own nothing is known either. `language` is that of `lang="…"`.
   */
  find(from: SitePath, reference: string, language?: string): SitePath | undefined;
  /** The same with what it comes to otherwise. */
  lookUp(from: SitePath, reference: string, language?: string): ReferenceLookup;
  /** As `.GetPage` on a page, which never looks for a bare name in all folders (hugo-facts §7.2). */
  getPage(from: SitePath, path: string): ReferenceLookup;
  /** The pages of a language with this base name, lower case, hyphens for blanks; of a bundle that of its folder. */
  named(language: string, name: string): readonly SitePath[];
  /** All such names. */
  names(language: string): Iterable<string>;
}

type Source = Pick<Site, 'config' | 'mounts'>;

const plain = (path: string): string => lowerAsGo(path).replaceAll(' ', '-');

/** `posts/trip` for a bundle, `posts/a` for a page beside others. */
const keyOf = (place: ContentPlace): string =>
  plain(place.kind === 'single' ? joinPath(place.virtualFolder, place.name) : place.virtualFolder);

/** What a reference may be in the table: as written, without extension and language, without the name of an index file. */
const toCandidates = (path: string, languages: readonly string[]): readonly string[] => {
  const written = plain(path);
  const stem = written.replace(/\.[^./]+$/, '');
  const suffix = /\.([^./]+)$/.exec(stem);
  const bare = suffix && languages.includes(suffix[1]!) ? stem.slice(0, suffix.index) : stem;
  return [...new Set([written, stem, bare].map((one) => one.replace(/(^|\/)_?index$/, '')))];
};

/** The folder that relative references start from: of a bundle the one it lies in. */
const baseOf = (place: ContentPlace, reference: string): string => {
  if (place.kind !== 'leaf') return place.virtualFolder;
  // Only from a bundle, and only for a reference up to a file, Hugo starts in the bundle itself.
  const isUpToFile = reference.startsWith('../') && /\.[^./]+$/.test(reference);
  return isUpToFile ? place.virtualFolder : folderOf(place.virtualFolder);
};

/** `a/b` + `../../../c` → `c`: nothing lies above the top, and Hugo stays there. */
const below = (folder: string, path: string): string => joinPath(folder, path).replace(/^(?:\.\.(?:\/|$))+/, '');

/** Pages in the folder of another's bundle, which no reference leads to. */
const isBundled = ({ kind, virtualFolder }: ContentPlace, bundles: ReadonlySet<string>): boolean => {
  for (let folder = kind === 'leaf' ? folderOf(virtualFolder) : virtualFolder; folder !== ''; folder = folderOf(folder))
    if (bundles.has(folder)) return true;
  return false;
};

/** The path alone: without blanks around it, query, fragment and a slash at its end. */
const toPath = (reference: string): string =>
  reference
    .trim()
    .replace(/[?#].*$/s, '')
    .replace(/(?<=.)\/$/, '');

/** Reads the places of all pages once, giving way after each; each question is a few look-ups. Tried on Hugo 0.147 and 0.168. */
export function* buildReferenceIndex(
  { config, mounts }: Source,
  paths: Iterable<SitePath>,
): Generator<void, ReferenceIndex> {
  const places = new Map<SitePath, ContentPlace>();
  for (const path of paths) {
    yield;
    const place = findContentPlace(path, mounts, config);
    if (place) places.set(path, place);
  }
  const bundles = new Set(
    [...places.values()].flatMap(({ kind, virtualFolder }) => (kind === 'leaf' ? virtualFolder : [])),
  );
  const pages = new Map<string, SitePath>();
  const named = new Map<string, Map<string, SitePath[]>>();
  const sections = new Set<string>();
  for (const [path, place] of places) {
    if (isBundled(place, bundles)) continue;
    const key = keyOf(place);
    pages.set(`${place.language} ${key}`, path);
    sections.add(`${place.language} ${plain(place.section)}`);
    const names = getOrAdd(named, place.language, () => new Map<string, SitePath[]>());
    getOrAdd(names, baseNameOf(key), () => []).push(path);
  }
  const languages = config.languages.map(({ key }) => key.toLowerCase());
  const lookUp = (
    from: SitePath,
    reference: string,
    language: string | undefined,
    byName: boolean,
  ): ReferenceLookup => {
    const place = places.get(from) ?? findContentPlace(from, mounts, config);
    const path = toPath(reference);
    if (!place || /^[a-z][a-z0-9+.-]*:/i.test(path)) return { kind: 'foreign' };
    if (path === '') return reference.includes('#') ? { kind: 'page', path: from } : { kind: 'foreign' };
    const wanted = language ?? place.language;
    const tried = new Set<string>();
    const lookIn = (folder: string): ReferenceLookup | undefined => {
      for (const candidate of toCandidates(below(folder, path), languages)) {
        tried.add(candidate);
        const found = pages.get(`${wanted} ${candidate}`);
        if (found !== undefined) return { kind: 'page', path: found };
        if (candidate === '' || sections.has(`${wanted} ${candidate}`)) return { kind: 'made' };
      }
      return undefined;
    };
    const near = path.startsWith('/') ? undefined : lookIn(baseOf(place, path));
    if (near) return near;
    const top = path.startsWith('.') ? undefined : lookIn('');
    if (top) return top;
    // By its name alone what stands behind a dot is always taken for an extension.
    const names = byName && !/^\.|\//.test(path) ? toCandidates(path, languages) : [];
    for (const candidate of names.length > 1 ? names.slice(1) : names) {
      const all = named.get(wanted)?.get(candidate);
      if (all) return all.length === 1 ? { kind: 'page', path: all[0]! } : { kind: 'ambiguous', paths: all };
    }
    return { kind: 'none', tried: [...tried], language: wanted };
  };
  return {
    find(from, reference, language) {
      const found = lookUp(from, reference, language, true);
      return found.kind === 'page' ? found.path : undefined;
    },
    lookUp: (from, reference, language) => lookUp(from, reference, language, true),
    getPage: (from, path) => lookUp(from, path, undefined, false),
    named: (language, name) => named.get(language)?.get(name) ?? [],
    names: (language) => named.get(language)?.keys() ?? [],
  };
}
