// Owns the shape of a site's configuration as far as authoring depends on it. `merge-config.ts` makes it from files.
import type { SitePath } from '../../text/index.ts';

/** A configuration value with lower-cased keys, as Hugo holds it. */
export type ConfigValue =
  | string
  | number
  | boolean
  | null
  | readonly ConfigValue[]
  | { readonly [key: string]: ConfigValue };

export interface Language {
  readonly key: string;
  readonly weight: number;
  readonly title?: string;
  /** Relative to the root; undefined when it shares the site's contentDir. */
  readonly contentDir?: SitePath;
  readonly staticDirs: readonly SitePath[];
  readonly baseURL?: string;
  readonly timeZone?: string;
  readonly disabled: boolean;
}

/** A mount as configured (module.mounts), before defaults are filled in. */
export interface ConfiguredMount {
  readonly source: string;
  readonly target: string;
  readonly lang?: string;
  /** Globs; a leading `! ` excludes. From includeFiles, excludeFiles and files. */
  readonly files: readonly string[];
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
  /** module.imports paths. */
  readonly imports: readonly string[];
  /** Mounts of the project itself. */
  readonly mounts: readonly ConfiguredMount[];
  /** singular → plural. */
  readonly taxonomies: Readonly<Record<string, string>>;
  readonly languages: readonly Language[];
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
  readonly all: { readonly [key: string]: ConfigValue };
}
