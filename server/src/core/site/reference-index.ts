// Owns finding the page that a `ref` or `relref` leads to (hugo-facts §7.1). Made from the paths of the pages only.
import { baseNameOf, folderOf, getOrAdd, joinPath, type SitePath } from '../text/index.ts';
import { type ContentPlace, findContentPlace } from './content-place.ts';
import type { Site } from './site.ts';

export interface ReferenceIndex {
  /**
   * The page that a reference on the page `from` means; undefined when there is none, or more than one. Of a reference to
   * a section without a page of its own nothing is known either. `language` is that of `lang="…"`.
   */
  find(from: SitePath, reference: string, language?: string): SitePath | undefined;
}

type Source = Pick<Site, 'config' | 'mounts'>;

const plain = (path: string): string => path.toLowerCase().replaceAll(' ', '-');

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

/** Reads the places of all pages once; each question is a few look-ups. Tried on Hugo 0.147 and 0.168. */
export const buildReferenceIndex = ({ config, mounts }: Source, paths: Iterable<SitePath>): ReferenceIndex => {
  const places = new Map<SitePath, ContentPlace>();
  for (const path of paths) {
    const place = findContentPlace(path, mounts, config);
    if (place) places.set(path, place);
  }
  const bundles = new Set(
    [...places.values()].flatMap(({ kind, virtualFolder }) => (kind === 'leaf' ? virtualFolder : [])),
  );
  const pages = new Map<string, SitePath>();
  const named = new Map<string, SitePath[]>();
  for (const [path, place] of places) {
    if (isBundled(place, bundles)) continue;
    const key = keyOf(place);
    pages.set(`${place.language} ${key}`, path);
    getOrAdd(named, `${place.language} ${baseNameOf(key)}`, () => []).push(path);
  }
  const languages = config.languages.map(({ key }) => key.toLowerCase());
  return {
    find(from, reference, language) {
      const place = places.get(from) ?? findContentPlace(from, mounts, config);
      const path = reference
        .trim()
        .replace(/[?#].*$/s, '')
        .replace(/(?<=.)\/$/, '');
      if (!place || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
      if (path === '') return reference.includes('#') ? from : undefined;
      const wanted = language ?? place.language;
      const lookUp = (folder: string): SitePath | undefined => {
        for (const candidate of toCandidates(below(folder, path), languages)) {
          const found = pages.get(`${wanted} ${candidate}`);
          if (found !== undefined) return found;
        }
        return undefined;
      };
      const near = path.startsWith('/') ? undefined : lookUp(baseOf(place, path));
      if (near !== undefined || path.startsWith('.')) return near;
      const top = lookUp('');
      if (top !== undefined || path.includes('/')) return top;
      // By its name alone what stands behind a dot is always taken for an extension.
      const names = toCandidates(path, languages);
      for (const candidate of names.length > 1 ? names.slice(1) : names) {
        const all = named.get(`${wanted} ${candidate}`);
        if (all) return all.length === 1 ? all[0] : undefined;
      }
      return undefined;
    },
  };
};
