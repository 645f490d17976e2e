// Owns the shape of a site's configuration as far as authoring depends on it. `merge-config.ts` makes it from files.
import type { SitePath } from '../../text/index.ts';
import type { CascadePlaces } from './cascade-places.ts';

/** A configuration value with lower-cased keys, as Hugo holds it. */
export type ConfigValue = string | number | boolean | null | readonly ConfigValue[] | ConfigMap;

/** Keys are in lower case at every depth, except inside lists of maps. */
export interface ConfigMap {
  readonly [key: string]: ConfigValue;
}

export interface Language {
  readonly key: string;
  readonly weight: number;
  readonly title?: string;
  /** What readers see, such as “Deutsch”. */
  readonly label?: string;
  /** Relative to the root; undefined when it shares the site's contentDir. */
  readonly contentDir?: SitePath;
  /** The winning one first; empty when it has none of its own. */
  readonly staticDirs: readonly SitePath[];
  readonly baseURL?: string;
  readonly timeZone?: string;
  readonly disabled: boolean;
}

/** A mount as configured (module.mounts), before defaults are filled in. */
export interface ConfiguredMount {
  /** Relative to the project or module that configures it. */
  readonly source: SitePath;
  /** `content`, `static/images`, … */
  readonly target: SitePath;
  readonly lang?: string;
  /** Globs; a leading `! ` excludes. From includeFiles, excludeFiles and files. */
  readonly files: readonly string[];
}

/** A theme or module that the site takes files from. */
export interface ModuleImport {
  /** As written: a theme's name, a module path, or what `module.replacements` puts in its place. */
  readonly path: string;
  /** `path` came from `module.replacements`: relative to the themes folder. */
  readonly replaced: boolean;
  readonly ignoreConfig: boolean;
  readonly ignoreImports: boolean;
  readonly noMounts: boolean;
  /** When not empty, instead of the mounts that the theme configures itself. */
  readonly mounts: readonly ConfiguredMount[];
}

export interface SiteConfig {
  readonly title?: string;
  readonly baseURL?: string;
  readonly contentDir: SitePath;
  /** All static folders, the winning one (rightmost in the configuration) first. */
  readonly staticDirs: readonly SitePath[];
  readonly assetDir: SitePath;
  readonly layoutDir: SitePath;
  readonly archetypeDir: SitePath;
  readonly dataDir: SitePath;
  readonly i18nDir: SitePath;
  readonly publishDir: SitePath;
  readonly themesDir: SitePath;
  readonly themes: readonly string[];
  /** All themes and modules in the order in which Hugo lays them under the project: module.imports, then theme. */
  readonly imports: readonly ModuleImport[];
  /** module.workspace: the go.work file whose folders stand in for modules. */
  readonly workspace?: SitePath;
  /** Mounts that the configuration spells out. `toMounts` adds the usual folders. */
  readonly mounts: readonly ConfiguredMount[];
  /** singular → plural. */
  readonly taxonomies: Readonly<Record<string, string>>;
  /** Those not disabled come first, then by weight. Never empty. */
  readonly languages: readonly Language[];
  /** A language has a baseURL of its own: each language is a site with its own static files. */
  readonly multihost: boolean;
  readonly defaultContentLanguage: string;
  readonly defaultContentLanguageInSubdir: boolean;
  readonly timeZone?: string;
  readonly permalinks: Readonly<Record<string, ConfigValue>>;
  readonly uglyURLs: boolean | Readonly<Record<string, boolean>>;
  readonly canonifyURLs: boolean;
  readonly relativeURLs: boolean;
  readonly disablePathToLower: boolean;
  readonly removePathAccents: boolean;
  /** Goldmark's renderer.unsafe: without it raw HTML does not reach the page. */
  readonly unsafeHTML: boolean;
  readonly ignoreFiles: readonly string[];
  /** module.hugoVersion.min, where given. */
  readonly minHugoVersion?: string;
  /** Everything, lower-cased, for what has no field of its own. */
  readonly all: ConfigMap;
  /** Where it writes what it hands down to pages; undefined where nobody looked. */
  readonly cascadePlaces?: CascadePlaces;
}
