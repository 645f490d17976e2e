// Owns which sections put a `slug` of theirs into the URLs of all that lies below them. Made from outlines with what they inherit.
import type { Outline } from '../page/index.ts';
import type { SitePath } from '../text/index.ts';
import { withInherited } from './cascade/find-inherited.ts';
import { findContentPlace } from './content-place.ts';
import { isAtLeast } from './hugo-version.ts';
import type { Site } from './site.ts';

/** Language and folder below content, as `toSectionKey` makes it → the slug. */
export type SectionSlugs = ReadonlyMap<string, string>;

export const toSectionKey = (language: string, virtualFolder: string): string => `${language} ${virtualFolder}`;

/** Up to 0.152 the slug of a section counts for nothing, with 0.168 it does; where in between that began was not tried. */
export const sectionSlugsCount = (hugo: Site['hugo']): boolean | 'unknown' =>
  isAtLeast(hugo, '0.168.0') || (isAtLeast(hugo, '0.153.0') && 'unknown');

const isSection = (path: SitePath): boolean => /(^|\/)_index\./.test(path);

/** Does a page add the same to the table as before? */
export const keepsSectionSlug = (path: SitePath, before: Outline | undefined, after: Outline | undefined): boolean =>
  !isSection(path) || before?.slug === after?.slug;

export const buildSectionSlugs = (
  source: Pick<Site, 'config' | 'dialect' | 'mounts' | 'hugo' | 'cascades'>,
  outlines: ReadonlyMap<SitePath, Outline>,
): SectionSlugs => {
  const slugs = new Map<string, string>();
  if (sectionSlugsCount(source.hugo) === false) return slugs;
  const handsSlugs = source.cascades().keys.has('slug');
  for (const [path, outline] of outlines) {
    if (!isSection(path) || !(outline.slug || handsSlugs)) continue;
    const { slug } = withInherited(source, path, outline);
    const place = slug ? findContentPlace(path, source.mounts, source.config) : undefined;
    if (slug && place?.kind === 'branch' && place.virtualFolder !== '')
      slugs.set(toSectionKey(place.language, place.virtualFolder), slug.replace(/^-+|-+$/g, ''));
  }
  return slugs;
};
