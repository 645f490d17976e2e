// Owns which files, other than pages, a page names: images, links to files, files of its bundle in `resources`. Knows no editor.
import { findEntry, type Page } from '../../page/index.ts';
import { baseNameOf, joinPath, type SitePath, type Span } from '../../text/index.ts';
import { findContentPlace, isContentName } from '../content-place.ts';
import type { Site } from '../site.ts';
import { bundleFoldersOf } from './find-resource.ts';
import { fileLinksOf, imagesOf } from './images-of.ts';
import { resolveImage } from './resolve-image.ts';

export interface NamedFile {
  /** Where it is named. */
  readonly span: Span;
  readonly path: SitePath;
}

/** `resources[].src`, where it is no pattern (hugo-facts §4.4). */
const resourcesOf = (page: Page, site: Site): readonly NamedFile[] => {
  const list = page.frontMatter && findEntry(page.frontMatter.root, 'resources')?.value;
  const place = list?.kind === 'list' ? findContentPlace(page.path, site.mounts, site.config) : undefined;
  if (list?.kind !== 'list' || !place) return [];
  const folders = bundleFoldersOf(site, place);
  return list.items.flatMap((item) => {
    const node = item.kind === 'map' ? findEntry(item, 'src')?.value : undefined;
    if (node?.kind !== 'scalar' || node.value === '') return [];
    const path = folders.map((folder) => joinPath(folder, node.value)).find((file) => site.files.has(file));
    return path === undefined ? [] : [{ span: node.inner, path }];
  });
};

/** The files that are there, in no order; with `isAsked` only those whose place fits, and no other is looked up. */
export const findNamedFiles = (
  page: Page,
  site: Site,
  isAsked: (span: Span) => boolean = () => true,
): readonly NamedFile[] => {
  const found: NamedFile[] = [];
  for (const mention of [...imagesOf(page, site), ...fileLinksOf(page, site)]) {
    if (!isAsked(mention.span)) continue;
    const lookup = resolveImage(site, page.path, page.outline, mention);
    if (lookup.kind === 'found' && !isContentName(baseNameOf(lookup.path)))
      found.push({ span: mention.span, path: lookup.path });
  }
  for (const resource of resourcesOf(page, site)) if (isAsked(resource.span)) found.push(resource);
  return found;
};
