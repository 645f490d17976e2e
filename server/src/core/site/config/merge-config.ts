// Owns which files make up a site's configuration, and laying them over each other. Does not read files, nor know most keys.
import { baseNameOf, type SitePath } from '../../text/index.ts';
import { type HugoVersion, isAtLeast, NEWEST_HUGO } from '../hugo-version.ts';
import { findConfigValue, isConfigMap, overlay } from './config-map.ts';
import type { ConfigMap, ConfigValue } from './site-config.ts';

/** The environment of a plain `hugo`. */
export const PRODUCTION = 'production';

const ROOT_NAMES = ['hugo', 'config'].flatMap((base) => ['toml', 'yaml', 'yml', 'json'].map((end) => `${base}.${end}`));

/** The names under which the one root file may be found, the winning one first (hugo-facts §3.1). */
export const rootConfigNames: readonly string[] = ROOT_NAMES;

/** The folders whose files, at any depth, belong to the configuration: the usual one, then the environment's. */
export const configFolders = (environment = PRODUCTION): readonly SitePath[] => [
  'config/_default',
  `config/${environment}`,
];

/** Go's filepath.Walk: by name in each folder, folders among the files. */
const inWalkOrder = (a: SitePath, b: SitePath): number => {
  const left = a.split('/');
  const right = b.split('/');
  for (let i = 0; i < left.length && i < right.length; i++) {
    if (left[i]! !== right[i]!) return left[i]! < right[i]! ? -1 : 1;
  }
  return left.length - right.length;
};

/**
 * Which of these files Hugo reads as configuration, the most general first: the one root file, then the files of
 * `config/_default`, then those of the environment's folder (hugo-facts §3.1). In: names relative to the Hugo root.
 */
export const selectConfigFiles = (names: Iterable<SitePath>, environment = PRODUCTION): readonly SitePath[] => {
  const all = [...names];
  const root = ROOT_NAMES.find((name) => all.includes(name));
  const below = configFolders(environment).flatMap((folder) =>
    all.filter((name) => name.startsWith(`${folder}/`) && /\.(toml|ya?ml|json)$/i.test(name)).sort(inWalkOrder),
  );
  return root === undefined ? below : [root, ...below];
};

/** Keys that Hugo still reads under an older name. */
const withNewNames = (map: ConfigMap): ConfigMap => {
  const renamed = new Map(Object.entries(map));
  const rename = (old: string, name: string) => {
    const value = renamed.get(old);
    if (value === undefined) return;
    renamed.delete(old);
    renamed.set(name, value);
  };
  rename('menu', 'menus');
  rename('indexes', 'taxonomies');
  const languages = renamed.get('languages');
  if (isConfigMap(languages)) {
    const rest = Object.entries(languages).map(([key, value]): [string, ConfigValue] => [
      key,
      isConfigMap(value) && Object.hasOwn(value, 'menu') ? withNewNames(value) : value,
    ]);
    renamed.set('languages', Object.fromEntries(rest));
  }
  return Object.fromEntries(renamed);
};

/** Where the keys of a file below `config/` belong: `params.toml` → params, `menus.en.toml` → languages.en.menus. */
export const keyPathOf = (name: SitePath): readonly string[] => {
  const base = baseNameOf(name).replace(/\.[^.]*$/, '');
  if (!name.includes('/') || base === 'hugo' || base === 'config') return [];
  const dot = base.lastIndexOf('.');
  if (dot < 0) return [base.toLowerCase()];
  const [key, language] = [base.slice(0, dot).toLowerCase(), base.slice(dot + 1).toLowerCase()];
  if (key === 'menu' || key === 'menus') return ['languages', language, 'menus'];
  return key === 'params' ? ['languages', language, 'params'] : ['languages', language];
};

/** From 0.162 on a split file may repeat its own key: `[params]` in params.toml. */
const unwrap = (value: ConfigMap, name: SitePath, hugo: HugoVersion): ConfigValue => {
  const [only, ...more] = Object.keys(value);
  const base = baseNameOf(name).split('.', 1)[0]!.toLowerCase();
  return only === base && more.length === 0 && name.includes('/') && isAtLeast(hugo, '0.162.0') ? value[only]! : value;
};

export interface ConfigFile {
  /** Relative to the Hugo root. */
  readonly name: SitePath;
  /** As `parseConfigFile` gives it. */
  readonly value: ConfigMap;
}

/** One configuration from its files, the most general first; later ones win key by key (hugo-facts §3.1). */
export const mergeConfig = (files: readonly ConfigFile[], hugo: HugoVersion = NEWEST_HUGO): ConfigMap => {
  let merged: ConfigMap = {};
  for (const { name, value } of files) {
    const path = keyPathOf(name);
    const inner = path.length === 0 ? value : unwrap(value, name, hugo);
    const wrapped = path.reduceRight<ConfigValue>((below, key) => ({ [key]: below }), inner);
    if (isConfigMap(wrapped)) merged = overlay(merged, withNewNames(wrapped));
  }
  return merged;
};

type MergeStrategy = 'none' | 'shallow' | 'deep';

const strategyOf = (mine: ConfigMap, path: readonly string[], above: MergeStrategy): MergeStrategy => {
  const own = findConfigValue(mine, '_merge');
  if (own === 'none' || own === 'shallow' || own === 'deep') return own;
  if (path.at(-1) === 'params') return 'deep';
  const key = path.join('.');
  if (['outputformats', 'mediatypes', 'menus'].includes(key)) return 'shallow';
  if (path.length === 3 && path[0] === 'languages' && path[2] === 'menus') return 'shallow';
  return above;
};

const underlay = (mine: ConfigMap, theirs: ConfigMap, path: readonly string[], above: MergeStrategy): ConfigMap => {
  const strategy = path.length === 0 ? above : strategyOf(mine, path, above);
  const merged = new Map(Object.entries(mine));
  for (const [key, value] of Object.entries(theirs)) {
    if (key === '_merge') continue;
    const own = merged.get(key);
    if (isConfigMap(value) && (own === undefined ? path.length === 0 : isConfigMap(own))) {
      const inner = underlay(
        isConfigMap(own) ? own : {},
        value,
        [...path, key],
        strategy === 'shallow' ? 'none' : strategy,
      );
      if (own !== undefined || Object.keys(inner).length > 0) merged.set(key, inner);
    } else if (own === undefined && strategy !== 'none') merged.set(key, value);
  }
  return Object.fromEntries(merged);
};

/**
 * The site's configuration with what Hugo takes from a theme's: params to any depth, menus, media types and output formats
 * by name, nothing else unless `_merge` says so (hugo-facts §3.1, hugo source config/defaultConfigProvider.go).
 */
export const mergeThemeConfig = (site: ConfigMap, theme: ConfigMap): ConfigMap => {
  const own = findConfigValue(site, '_merge');
  return underlay(site, theme, [], own === 'shallow' || own === 'deep' ? own : 'none');
};
