// Owns offering the paths of images where one is named: the page's own first, then folder by folder.
import { frameValue } from '../edits/index.ts';
import { isImageKey, type Place } from '../page/index.ts';
import {
  bundleFoldersOf,
  findContentPlace,
  findParameter,
  findShortcode,
  hasImageExtension,
  isContentName,
  isImageParameter,
  type Site,
  writeImagePath,
} from '../site/index.ts';
import { folderOf, joinPath, type SitePath } from '../text/index.ts';
import { keyOfPlace, writeArgument } from './argument-text.ts';
import { type Completion, completerFor } from './completion.ts';
import { ownPathOf } from './value-place.ts';

type PathPlace = Extract<Place, { kind: 'shortcode-value' | 'image-target' | 'front-matter-value' }>;

/** `resources[].src` names any file of the bundle, and none elsewhere. */
const isResourceSource = (place: PathPlace): boolean =>
  place.kind === 'front-matter-value' && ownPathOf(place).join('.') === 'resources.src';

/** Is this place one for the path of an image? */
const wantsImage = (place: PathPlace, site: Site): boolean => {
  if (place.kind === 'image-target') return true;
  if (place.kind === 'front-matter-value') return isImageKey(ownPathOf(place)) || isResourceSource(place);
  const template = findShortcode(site, place.shortcode);
  const parameter = template && findParameter(template, keyOfPlace(place));
  return parameter !== undefined && isImageParameter(parameter);
};

type Written = Pick<Completion, 'newText' | 'snippet'>;

/** A folder is not the whole value yet: nothing is closed behind it. */
const write = (path: string, place: PathPlace, isFolder: boolean): Written | undefined => {
  if (place.kind === 'shortcode-value')
    return writeArgument(writeImagePath(path, { source: 'shortcode', quoted: true }), place, isFolder);
  if (place.kind === 'image-target') return { newText: writeImagePath(path, { source: place.source, quoted: false }) };
  if (isFolder) return { newText: path };
  const newText = frameValue(writeImagePath(path, { source: 'front-matter', quoted: false }), place.frame);
  return newText === undefined ? undefined : { newText };
};

/** Folders on disk that a typed path may lead into, with what the path has to begin with there. */
const rootsFor = (
  place: PathPlace,
  folders: readonly string[],
  site: Site,
): readonly { folder: string; lead: string }[] => {
  const rooted = place.typed.startsWith('/');
  const bundles = rooted ? [] : folders.map((folder) => ({ folder, lead: '' }));
  const shared = site.mounts
    .filter(({ component, target }) => target === '' && (component === 'static' || (component === 'content' && rooted)))
    .map((mount) => ({ folder: mount.source, lead: '/' }));
  // In front matter a theme decides, and most ask assets as well.
  const assets =
    place.kind !== 'image-target'
      ? site.mounts
          .filter(({ component, target }) => target === '' && component === 'assets')
          .map((mount) => ({ folder: mount.source, lead: rooted ? '/' : '' }))
      : [];
  return isResourceSource(place) ? bundles : [...bundles, ...assets, ...shared];
};

export const imagePaths = completerFor({
  name: 'image-paths',
  places: ['shortcode-value', 'image-target', 'front-matter-value'],
  complete(place, page, site) {
    if (!wantsImage(place, site) || /[?#]/.test(place.typed)) return [];
    const where = findContentPlace(page.path, site.mounts, site.config);
    const bundles = where ? bundleFoldersOf(site, where) : [];
    const typedFolder = folderOf(place.typed.replace(/^\//, ''));
    const seen = new Set<string>();
    const items: Completion[] = [];
    // A query string behind the path stays as it is.
    const query = page.text.slice(place.span.start, place.span.end).search(/[?#]/);
    const span = query < 0 ? place.span : { start: place.span.start, end: place.span.start + query };
    const add = (path: string, kind: 'file' | 'folder', file: SitePath): void => {
      if (seen.has(path)) return;
      seen.add(path);
      const written = write(path, place, kind === 'folder');
      if (written === undefined) return;
      const more = kind === 'folder' ? { again: true } : hasImageExtension(file) ? { image: file } : {};
      items.push({ label: path, kind, span, ...written, filterText: path, ...more });
    };
    for (const { folder, lead } of rootsFor(place, bundles, site)) {
      const base = joinPath(folder, typedFolder);
      const content = site.fileIndex().inFolder(base);
      const prefix = typedFolder === '' ? lead : `${lead}${typedFolder}/`;
      for (const name of [...(content?.files ?? [])].sort())
        if (hasImageExtension(name) || (isResourceSource(place) && !isContentName(name)))
          add(`${prefix}${name}`, 'file', joinPath(base, name));
      for (const name of [...(content?.folders ?? [])].sort()) {
        const below = joinPath(base, name);
        if (isResourceSource(place) || site.fileIndex().hasImages(below)) add(`${prefix}${name}/`, 'folder', below);
      }
    }
    return items;
  },
});
