// Owns where Hugo takes files from: folders on disk laid over each other in a virtual tree. Knows no disk.
import { joinPath, pathBelow, type SitePath } from '../text/index.ts';
import type { ConfiguredMount, SiteConfig } from './config/site-config.ts';
import type { Theme } from './find-themes.ts';
import { toGlobPattern } from './glob.ts';
import { type HugoVersion, isAtLeast, NEWEST_HUGO } from './hugo-version.ts';

export type Component = 'content' | 'static' | 'assets' | 'layouts' | 'archetypes' | 'data' | 'i18n';

const COMPONENTS: readonly Component[] = ['content', 'static', 'assets', 'layouts', 'archetypes', 'data', 'i18n'];

/** Which files of a mount's folder count: the first pattern that matches decides. */
export interface MountFilter {
  readonly excludes: boolean;
  /** On the path below the mount's source, with a leading `/`. */
  readonly pattern: RegExp;
}

/** One folder (or file) of the disk in Hugo's tree (hugo-facts §3.2). */
export interface Mount {
  readonly component: Component;
  /** On disk. */
  readonly source: SitePath;
  /** Where it appears below the component; `''` for the component's own root. */
  readonly target: SitePath;
  /** Files of this mount belong to this language. */
  readonly language?: string;
  /** Empty means everything. */
  readonly files: readonly MountFilter[];
  /** Undefined: the project's own. Otherwise the theme or module it comes from. */
  readonly theme?: string;
}

const toFilters = (globs: readonly string[]): readonly MountFilter[] =>
  globs.map((glob) => {
    const excludes = glob.startsWith('! ');
    const path = excludes ? glob.slice(2) : glob;
    return { excludes, pattern: toGlobPattern(path.startsWith('/') ? path : `/${path}`) };
  });

/** A configured mount in place; undefined when its target is none of Hugo's components. */
const place = (mount: ConfiguredMount, folder: SitePath, theme: string | undefined): Mount | undefined => {
  const [first, ...rest] = mount.target.split('/');
  const component = COMPONENTS.find((name) => name === first);
  if (component === undefined) return undefined;
  return {
    component,
    source: joinPath(folder, mount.source),
    target: rest.join('/'),
    files: toFilters(mount.files),
    ...(mount.lang === undefined ? {} : { language: mount.lang }),
    ...(theme === undefined ? {} : { theme }),
  };
};

/** Mounts of one component in the order of the configuration, those of every language together. */
const usualMounts = (config: SiteConfig, component: Component, hugo: HugoVersion): readonly Mount[] => {
  const plain = (source: SitePath, language?: string): Mount => ({
    component,
    source,
    target: '',
    files: [],
    ...(language === undefined ? {} : { language }),
  });
  const languages = config.languages.filter((language) => !language.disabled);
  switch (component) {
    case 'content':
      return languages.map((language) =>
        language.contentDir === undefined ? plain(config.contentDir) : plain(language.contentDir, language.key),
      );
    case 'static':
      return languages.flatMap((language) => {
        // Before 0.123 a language has static files of its own only where it is a site of its own.
        const own = language.staticDirs.length > 0 && (config.multihost || isAtLeast(hugo, '0.123.0'));
        const dirs = own ? language.staticDirs : config.staticDirs;
        return [...dirs].reverse().map((dir) => plain(dir, config.multihost ? language.key : undefined));
      });
    case 'assets':
      return [plain(config.assetDir)];
    case 'layouts':
      return [plain(config.layoutDir)];
    case 'archetypes':
      return [plain(config.archetypeDir)];
    case 'data':
      return [plain(config.dataDir)];
    case 'i18n':
      return [plain(config.i18nDir)];
  }
};

const ofProject = (config: SiteConfig, hugo: HugoVersion): readonly Mount[] => {
  const configured = config.mounts.map((mount) => place(mount, '', undefined)).filter((mount) => mount !== undefined);
  const taken = new Set(configured.map((mount) => mount.component));
  const usual = COMPONENTS.filter((component) => !taken.has(component)).flatMap((component) =>
    usualMounts(config, component, hugo),
  );
  return [...configured, ...usual];
};

