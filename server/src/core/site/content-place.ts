// Owns what the place of a content file says about it: kind of bundle, language, section (hugo-facts §4). Knows no text.
import { baseNameOf, folderOf, type SitePath } from '../text/index.ts';
import type { SiteConfig } from './config/site-config.ts';
import { type Mount, toVirtualPath } from './mounts.ts';

/** Extensions of content files, without regard to letter case (hugo-facts §4.1). */
export const contentExtensions: readonly string[] =
  'md markdown mdown html htm adoc asciidoc ad rst org pandoc pdc'.split(' ');

const contentExtension = new RegExp(`\\.(${contentExtensions.join('|')})$`, 'i');

/** Is this name one that Hugo reads as content, rather than a resource? Names starting with `.` or `#` or ending in `~` are ignored. */
export const isContentName = (name: string): boolean => contentExtension.test(name) && !/^[.#]|~$/.test(name);

const sectionName = new RegExp(`^_index(\\.[^.]+)?\\.(${contentExtensions.join('|')})$`, 'i');

/** Is this the name of a page that makes its folder a section: `_index.md`, `_index.fr.html`? */
export const isSectionName = (name: string): boolean => sectionName.test(name);

/**
 * Does Hugo pass over this path below content/? Folders beginning with a dot, names beginning with `.` or `#` or ending in
 * `~` are neither pages nor published (hugo-facts §4.1; dot-folders tried on 0.111).
 */
export const isIgnoredContent = (virtualPath: string): boolean => /(^|\/)\.|(^|\/)#[^/]*$|~$/.test(virtualPath);

export interface ContentPlace {
  /** Below content/, as in Hugo's tree: `posts/trip/index.md`. */
  readonly virtualPath: string;
  /** The folder of it, `''` at the top. */
  readonly virtualFolder: string;
  /** The folder on disk. */
  readonly folder: SitePath;
  readonly kind: 'leaf' | 'branch' | 'single';
  /** Base name without language and extension; for bundles the name of the folder. */
  readonly name: string;
  /** First folder below content/, `''` at the top. */
  readonly section: string;
  readonly language: string;
}

/** The folder that a post lies in together with its neighbours, as Hugo sees it; of a bundle that around it. */
export const shelfOf = ({ kind, virtualFolder }: Pick<ContentPlace, 'kind' | 'virtualFolder'>): string =>
  kind === 'leaf' ? folderOf(virtualFolder) : virtualFolder;

/** Where a content file stands; undefined when no content mount holds it. */
export const findContentPlace = (
  path: SitePath,
  mounts: readonly Mount[],
  config: SiteConfig,
): ContentPlace | undefined => {
  const virtual = toVirtualPath(mounts, path);
  if (virtual?.component !== 'content' || isIgnoredContent(virtual.path)) return undefined;
  const virtualPath = virtual.path;
  const virtualFolder = folderOf(virtualPath);
  const stem = baseNameOf(virtualPath).replace(contentExtension, '');
  const suffix = /^(.+)\.([^.]+)$/.exec(stem);
  const named = suffix && config.languages.find((language) => language.key.toLowerCase() === suffix[2]!.toLowerCase());
  const base = named ? suffix[1]! : stem;
  const kind = base === 'index' ? 'leaf' : base === '_index' ? 'branch' : 'single';
  return {
    virtualPath,
    virtualFolder,
    folder: folderOf(path),
    kind,
    name: kind === 'single' ? base : baseNameOf(virtualFolder),
    section: virtualPath.includes('/') ? virtualPath.slice(0, virtualPath.indexOf('/')) : '',
    language: named?.key ?? virtual.mount.language ?? config.defaultContentLanguage,
  };
};
