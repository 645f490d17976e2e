// Owns who hands what down to whom in a site. Made from outlines and configuration only; asks no page what it has itself.
import type { Cascade, CascadeTarget, CascadeValue, Dialect, Outline } from '../../page/index.ts';
import { folderOf, getOrAdd, type SitePath } from '../../text/index.ts';
import type { ConfigPlace } from '../config/cascade-places.ts';
import { type ContentPlace, findContentPlace } from '../content-place.ts';
import { equalOutlines } from '../equal-outlines.ts';
import { isAtLeast } from '../hugo-version.ts';
import type { Site } from '../site.ts';
import { readConfigCascades } from './config-cascades.ts';
import { type Addressee, toAddressee, toMatcher } from './match-target.ts';

/** The page that hands a value down; the key in the site's configuration; or that as a whole, where the key is not known. */
export type CascadeSource = { readonly path: SitePath; readonly inConfig?: ConfigPlace } | 'config';

/** One entry of a cascade, ready to be asked. */
interface Handing {
  readonly from: (key: string) => CascadeSource;
  readonly path?: SitePath;
  /** Equal for equal targets. */
  readonly target: string;
  readonly matches: (page: Addressee) => boolean;
  readonly values: Readonly<Record<string, CascadeValue>>;
}

export interface Cascades {
  /** All keys that anybody hands down, lower case, also those below `params`; empty in most sites. */
  readonly keys: ReadonlySet<string>;
  /** The entries that name the page at a place, the one that wins first. */
  readonly forPage: (path: SitePath, place: ContentPlace) => readonly Handing[];
}

/** What the table is made of. */
export type CascadeParts = Pick<Site, 'config' | 'mounts' | 'hugo'>;

const none: readonly Handing[] = [];

/** Does a page hand down the same as before? Then the table stays as it is. */
export const keepsCascades = (before: Outline | undefined, after: Outline | undefined): boolean =>
  before?.cascade === after?.cascade ||
  // The comparison of outlines is deep and does not care what else is in them.
  equalOutlines({ ...bare, ...pick(before) }, { ...bare, ...pick(after) });

const bare: Outline = { draft: false, terms: {}, keys: [], shortcodes: [] };
const pick = (outline: Outline | undefined): Pick<Outline, 'cascade'> =>
  outline?.cascade ? { cascade: outline.cascade } : {};

const identityOf = (target: CascadeTarget | undefined): string =>
  JSON.stringify(Object.entries(target ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))).toLowerCase();

const isBelowParams = (key: string): boolean => key.startsWith('params.');

const onlyKeys = (handing: Handing, isWanted: (key: string) => boolean): Handing => ({
  ...handing,
  values: Object.fromEntries(Object.entries(handing.values).filter(([key]) => isWanted(key))),
});

/** Those with one target as one: where the first of them stands, and what is below `params` in any of them first. */
const groupByTarget = (handings: readonly Handing[]): readonly Handing[] => {
  const groups = new Map<string, Handing[]>();
  for (const handing of handings) getOrAdd(groups, handing.target, () => []).push(handing);
  if (groups.size === handings.length) return handings;
  return [...groups.values()].flatMap((group) => [
    ...group.map((handing) => onlyKeys(handing, isBelowParams)),
    ...group.map((handing) => onlyKeys(handing, (key) => !isBelowParams(key))),
  ]);
};

/**
 * Who hands down to whom: the page itself first, then the sections above, the nearest first, then the configuration; of a
 * list the entry that stands first. Up to 0.152 entries with one target, or with none, count as one that stands where the
 * first of them does, so that a nearer section may lift what the configuration says above what lies between. Before 0.123 a
 * page that is no section hands nothing to itself, and of two entries with different targets that name one page Hugo takes
 * any. Tried on 0.111, 0.147, 0.152 and 0.168; where in between the rules changed was not.
 */
export const buildCascades = (
  parts: CascadeParts,
  dialect: Dialect,
  outlines: ReadonlyMap<SitePath, Outline>,
): Cascades => {
  const { config, hugo, mounts } = parts;
  const isNew = isAtLeast(hugo, '0.123.0');
  const keys = new Set<string>();
  const toHandings = (
    cascades: readonly Cascade[],
    from: Pick<Handing, 'from' | 'path'>,
    language: string | undefined,
  ): readonly Handing[] =>
    cascades.map(({ target, formerTarget, values }) => {
      for (const key of Object.keys(values)) keys.add(key.replace(/^params\./, ''));
      const named = isNew ? (target ?? formerTarget) : formerTarget;
      return { ...from, target: identityOf(named), matches: toMatcher(named, language, hugo), values };
    });

  const configured = new Map(
    config.languages.map(({ key }) => [
      key,
      readConfigCascades(config, hugo, dialect, key).flatMap(({ cascade, placeOf }) => {
        const from = (written: string): CascadeSource => {
          const inConfig = placeOf(written);
          return inConfig ? { path: inConfig.path, inConfig } : 'config';
        };
        return toHandings([cascade], { from }, undefined);
      }),
    ]),
  );
  const bySection = new Map<string, Handing[]>();
  const byPage = new Map<SitePath, readonly Handing[]>();
  for (const [path, { cascade }] of outlines) {
    if (!cascade) continue;
    const place = findContentPlace(path, mounts, config);
    if (place === undefined) continue;
    const handings = toHandings(cascade, { from: () => ({ path }), path }, place.language);
    if (place.kind === 'branch') getOrAdd(bySection, place.virtualFolder, () => []).push(...handings);
    else if (isNew) byPage.set(path, handings);
  }
  return {
    keys,
    forPage(path, place) {
      if (keys.size === 0) return none;
      const page = toAddressee(place, config, hugo);
      const found: Handing[] = [];
      const add = (handings: readonly Handing[] | undefined): void => {
        for (const handing of handings ?? none) if (handing.matches(page)) found.push(handing);
      };
      add(byPage.get(path));
      const own = bySection.get(place.virtualFolder);
      // A section speaks to itself, but not to the same section in another language.
      add(place.kind === 'branch' ? own?.filter((handing) => handing.path === path) : own);
      for (let folder = place.virtualFolder; folder !== ''; folder = folderOf(folder))
        add(bySection.get(folderOf(folder)));
      add(configured.get(place.language));
      return isAtLeast(hugo, '0.153.0') ? found : groupByTarget(found);
    },
  };
};
