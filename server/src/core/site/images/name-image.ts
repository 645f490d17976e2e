// Owns by which names a page may call a file, so that it is that file when looked up. The other way round than `resolve-image.ts`.
import type { ImageMention, Outline } from '../../page/index.ts';
import { baseNameOf, folderOf, joinPath, lowerAsGo, pathBelow, type SitePath } from '../../text/index.ts';
import { withInherited } from '../cascade/find-inherited.ts';
import { findContentPlace } from '../content-place.ts';
import { toVirtualPath } from '../mounts.ts';
import { findPageFolderUrl } from '../page-url.ts';
import type { Site } from '../site.ts';
import { toContentUrlPath } from '../url-path.ts';
import { toAddress } from './find-published.ts';
import { bundleFoldersOf } from './find-resource.ts';
import { toFramedValue } from './path-frame.ts';
import { resolveImage } from './resolve-image.ts';
import { writeImagePath } from './write-image-path.ts';

/** Who is to name the file: the page, and what of it. */
export interface Namer {
  readonly path: SitePath;
  readonly outline: Outline;
  readonly mention: Pick<ImageMention, 'source' | 'by' | 'argument' | 'frame'>;
}

const loose = (segment: string): string => lowerAsGo(segment).replaceAll(' ', '-');

/**
 * The name of `file` after the model of another: `/images/trip/a.png` for `static/images/trip/a.png` makes `/images/b.png` of
 * `static/images/b.png`. Undefined where the model says nothing of it. All names unescaped.
 */
export const nameLike = (modelName: string, modelFile: SitePath, file: SitePath): string | undefined => {
  const name = modelName.split('/');
  const of = modelFile.split('/');
  const wanted = file.split('/');
  let same = 0;
  while (same < of.length && same < name.length && loose(of.at(-1 - same)!) === loose(name.at(-1 - same)!)) same++;
  if (same === 0) return undefined;
  const above = of.length - same;
  for (let i = 0; i < above; i++) if (of[i] !== wanted[i]) return undefined;
  return [...name.slice(0, name.length - same), ...wanted.slice(above)].join('/');
};

/** Where the file is published, as a path from the site's root. */
const publishedAt = (site: Site, file: SitePath): readonly string[] => {
  const virtual = toVirtualPath(site.mounts, file);
  if (virtual?.component === 'static') return [virtual.path];
  if (virtual?.component !== 'content') return [];
  for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder)) {
    if (!site.leafFolders().has(folder)) continue;
    const rest = pathBelow(folder, file)!;
    return [...site.bundleUrls()].flatMap(([url, folders]) =>
      folders.some((one) => one.folder === folder) ? joinPath(url, rest) : [],
    );
  }
  const folder = toContentUrlPath(folderOf(virtual.path), site.config, site.hugo);
  return [...new Set([joinPath(folder, baseNameOf(virtual.path)), virtual.path])];
};

/** `/a/b/` seen from `/a/c/`: `../b`. */
export const relativeTo = (fromFolder: string, to: string): string => {
  const from = joinPath(fromFolder).split('/').filter(Boolean);
  const parts = joinPath(to).split('/');
  let same = 0;
  while (same < from.length && same < parts.length - 1 && from[same] === parts[same]) same++;
  return [...from.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
};

/** Does the page reach this very file by this name? */
const leadsTo = (site: Site, { path, outline, mention }: Namer, name: string, file: SitePath): boolean => {
  if (toFramedValue(mention.frame, name) === undefined) return false;
  const target = writeImagePath(name, { source: mention.source, quoted: true });
  const found = resolveImage(site, path, outline, { ...mention, target, span: { start: 0, end: 0 }, verbatim: true });
  return found.kind === 'found' && found.path === file;
};

/**
 * The names, unescaped, by which this page reaches the file: those after the models first, then from its bundle, `assets`, the
 * site's root and the page's own URL. Empty where no way leads there, such as to a file that is not published.
 */
export const namesOfImage = (
  site: Site,
  namer: Namer,
  file: SitePath,
  models: readonly string[] = [],
): readonly string[] => {
  const place = findContentPlace(namer.path, site.mounts, site.config);
  if (place === undefined) return [];
  const virtual = toVirtualPath(site.mounts, file);
  const published = publishedAt(site, file);
  const url = findPageFolderUrl(site, place, withInherited(site, namer.path, namer.outline));
  const names = [
    ...models,
    ...bundleFoldersOf(site, place).flatMap((folder) => pathBelow(folder, file) ?? []),
    ...(virtual?.component === 'assets' ? [virtual.path, `/${virtual.path}`] : []),
    ...published.map((path) => toAddress(site, place.language, path)),
    ...(url === undefined ? [] : published.map((path) => relativeTo(url, path))),
    ...published,
  ];
  return [...new Set(names)].filter((name) => leadsTo(site, namer, name, file));
};
