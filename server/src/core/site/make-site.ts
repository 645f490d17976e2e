// Owns how one Site becomes the next. Everything derived is handed over while what it is made of is equal.
import type { Outline } from '../page/index.ts';
import { lazy, lazyInSlices, type SitePath, withEntries } from '../text/index.ts';
import { buildBundleUrls, keepsBundleUrl } from './bundle-urls.ts';
import { type Calendar, patchCalendar, toLazyCalendar } from './calendar.ts';
import { buildCascades, keepsCascades } from './cascade/cascades.ts';
import { withInherited } from './cascade/find-inherited.ts';
import { findIgnoreRule, type IgnoreRule } from './delivery/git-ignore.ts';
import { toDialect } from './dialect.ts';
import { equal, equalOutlines } from './equal-outlines.ts';
import { buildFileIndex } from './file-index.ts';
import { findLeafFolders } from './images/find-resource.ts';
import { countKeys, patchKeyCounts } from './key-counts.ts';
import { type KeySource, mergeKeySources, withKeySources } from './learnt-keys.ts';
import { buildLinkUrls, keepsLinkUrls } from './links/link-urls.ts';
import type { UrlSource } from './page-url.ts';
import { buildPageUrls, keepsPageUrls } from './page-urls.ts';
import { buildReferenceIndex } from './reference-index.ts';
import { countSectionKeys, patchSectionKeys, sectionOf } from './section-keys.ts';
import { buildSectionSlugs, keepsSectionSlug } from './section-slugs.ts';
import type { Site } from './site.ts';
import { indexTermUse, patchTermUse } from './term-use.ts';
import { buildTermIndex } from './terms.ts';
import { indexValues, patchValues } from './value-index.ts';

/** What a site is made from; everything else follows. */
export type SiteParts = Omit<
  Site,
  | 'dialect'
  | 'cascades'
  | 'sectionSlugs'
  | 'terms'
  | 'termUse'
  | 'values'
  | 'keys'
  | 'sectionKeys'
  | 'keySources'
  | 'learntKeys'
  | 'schemas'
  | 'fileIndex'
  | 'leafFolders'
  | 'bundleUrls'
  | 'pageUrls'
  | 'linkUrls'
  | 'references'
  | 'calendar'
  | 'ignoredPresent'
> &
  Partial<Pick<Site, 'schemas'>>;

const findPresent = (rules: readonly IgnoreRule[], files: ReadonlySet<SitePath>): ReadonlySet<IgnoreRule> => {
  const present = new Set<IgnoreRule>();
  if (rules.length === 0) return present;
  for (const file of files) {
    // They keep an empty folder in the repository, though its own rule may be `*`.
    if (/(?:^|\/)\.git(?:ignore|keep)$/.test(file)) continue;
    const rule = findIgnoreRule(rules, file);
    if (rule) present.add(rule);
  }
  return present;
};

/** The site with a calendar: the one that is known already, or one that is made when it is first asked for. */
const withCalendar = (parts: Omit<Site, 'calendar'>, known: Calendar | undefined): Site => {
  const site: Site = { ...parts, calendar: toLazyCalendar(() => site, known) };
  return site;
};

/** The outlines as Hugo sees them as to terms, with what each inherits; the same map where nobody hands terms down. */
const withInheritedTerms = (source: UrlSource, outlines: Site['outlines']): Site['outlines'] => {
  const { keys } = source.cascades();
  if (!source.dialect.taxonomies.some((taxonomy) => keys.has(taxonomy))) return outlines;
  return new Map([...outlines].map(([path, outline]) => [path, withInherited(source, path, outline)]));
};

/** What is made of all outlines as Hugo sees them. */
const derive = (
  source: UrlSource,
  outlines: Site['outlines'],
): Pick<Site, 'bundleUrls' | 'pageUrls' | 'linkUrls' | 'terms' | 'termUse'> => {
  const whole = lazy(() => withInheritedTerms(source, outlines));
  return {
    bundleUrls: lazy(() => buildBundleUrls(source, outlines)),
    pageUrls: lazy(() => buildPageUrls(source, outlines)),
    linkUrls: lazyInSlices(() => buildLinkUrls(source, outlines)),
    terms: lazy(() => buildTermIndex(whole())),
    termUse: lazy(() => indexTermUse(whole(), source)),
  };
};

/** A new site from its parts. Nothing derived is computed yet. */
export const makeSite = (parts: SiteParts): Site => {
  const { config, outlines, files } = parts;
  const dialect = toDialect(config, parts.hugo);
  const cascades = lazy(() => buildCascades(parts, dialect, outlines));
  const source = { ...parts, dialect, cascades };
  const sectionSlugs = lazy(() => buildSectionSlugs(source, outlines));
  const derived = {
    ...source,
    sectionSlugs,
    ...derive({ ...source, sectionSlugs }, outlines),
    values: lazy(() => indexValues(outlines)),
    keys: lazy(() => countKeys(outlines)),
    sectionKeys: lazy(() => countSectionKeys(outlines, parts)),
    keySources: new Map(),
    schemas: parts.schemas ?? [],
    learntKeys: lazy(() => new Map()),
    fileIndex: lazy(() => buildFileIndex(files)),
    ignoredPresent: lazy(() => findPresent(parts.ignored, files)),
    leafFolders: lazy(() => findLeafFolders(config, outlines)),
    references: lazyInSlices(() => buildReferenceIndex(parts, outlines.keys())),
  };
  return withCalendar(derived, undefined);
};

