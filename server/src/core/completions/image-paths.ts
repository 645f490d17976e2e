// Owns offering the paths of images and other files where one is named: the page's own first, then folder by folder.
import { frameValue } from '../edits/index.ts';
import { isImageKey, type PathFrame, type Place } from '../page/index.ts';
import {
  bundleFoldersOf,
  findContentPlace,
  findParameter,
  findShortcode,
  hasFileExtension,
  hasImageExtension,
  hasMediaExtension,
  isContentName,
  isFileParameter,
  isImageParameter,
  type ShortcodeParameter,
  type Site,
  toFramedValue,
  writeImagePath,
} from '../site/index.ts';
import { folderOf, joinPath, type SitePath } from '../text/index.ts';
import { keyOfPlace, writeArgument } from './argument-text.ts';
import { type Completion, completerFor } from './completion.ts';
import { findOpenAddress } from './open-address.ts';
import { ownPathOf } from './value-place.ts';

type PathPlace = Extract<Place, { kind: 'shortcode-value' | 'image-target' | 'front-matter-value' }>;

/** `resources[].src` names any file of the bundle, and none elsewhere. */
const isResourceSource = (place: PathPlace): boolean =>
  place.kind === 'front-matter-value' && ownPathOf(place).join('.') === 'resources.src';

/** Of what kind a file named at a place has to be; `resource`: any but pages. */
type Wanted = 'image' | 'media' | 'file' | 'resource';

const isWanted: Readonly<Record<Wanted, (name: string) => boolean>> = {
  image: hasImageExtension,
  media: hasMediaExtension,
  file: hasFileExtension,
  resource: (name) => !isContentName(name) || hasImageExtension(name),
};

const parameterAt = (place: PathPlace, site: Site): ShortcodeParameter | undefined => {
  const template = place.kind === 'shortcode-value' ? findShortcode(site, place.shortcode) : undefined;
  return template && place.kind === 'shortcode-value' ? findParameter(template, keyOfPlace(place)) : undefined;
};

/** What stands before the argument in the whole path. */
const leadOf = (frame: PathFrame | undefined): string =>
  frame?.joined && frame.before !== '' ? `${frame.before.replace(/\/$/, '')}/` : (frame?.before ?? '');

/** What the path at this place leads to; undefined where there is none. */
const findWanted = (place: PathPlace, parameter: ShortcodeParameter | undefined): Wanted | undefined => {
  if (place.kind === 'image-target') return place.wants;
  if (place.kind === 'front-matter-value')
    return isResourceSource(place) ? 'resource' : isImageKey(ownPathOf(place)) ? 'image' : undefined;
  if (parameter === undefined) return undefined;
  if (isImageParameter(parameter)) return 'image';
  return isFileParameter(parameter) ? 'file' : undefined;
};

/** The one path at a place; undefined where there is none to complete. */
const findPath = (place: PathPlace, parameter: ShortcodeParameter | undefined, text: string): PathPlace | undefined => {
  if (place.kind !== 'shortcode-value' || !parameter?.isSrcset) return place;
  // Around each of several nothing could be put.
  if (parameter.frame) return /[\s,]/.test(place.typed) ? undefined : place;
  return findOpenAddress(place, text);
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
  typed: string,
  parameter: ShortcodeParameter | undefined,
  folders: readonly string[],
  site: Site,
): readonly { folder: string; lead: string }[] => {
  const rooted = typed.startsWith('/');
  // `relURL` begins at the site's root where a template writes no slash before the folder.
  const fromRoot = !rooted && parameter?.frame !== undefined && parameter.imageUse?.includes('relURL') === true;
  const bundles = rooted ? [] : folders.map((folder) => ({ folder, lead: '' }));
  const shared = site.mounts
    .filter(({ component, target }) => target === '' && (component === 'static' || (component === 'content' && rooted)))
    .map((mount) => ({ folder: mount.source, lead: fromRoot ? '' : '/' }));
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
  complete(whole, page, site) {
    const parameter = parameterAt(whole, site);
    const place = findPath(whole, parameter, page.text);
    const wanted = place && findWanted(place, parameter);
    if (!place || wanted === undefined || /[?#]/.test(place.typed)) return [];
    const where = findContentPlace(page.path, site.mounts, site.config);
    const bundles = where ? bundleFoldersOf(site, where) : [];
    const frame = parameter?.frame;
    const asked = leadOf(frame) + place.typed;
    const typedFolder = folderOf(asked.replace(/^\//, ''));
    const seen = new Set<string>();
    const items: Completion[] = [];
    // A query string behind the path stays as it is.
    const query = page.text.slice(place.span.start, place.span.end).search(/[?#]/);
    const span = query < 0 ? place.span : { start: place.span.start, end: place.span.start + query };
    const leads = (below: SitePath): boolean => {
      if (wanted === 'resource') return true;
      return wanted === 'image' ? site.fileIndex().hasImages(below) : site.fileIndex().hasNamable(below);
    };
    const add = (full: string, kind: 'file' | 'folder', file: SitePath): void => {
      // A folder is not the whole value: nothing stands behind it yet.
      const path = toFramedValue(kind === 'folder' && frame ? { ...frame, behind: '' } : frame, full);
      if (path === undefined || seen.has(path)) return;
      seen.add(path);
      const written = write(path, place, kind === 'folder');
      if (written === undefined) return;
      const more = kind === 'folder' ? { again: true } : hasImageExtension(file) ? { image: file } : {};
      items.push({ label: path, kind, span, ...written, filterText: path, ...more });
    };
    for (const { folder, lead: root } of rootsFor(place, asked, parameter, bundles, site)) {
      const base = joinPath(folder, typedFolder);
      const content = site.fileIndex().inFolder(base);
      const prefix = typedFolder === '' ? root : `${root}${typedFolder}/`;
      for (const name of [...(content?.files ?? [])].sort())
        if (isWanted[wanted](name)) add(`${prefix}${name}`, 'file', joinPath(base, name));
      for (const name of [...(content?.folders ?? [])].sort()) {
        const below = joinPath(base, name);
        if (leads(below)) add(`${prefix}${name}/`, 'folder', below);
      }
    }
    return items;
  },
});