const ofTheme = ({ name, folder, config, module }: Theme): readonly Mount[] => {
  if (module.noMounts) return [];
  const named = module.mounts.length > 0 ? module.mounts : config.mounts;
  const usual = COMPONENTS.map((component) => ({ source: component, target: component, files: [] }));
  return (named.length > 0 ? named : usual)
    .flatMap((mount) => {
      // A theme may take from the project's node_modules; its own come first.
      const shared = /^(\.\.\/\.\.\/)?node_modules\//.test(mount.source);
      const below = mount.source.replace(/^\.\.\/\.\.\//, '');
      const own = place(shared ? { ...mount, source: below } : mount, folder, name);
      return shared ? [own, place({ ...mount, source: below }, '', name)] : [own];
    })
    .filter((mount) => mount !== undefined);
};

/**
 * Within one project or theme the first mount wins for content, the last one for everything else; for layouts that
 * changed with the template system of 0.146 (tried on 0.111, 0.147 and 0.168).
 */
const winningFirst = (mounts: readonly Mount[], hugo: HugoVersion): readonly Mount[] =>
  COMPONENTS.flatMap((component) => {
    const own = mounts.filter((mount) => mount.component === component);
    const firstWins = component === 'content' || (component === 'layouts' && isAtLeast(hugo, '0.146.0'));
    return firstWins ? own : own.reverse();
  });

const identityOf = ({ component, source, target, language, files }: Mount): string =>
  JSON.stringify([
    component,
    source,
    target,
    language ?? '',
    files.map((file) => [file.excludes, file.pattern.source]),
  ]);

/** Of equal mounts the first stays, as in Hugo; which one wins is decided afterwards. */
const withoutRepeats = (mounts: readonly Mount[]): readonly Mount[] => {
  const seen = new Set<string>();
  return mounts.filter((mount) => {
    const identity = identityOf(mount);
    if (seen.has(identity)) return false;
    seen.add(identity);
    return true;
  });
};

/**
 * From where Hugo takes files, the winning mount first in each component: the project's own, then the themes from left to
 * right. A configured mount takes the place of its component's usual folder (hugo-facts §3.2).
 */
export const toMounts = (
  config: SiteConfig,
  themes: readonly Theme[],
  hugo: HugoVersion = NEWEST_HUGO,
): readonly Mount[] => {
  const layers = [ofProject(config, hugo), ...themes.map(ofTheme)];
  return layers.flatMap((layer) => winningFirst(withoutRepeats(layer), hugo));
};

/** Does the mount let this file in? In: the path below the mount's source; `''` for a mount of a single file. */
export const isInMount = (mount: Mount, below: SitePath): boolean => {
  const decisive = mount.files.find((file) => file.pattern.test(`/${below}`));
  return decisive === undefined ? mount.files.every((file) => file.excludes) : !decisive.excludes;
};

/** Where a file appears in Hugo's tree. */
export interface VirtualPath {
  readonly component: Component;
  /** Below the component. */
  readonly path: SitePath;
  readonly mount: Mount;
}

/** The path of `path` below `folder`, `''` for the folder itself; undefined when it lies elsewhere. */
const belowOrSame = (folder: SitePath, path: SitePath): SitePath | undefined =>
  path === folder ? '' : pathBelow(folder, path);

/** Where a file of the disk appears: by the most special mount that lets it in, or nowhere. */
export const toVirtualPath = (mounts: readonly Mount[], path: SitePath): VirtualPath | undefined => {
  let best: VirtualPath | undefined;
  for (const mount of mounts) {
    if (best !== undefined && mount.source.length <= best.mount.source.length) continue;
    const below = belowOrSame(mount.source, path);
    if (below === undefined || !isInMount(mount, below)) continue;
    // Most content is mounted at the top, where there is nothing to join.
    const virtual = mount.target === '' ? below : joinPath(mount.target, below);
    best = { component: mount.component, path: virtual, mount };
  }
  return best;
};

/** The files of the disk that may stand at a path of Hugo's tree, the winning one first. Whether they exist is not asked. */
export const locate = (mounts: readonly Mount[], component: Component, path: SitePath): readonly SitePath[] => {
  const found: SitePath[] = [];
  for (const mount of mounts) {
    if (mount.component !== component) continue;
    const below = mount.target === '' ? path : belowOrSame(mount.target, path);
    if (below !== undefined && isInMount(mount, below)) found.push(joinPath(mount.source, below));
  }
  return found;
};
