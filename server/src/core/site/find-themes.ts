// Owns where the themes and modules of a site lie on disk, and theirs in turn. Reads nothing: it says which folders to look at.
import { baseNameOf, joinPath, type SitePath } from '../text/index.ts';
import { mergeConfig, mergeThemeConfig, selectConfigFiles } from './config/merge-config.ts';
import { parseConfigFile } from './config/parse-config-file.ts';
import type { ConfigMap, ModuleImport, SiteConfig } from './config/site-config.ts';
import { toSiteConfig } from './config/to-site-config.ts';
import { type HugoVersion, NEWEST_HUGO } from './hugo-version.ts';
import { readVendoredModules } from './local-modules.ts';

/** What a theme's folder holds, as far as it matters here. */
export interface ThemeFolder {
  readonly map: ConfigMap;
  /** The module paths in its `_vendor/`. */
  readonly vendored: readonly string[];
}

/** A theme or module found on disk. */
export interface Theme {
  /** As the site, or the theme that asks for it, names it. */
  readonly name: string;
  readonly folder: SitePath;
  readonly config: SiteConfig;
  /** Its configuration as it stands, for `mergeThemes`. */
  readonly map: ConfigMap;
  readonly module: ModuleImport;
}

/** Where modules lie besides the themes folder. */
export interface LocalModules {
  /** The module paths in the project's `_vendor/modules.txt`. */
  readonly vendored: readonly string[];
  /** Folders that stand in for modules: `replace` of go.mod, `use` of the workspace. */
  readonly folders: ReadonlyMap<string, SitePath>;
}

export interface ThemeSearch {
  /** In the order in which Hugo lays them under the project. */
  readonly themes: readonly Theme[];
  /** Named, and in none of the places looked at. */
  readonly absent: readonly string[];
  /** Folders that must be looked at before the answer is final; empty when it is. */
  readonly wanted: readonly SitePath[];
}

/** The files to read from a theme's folder besides its configuration. */
export const VENDOR_LIST: SitePath = '_vendor/modules.txt';

/**
 * A theme's folder from the names right in it and the texts of its configuration files and `_vendor/modules.txt`, named
 * relative to it. Undefined when there is nothing in it: a Git submodule that was never fetched.
 */
export const toThemeFolder = (
  names: readonly string[],
  texts: ReadonlyMap<SitePath, string>,
  hugo: HugoVersion = NEWEST_HUGO,
): ThemeFolder | undefined => {
  if (names.every((name) => name.startsWith('.'))) return undefined;
  const files = selectConfigFiles(texts.keys()).flatMap((name) => {
    const { value } = parseConfigFile(name, texts.get(name) ?? '', hugo);
    return value === undefined ? [] : [{ name, value }];
  });
  return { map: mergeConfig(files, hugo), vendored: readVendoredModules(texts.get(VENDOR_LIST) ?? '') };
};

/** Where an import may lie, the most likely place first (hugo source modules/collect.go). */
const placesOf = (
  { path, replaced }: ModuleImport,
  owner: { readonly folder: SitePath; readonly vendored: readonly string[] },
  themesDir: SitePath,
  local: LocalModules,
): readonly SitePath[] => {
  const folder = local.folders.get(path);
  const unversioned = path.replace(/\/v\d+$/, '');
  return [
    ...(local.vendored.includes(path) ? [joinPath('_vendor', path)] : []),
    ...(owner.folder !== '' && owner.vendored.includes(path) ? [joinPath(owner.folder, '_vendor', path)] : []),
    ...(folder === undefined ? [] : [folder]),
    joinPath(themesDir, path),
    // Not where Hugo looks for a module, but where people keep a copy of it; better than knowing nothing of the theme.
    ...(path.includes('/') && !replaced ? [joinPath(themesDir, baseNameOf(unversioned))] : []),
  ];
};

/**
 * The themes and modules of a site. In: its configuration, what is known of folders so far (undefined: not there), and
 * where modules lie locally. Ask again with the `wanted` folders looked at until none are left.
 */
export const findThemes = (
  config: SiteConfig,
  known: ReadonlyMap<SitePath, ThemeFolder | undefined>,
  local: LocalModules = { vendored: [], folders: new Map() },
): ThemeSearch => {
  const themes: Theme[] = [];
  const absent = new Set<string>();
  const wanted = new Set<SitePath>();
  const seen = new Set<string>();

  const add = (
    imports: readonly ModuleImport[],
    owner: { readonly folder: SitePath; readonly vendored: readonly string[] },
  ): void => {
    for (const module of imports) {
      const identity = module.path.replace(/\/v\d+$/, '').toLowerCase();
      if (seen.has(identity)) continue;
      seen.add(identity);
      const places = placesOf(module, owner, config.themesDir, local);
      const place = places.find((folder) => !known.has(folder) || known.get(folder) !== undefined);
      const found = place === undefined ? undefined : known.get(place);
      if (place === undefined) absent.add(module.path);
      else if (found === undefined) wanted.add(place);
      else {
        const map = module.ignoreConfig ? {} : found.map;
        const theme = toSiteConfig(map);
        themes.push({ name: module.path, folder: place, config: theme, map, module });
        if (!module.ignoreImports) add(theme.imports, { folder: place, vendored: found.vendored });
      }
    }
  };
  add(config.imports, { folder: '', vendored: local.vendored });
  return { themes, absent: [...absent], wanted: [...wanted] };
};

/** The site's configuration with what it takes from its themes, the left one first. */
export const mergeThemes = (site: ConfigMap, themes: readonly Theme[]): ConfigMap =>
  themes.reduce((merged, theme) => mergeThemeConfig(merged, theme.map), site);
