// Owns which page was probably meant by a reference that leads nowhere, and how it is referred to. Only asked when none is found.
import type { Page } from '../page/index.ts';
import { baseNameOf, extensionOf, findNearest, folderOf, isOneSlip, type SitePath } from '../text/index.ts';
import type { Reference } from './check-reference.ts';
import { findContentPlace } from './content-place.ts';
import { writePageReference } from './page-reference.ts';
import type { ReferenceLookup } from './reference-index.ts';
import type { Site } from './site.ts';
import { decodePercent } from './url-path.ts';

type None = Extract<ReferenceLookup, { kind: 'none' }>;

const nameOf = (tried: readonly string[]): string => baseNameOf(tried.at(-1) ?? '');

/** The page whose URL was written, where its path is wanted: references never know a slug (hugo-facts §7.1). */
const findByUrl = (site: Site, { tried, language }: None): SitePath | undefined => {
  for (const one of tried) {
    const [landing] = site.pageUrls().get(`${language} /${one}/`) ?? [];
    if (landing) return landing.path;
  }
  return undefined;
};

/** Of several pages with the name that was written, the one in the folder that is most alike; the only one without question. */
const findElsewhere = (site: Site, { tried, language }: None): SitePath | undefined => {
  const all = tried.map(baseNameOf).flatMap((name) => (name === '' ? [] : site.references().named(language, name)));
  const unique = [...new Set(all)];
  if (unique.length <= 1) return unique[0];
  const folders = tried.map((one) => baseNameOf(folderOf(one)));
  const alike = unique.filter((path) =>
    folders.some((folder) => folder !== '' && `/${path.toLowerCase()}`.includes(`/${folder}/`)),
  );
  return alike.length === 1 ? alike[0] : undefined;
};

const findNear = (site: Site, none: None): SitePath | undefined => {
  const name = nameOf(none.tried);
  const names = [...site.references().names(none.language)];
  const near = findNearest(name, names) ?? names.find((one) => isOneSlip(name, one));
  const all = near === undefined || name.length < 3 ? [] : site.references().named(none.language, near);
  return all.length === 1 ? all[0] : undefined;
};

/** How a reference that was written like this one names the page, so that Hugo finds it from here; undefined where it cannot. */
export const referTo = (
  site: Site,
  page: Page,
  { written, language }: Reference,
  path: SitePath,
): string | undefined => {
  const bare = decodePercent(written.trim().replace(/[?#].*$/s, ''));
  const style = { rooted: bare.startsWith('/'), extension: extensionOf(bare) !== '' };
  for (const rooted of [style.rooted, true]) {
    const reference = writePageReference(site, path, { ...style, rooted });
    if (reference === undefined || /["\\`\n]/.test(reference)) continue;
    const found = site.references().lookUp(page.path, reference, language);
    if (found.kind === 'page' && found.path === path) return reference;
  }
  return undefined;
};

/** The reference that was probably meant; undefined where none comes near. */
export const suggestReference = (site: Site, page: Page, reference: Reference, none: None): string | undefined => {
  const path = findByUrl(site, none) ?? findElsewhere(site, none) ?? findNear(site, none);
  if (path === undefined || path === page.path || findContentPlace(path, site.mounts, site.config) === undefined)
    return undefined;
  return referTo(site, page, reference, path);
};
