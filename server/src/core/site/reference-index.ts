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

/** Reads the places of all pages once; each question is a few look-ups. */
export const buildReferenceIndex = ({ config, mounts }: Source, paths: Iterable<SitePath>): ReferenceIndex => {
  const pages = new Map<string, SitePath>();
  const named = new Map<string, SitePath[]>();
  for (const path of paths) {
    const place = findContentPlace(path, mounts, config);
    if (!place) continue;
    const key = keyOf(place);
    pages.set(`${place.language} ${key}`, path);
    getOrAdd(named, `${place.language} ${baseNameOf(key)}`, () => []).push(path);
  }
  const languages = config.languages.map(({ key }) => key.toLowerCase());
  return {
    find(from, reference, language) {
      const place = findContentPlace(from, mounts, config);
      const path = reference.trim().replace(/[?#].*$/s, '');
      if (!place || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
      if (path === '') return reference.includes('#') ? from : undefined;
      const wanted = language ?? place.language;
      const lookUp = (folder: string): SitePath | undefined => {
        const full = joinPath(folder, path);
        if (full.startsWith('..')) return undefined;
        for (const candidate of toCandidates(full, languages)) {
          const found = pages.get(`${wanted} ${candidate}`);
          if (found !== undefined) return found;
        }
        return undefined;
      };
      const near = path.startsWith('/') ? undefined : lookUp(baseOf(place, path));
      if (near !== undefined || path.startsWith('.')) return near;
      const top = lookUp('');
      if (top !== undefined || path.replace(/\/$/, '').includes('/')) return top;
      for (const candidate of toCandidates(path, languages)) {
        const all = named.get(`${wanted} ${candidate}`);
        if (all) return all.length === 1 ? all[0] : undefined;
      }
      return undefined;
    },
  };
};