/**
 * The site after some pages were read, changed or removed (undefined). Pages whose outline is deeply equal to before
 * change nothing: if that is true of all, the very same site comes back.
 */
export const withPages = (site: Site, changes: ReadonlyMap<SitePath, Outline | undefined>): Site => {
  const real = [...changes].filter(([path, after]) => !equalOutlines(site.outlines.get(path), after));
  if (real.length === 0) return site;
  const outlines = withEntries(site.outlines, new Map(real));
  const keepsAbove = real.every(([path, after]) => {
    const before = site.outlines.get(path);
    return keepsCascades(before, after) && keepsSectionSlug(path, before, after);
  });
  const cascades = keepsAbove ? site.cascades : lazy(() => buildCascades(site, site.dialect, outlines));
  const sectionSlugs = keepsAbove ? site.sectionSlugs : lazy(() => buildSectionSlugs({ ...site, cascades }, outlines));
  const source = { ...site, cascades, sectionSlugs };
  const fresh = derive(source, outlines);
  const isSamePages = real.every(([path, after]) => after !== undefined && site.outlines.has(path));
  const { config, mounts } = site;
  const references = isSamePages
    ? site.references
    : lazyInSlices(() => buildReferenceIndex({ config, mounts }, outlines.keys()));
  const leafFolders = lazy(() => findLeafFolders(site.config, outlines));
  const [change] = real;
  // A single page is what typing changes; a batch (a branch switch), and what may be handed down to all, is made anew.
  if (real.length > 1 || change === undefined || !site.complete || !keepsAbove)
    return withCalendar(
      {
        ...source,
        outlines,
        leafFolders,
        references,
        ...fresh,
        values: lazy(() => indexValues(outlines)),
        keys: lazy(() => countKeys(outlines)),
        sectionKeys: lazy(() => countSectionKeys(outlines, site)),
      },
      undefined,
    );
  const [path, after] = change;
  const written = site.outlines.get(path);
  const whole = (outline: Outline | undefined) => outline && withInherited(site, path, outline);
  const [before, now] = [whole(written), whole(after)];
  const [terms, keys, sectionKeys] = [site.terms(), site.keys(), site.sectionKeys()];
  // Asked for by completion only: until then there is nothing to keep up.
  const [use, values] = [site.termUse.made(), site.values.made()];
  const sameTerms = equal(before?.terms, now?.terms);
  const sameKeys = equal(written?.keys, after?.keys);
  const section = sectionOf(path, site);
  const next: Site = {
    ...site,
    outlines,
    leafFolders: written && after ? site.leafFolders : leafFolders,
    bundleUrls: keepsBundleUrl(site, path, written, after) ? site.bundleUrls : fresh.bundleUrls,
    pageUrls: keepsPageUrls(site, path, written, after) ? site.pageUrls : fresh.pageUrls,
    linkUrls: keepsLinkUrls(site, path, written, after) ? site.linkUrls : fresh.linkUrls,
    references,
    terms: sameTerms ? site.terms : lazy(() => terms.patched(before, now)),
    termUse: sameTerms ? site.termUse : use ? lazy(() => patchTermUse(use, path, section, before, now)) : fresh.termUse,
    values: equal(written?.values, after?.values)
      ? site.values
      : lazy(() => (values ? patchValues(values, written, after) : indexValues(outlines))),
    keys: sameKeys ? site.keys : lazy(() => patchKeyCounts(keys, written, after)),
    sectionKeys:
      sameKeys && equal(written?.nestedKeys, after?.nestedKeys)
        ? site.sectionKeys
        : lazy(() => patchSectionKeys(sectionKeys, section, written, after)),
  };
  const calendar = site.calendar.made();
  return withCalendar(next, calendar && patchCalendar(calendar, next, path, written, after));
};

/** The site after files appeared on or vanished from the disk. Names that change nothing give the very same site back. */
export const withFiles = (site: Site, added: Iterable<SitePath>, removed: Iterable<SitePath>): Site => {
  const files = new Set(site.files);
  let changed = false;
  for (const path of removed) if (files.delete(path)) changed = true;
  for (const path of added) {
    if (files.has(path)) continue;
    files.add(path);
    changed = true;
  }
  if (!changed) return site;
  const ignoredPresent = lazy(() => findPresent(site.ignored, files));
  return { ...site, files, fileIndex: lazy(() => buildFileIndex(files)), ignoredPresent };
};

/** The site after some templates or archetypes were read, changed or went (undefined). */
export const withKeySourcesOf = (site: Site, changes: ReadonlyMap<SitePath, KeySource | undefined>): Site => {
  const keySources = withKeySources(site.keySources, changes);
  return keySources === site.keySources
    ? site
    : { ...site, keySources, learntKeys: lazy(() => mergeKeySources(keySources)) };
};
