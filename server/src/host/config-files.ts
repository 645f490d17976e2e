// Owns reading the configuration of a folder, site or theme, and which names on disk may make it another one.
import * as l10n from '@vscode/l10n';
import {
  configFolders,
  hugoVersionFiles,
  hugoVersionFolders,
  PRODUCTION,
  rootConfigNames,
  type SiteConfig,
  selectConfigFiles,
  VENDOR_LIST,
} from '../core/site/index.ts';
import { baseNameOf, pathBelow, type SitePath } from '../core/text/index.ts';
import { attempt } from './attempt.ts';
import { type FileSystem, toReason } from './file-system.ts';
import { toUri } from './uris.ts';
import { walk } from './walk.ts';

/** A glob for the names of the one root file. */
export const rootConfigPattern = `{${rootConfigNames.join(',')}}`;

/** Globs for the names that may pin a version of Hugo, in a Hugo root or a repository. */
export const versionPatterns: readonly string[] = [
  ...hugoVersionFiles,
  ...hugoVersionFolders.map((folder) => `${folder}/*`),
];

/** Files at any depth that decide over paths no file serves. */
const deliveryNames: ReadonlySet<string> = new Set(['_redirects', '.gitignore', '.gitmodules']);

/**
 * Globs for everything below a Hugo root that decides what the site is, besides the folders it takes files from. Without
 * braces: they are joined in braces, and an editor's globs do not nest.
 */
export const configPatterns = ({ themesDir, workspace }: SiteConfig): readonly string[] => [
  ...rootConfigNames,
  'config',
  'config/**',
  'go.mod',
  VENDOR_LIST,
  ...(workspace === undefined ? [] : [workspace]),
  themesDir,
  `${themesDir}/*`,
  ...['toml', 'yaml', 'yml', 'json', 'mod'].map((extension) => `${themesDir}/*/*.${extension}`),
  `${themesDir}/*/config/**`,
  ...[...deliveryNames].map((name) => `**/${name}`),
];

/** May a change of this file, or folder, make it another site? */
export const isConfigPath = (path: SitePath, { themesDir, workspace }: SiteConfig): boolean => {
  if (rootConfigNames.includes(path) || path === 'config' || path.startsWith('config/')) return true;
  if (deliveryNames.has(baseNameOf(path))) return true;
  if (path === 'go.mod' || path === VENDOR_LIST || path === workspace || path === themesDir) return true;
  const inThemes = pathBelow(themesDir, path)?.split('/');
  if (!inThemes) return false;
  const [, second, ...more] = inThemes;
  if (second === undefined || second === 'config') return true;
  return more.length === 0 && /\.(?:toml|ya?ml|json|mod)$/.test(second);
};

/** May this file, in the Hugo root or above it, pin a version of Hugo? */
export const isVersionPath = (path: SitePath): boolean => {
  const name = path.replace(/^(?:\.\.\/)+/, '');
  return hugoVersionFiles.includes(name) || hugoVersionFolders.some((folder) => pathBelow(folder, name) !== undefined);
};

/** Is this the name of a root file of some site's configuration? */
export const isRootConfigName = (path: string): boolean => rootConfigNames.includes(baseNameOf(path));

export interface ConfigFiles {
  /** What stands right in the folder. */
  readonly names: readonly string[];
  /** The configuration files, the most general first, by their names relative to the folder. */
  readonly texts: ReadonlyMap<SitePath, string>;
  /** Those of them that cannot be read. */
  readonly failures: readonly { readonly path: SitePath; readonly message: string; readonly error: unknown }[];
}

/** The configuration of a folder: a Hugo root or a theme, as a site path. Undefined when there is no such folder. */
export const readConfigFiles = async (
  fs: FileSystem,
  root: string,
  folder: SitePath,
): Promise<ConfigFiles | undefined> => {
  const base = toUri(root, folder);
  const entries = await fs.list(base);
  if (!entries) return undefined;
  const failures: { path: SitePath; message: string; error: unknown }[] = [];
  const fail = (path: SitePath, what: 'file' | 'folder', error: unknown): void => {
    const message =
      what === 'file'
        ? l10n.t`This file cannot be read: ${toReason(error)}.`
        : l10n.t`This folder cannot be read: ${toReason(error)}.`;
    failures.push({ path, message, error });
  };
  const names: SitePath[] = entries.flatMap(({ name, isDirectory }) => (isDirectory ? [] : [name]));
  if (entries.some(({ name, isDirectory }) => name === 'config' && isDirectory))
    for (const configFolder of configFolders(PRODUCTION))
      for await (const walked of walk(fs, base, configFolder)) {
        if (walked.failure) fail(walked.folder, 'folder', walked.failure);
        names.push(...walked.files);
      }
  const texts = new Map<SitePath, string>();
  for (const name of selectConfigFiles(names, PRODUCTION)) {
    const text = await attempt(
      () => fs.read(toUri(base, name)),
      (error) => fail(name, 'file', error),
    );
    if (text !== undefined) texts.set(name, text);
  }
  return { names: entries.map(({ name }) => name), texts, failures };
};
