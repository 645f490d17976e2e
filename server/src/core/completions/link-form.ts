// Owns in which form links to pages are written here, learnt from the page itself, then from the others, and writing one.
import type { Page } from '../page/index.ts';
import {
  findContentPlace,
  findPageFolderUrl,
  type LinkForm,
  linkHookOf,
  referencesOf,
  relativeTo,
  resolveLink,
  type Site,
  toAddress,
  withInherited,
  writeImagePath,
  writePageReference,
} from '../site/index.ts';
import type { SitePath, Span } from '../text/index.ts';

/** Fewer posts that use a shortcode for their links are exceptions. */
const fewest = 0.02;

/** The one that is there most often. */
export const mostOf = (forms: readonly LinkForm[]): LinkForm | undefined => {
  const counts = new Map<LinkForm, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

/** The forms of the links of this page that lead to pages, without the one that is being written. */
export const formsOnPage = (page: Page, site: Site, { start, end }: Span): readonly LinkForm[] => [
  ...referencesOf(page, site)
    .filter(({ span, byOwn }) => !byOwn && (span.end < start || span.start > end))
    .map(({ call }) => (call.name.toLowerCase() === 'ref' ? ('ref' as const) : ('relref' as const))),
  ...page.body.links.flatMap((mention): LinkForm[] => {
    if (mention.span.end >= start && mention.span.start <= end) return [];
    const found = resolveLink(site, page.path, page.outline, mention);
    if (found.kind !== 'page' || found.path === undefined || /^\s*(#|https?:|\/\/)/i.test(mention.target)) return [];
    if (/\.(md|markdown)([?#]|$)/i.test(mention.target)) return ['file'];
    return [mention.target.trim().startsWith('/') ? 'rooted' : 'relative'];
  }),
];

/** What the posts of the site do, as far as that is known of them all: which of the shortcodes they call. */
const formOfSite = (site: Site): LinkForm => {
  let [ref, relref] = [0, 0];
  for (const { shortcodes } of site.outlines.values()) {
    if (shortcodes.includes('ref')) ref++;
    if (shortcodes.includes('relref')) relref++;
  }
  if (Math.max(ref, relref) > site.outlines.size * fewest) return ref > relref ? 'ref' : 'relref';
  return linkHookOf(site) === 'embedded' ? 'file' : 'rooted';
};

/** What is known of how links are written. */
export interface LinkHabits {
  /** What the author set, which goes before all that is learnt. */
  readonly linkForm?: LinkForm;
  /** What `learnLinkForm` found in the posts of the site. */
  readonly usualLinkForm?: LinkForm;
}

/** `span` is where a link is being written. */
export const linkFormOf = (
  page: Page,
  site: Site,
  span: Span,
  { linkForm, usualLinkForm }: LinkHabits = {},
): LinkForm => linkForm ?? mostOf(formsOnPage(page, site, span)) ?? usualLinkForm ?? formOfSite(site);

/** The target of a link to a page, as it stands in the text; undefined where no form leads there. */
export const writePageLink = (site: Site, page: Page, path: SitePath, form: LinkForm): string | undefined => {
  const place = findContentPlace(page.path, site.mounts, site.config);
  const url = site.linkUrls().urlOf(path);
  if (place && url !== undefined && (form === 'rooted' || form === 'relative')) {
    const folder =
      form === 'rooted' ? undefined : findPageFolderUrl(site, place, withInherited(site, page.path, page.outline));
    const address = toAddress(site, place.language, url.slice(1));
    const way = folder === undefined ? address : `${relativeTo(folder, url)}${url.endsWith('/') ? '/' : ''}`;
    return writeImagePath(way, { source: 'markdown', quoted: false });
  }
  const reference = writePageReference(site, path, { rooted: true, extension: true });
  if (reference === undefined || /["\\`\n]/.test(reference)) return undefined;
  if (form === 'file') {
    const file = /\.\w+$/.test(reference) ? reference : `${reference}/`;
    return writeImagePath(file, { source: 'markdown', quoted: false });
  }
  return form === 'ref' ? `{{< ref "${reference}" >}}` : `{{< relref "${reference}" >}}`;
};
