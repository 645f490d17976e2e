// Owns offering names that the site itself defines: layouts, content types, menus, output formats. The posts' use decides the order.
import * as l10n from '@vscode/l10n';
import { frameValue } from '../edits/index.ts';
import type { Page } from '../page/index.ts';
import {
  type LayoutName,
  layoutNamesOf,
  menuParentsOf,
  menusOf,
  outputFormatsOf,
  type Site,
  sectionOf,
  spellPosts,
  typeNamesOf,
  valuesOf,
} from '../site/index.ts';
import { completerFor } from './completion.ts';
import { itemsBeside, ownPathOf, type ValuePlace } from './value-place.ts';

interface Name {
  readonly name: string;
  readonly origin: string;
}

const fromTemplates = (names: readonly LayoutName[]): readonly Name[] =>
  names.map(({ name, theme }) => ({
    name,
    origin: theme === undefined ? l10n.t('this site') : l10n.t('theme {0}', theme),
  }));

const from = (names: readonly string[], origin: string): readonly Name[] => names.map((name) => ({ name, origin }));

const formatNames = (site: Site): readonly Name[] => {
  const own = site.config.all.outputformats;
  const isOwn = (name: string): boolean => typeof own === 'object' && own !== null && name in own;
  return outputFormatsOf(site).map((name) => ({ name, origin: isOwn(name) ? l10n.t('this site') : 'Hugo' }));
};

/** Folders that templates of the page are looked for in: of its type, else of its section. */
const typesOf = (page: Page, site: Site): readonly string[] => {
  const own = page.outline.values?.type?.[0];
  return [...(typeof own === 'string' ? [own] : []), sectionOf(page.path, site)].filter((type) => type !== '');
};

/** The key that other posts' values are counted by, and the names that are defined; undefined for other keys. */
const namesFor = (
  path: readonly string[],
  page: Page,
  site: Site,
): { readonly key?: string; readonly names: readonly Name[] } | undefined => {
  const [first = '', menu = '', last] = path;
  const isMenu = first === 'menus' || first === 'menu';
  if (isMenu && path.length === 3 && last === 'parent')
    return { names: from(menuParentsOf(site, menu), l10n.t('menu {0}', menu)) };
  if (path.length !== 1) return undefined;
  if (isMenu) return { key: 'menus', names: from(menusOf(site), l10n.t('this site')) };
  if (first === 'layout') return { key: first, names: fromTemplates(layoutNamesOf(site, typesOf(page, site))) };
  if (first === 'outputs') return { key: first, names: formatNames(site) };
  if (first !== 'type') return undefined;
  const sections = [...site.sectionKeys().keys()].filter((name) => name !== '').sort();
  return { key: first, names: [...fromTemplates(typeNamesOf(site)), ...from(sections, l10n.t('section'))] };
};

const countsOf = (key: string | undefined, page: Page, site: Site): ReadonlyMap<string, number> => {
  const counted = key === undefined ? [] : valuesOf(site.values(), key, page.outline);
  return new Map(counted.flatMap(({ value, count }) => (typeof value === 'string' ? [[value, count] as const] : [])));
};

const offer = (place: ValuePlace, page: Page, site: Site) => {
  const found = namesFor(ownPathOf(place), page, site);
  if (found === undefined) return [];
  const counts = countsOf(found.key, page, site);
  const beside = new Set(itemsBeside(page, place).map((name) => name.toLowerCase()));
  const origins = new Map(found.names.map(({ name, origin }) => [name, origin]));
  const known = new Set([...counts.keys()].map((name) => name.toLowerCase()));
  const names = [...counts.keys(), ...[...origins.keys()].filter((name) => !known.has(name.toLowerCase()))];
  return names
    .filter((name) => !beside.has(name.toLowerCase()))
    .flatMap((name) => {
      const newText = frameValue(name, place.frame);
      const detail = counts.has(name) ? spellPosts(counts.get(name)!) : origins.get(name)!;
      return newText === undefined ? [] : [{ label: name, kind: 'value' as const, detail, span: place.span, newText }];
    });
};

export const siteNames = completerFor({ name: 'site-names', places: ['front-matter-value'], complete: offer });
