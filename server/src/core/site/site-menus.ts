// Owns which menus a site has: those of its configuration, in every language. Knows no page.
import type { ConfigMap, ConfigValue } from './config/site-config.ts';
import type { Site } from './site.ts';

const isMap = (value: ConfigValue | undefined): value is ConfigMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The maps of menus: at the root and of each language. */
const menuMapsOf = ({ all }: Site['config']): readonly ConfigMap[] => {
  const languages = isMap(all.languages) ? Object.values(all.languages) : [];
  return [all, ...languages].flatMap((map) => (isMap(map) ? [map.menus, map.menu].filter(isMap) : []));
};

/** Names of menus, in lower case, as the configuration lists them. */
export const menusOf = ({ config }: Pick<Site, 'config'>): readonly string[] => [
  ...new Set(menuMapsOf(config).flatMap((map) => Object.keys(map))),
];

/** What an entry of a menu may name as its parent: the identifiers, else names, of the other entries that are configured. */
export const menuParentsOf = ({ config }: Pick<Site, 'config'>, menu: string): readonly string[] => {
  const entries = menuMapsOf(config).flatMap((map) => map[menu.toLowerCase()] ?? []);
  const names = entries.flatMap((entry: ConfigValue) => (isMap(entry) ? [entry.identifier ?? entry.name] : []));
  return [...new Set(names.filter((name) => typeof name === 'string'))];
};
