// Owns reading a whole site from disk, step by step: configuration, themes, names, pages. The driver decides when to breathe.
import * as l10n from '@vscode/l10n';
import { type Outline, parseOutline } from '../core/page/index.ts';
import {
  findCascadePlaces,
  findHugoVersion,
  type HugoVersion,
  type ImageSizes,
  isAtLeast,
  type KeySource,
  type Mount,
  makeSite,
  mergeConfig,
  mergeThemes,
  type Picture,
  parseConfigFile,
  readKeySource,
  type Site,
  type SiteConfig,
  type SiteProblem,
  toMounts,
  toSiteConfig,
} from '../core/site/index.ts';
import { type SitePath, type Span, spanOf } from '../core/text/index.ts';
import { attempt, type Refused } from './attempt.ts';
import { readConfigFiles } from './config-files.ts';
import { type FileSystem, toReason } from './file-system.ts';
import { findSiteThemes } from './find-site-themes.ts';
import { type Listing, listMounts, type Sieve, toIgnored } from './list-mounts.ts';
import { readAhead } from './read-ahead.ts';
import { readDelivery } from './read-delivery.ts';
import { readVersionFiles, versionFolders } from './read-hugo-version.ts';
import { readKeySources } from './read-key-sources.ts';
import { readPictures } from './read-pictures.ts';
import { readSchemas } from './read-schemas.ts';
import { readShortcodes } from './read-shortcodes.ts';
import { largeImagesOf, type Settings } from './settings.ts';
import { toThemeMissing, toUnreadable } from './site-problems.ts';
import { toOsPath, toUri } from './uris.ts';

export type LoadStep =
  /** Nothing to tell yet, but time has passed. */
  | { readonly kind: 'pause' }
  /** Configuration and names are known, no page has been read: questions about single pages can be answered. */
  | {
      readonly kind: 'configured';
      readonly site: Site;
      readonly notes: readonly string[];
      /** How many will be read. */
      readonly pages: number;
      /** Configuration files of which nothing could be read: then it is unknown what the site is. */
      readonly unreadable: readonly ConfigFailure[];
    }
  | { readonly kind: 'page'; readonly path: SitePath; readonly outline: Outline }
  | {
      /** Everything has been read. */
      readonly kind: 'done';
      /** Those of posts that could not be read, and of themes that they need. */
      readonly problems: readonly SiteProblem[];
      readonly keySources: ReadonlyMap<SitePath, KeySource>;
      /** Only where the author wants to hear of large images. */
      readonly imageSizes?: ImageSizes;
    };

/** Asked only where neither author nor site name a version: which Hugo this machine has; undefined: none, or nobody may ask. */
export type InstalledHugo = () => Promise<string | undefined>;

/** Reads the site at a Hugo root. A root whose files cannot be read at all throws; everything less is a problem or a note. */
export async function* loadSite(
  fs: FileSystem,
  root: string,
  settings: Settings,
  installedHugo: InstalledHugo = async () => undefined,
): AsyncGenerator<LoadStep> {
  const notes: string[] = [];
  const refused: Refused = (path, error) => {
    const note = l10n.t`“${path}” cannot be read: ${toReason(error)}.`;
    if (!notes.includes(note)) notes.push(note);
  };
  const versionFiles = await readVersionFiles(fs, root, refused);
  const named = findHugoVersion(versionFiles, settings.hugoVersion);
  const installed = named.from === 'nothing' ? await installedHugo() : undefined;
  const pinned = findHugoVersion(versionFiles, settings.hugoVersion, undefined, installed);
  const { config, mounts, absent, problems, unreadable, texts } = await readConfiguration(fs, root, pinned, refused);
  const hugo = findHugoVersion(versionFiles, settings.hugoVersion, config.minHugoVersion, installed);
  const { sieve, unknown } = toSieve(root, mounts, config, hugo);
  notes.push(...unknown.map(patternNote));
  const listing: Listing = { files: new Set(), pages: [], failures: [] };
  for await (const _ of listMounts(fs, root, sieve, config, listing)) yield { kind: 'pause' };
  notes.push(
    ...absent.map(absentNote),
    ...listing.failures.map(({ folder, error }) => l10n.t`The folder “${folder}” cannot be read: ${toReason(error)}.`),
  );
  const { files } = listing;
  const shortcodes = await readShortcodes(fs, root, { mounts, files, hugo }, refused);
  const repository = (await versionFolders(fs, root)).at(-1) ?? '';
  const known = { mounts, files, publishDir: config.publishDir, repository };
  const delivery = await readDelivery(fs, root, known, refused);
  const team = await readSchemas(fs, root, settings);
  notes.push(...team.notes);
  const site = makeSite({
    config,
    hugo,
    mounts,
    absent,
    outlines: new Map(),
    files,
    isIgnored: sieve.isIgnored,
    shortcodes,
    ...delivery,
    schemas: team.schemas,
    problems: [...problems, ...team.problems],
    complete: false,
  });
  yield { kind: 'configured', site, notes, pages: listing.pages.length, unreadable };
  const unread: SiteProblem[] = [];
  const called = new Set<string>();
  const pages = readAhead(fs, root, listing.pages, (path, error) => unread.push(toUnreadable(path, error)));
  for await (const [path, text] of pages) {
    if (text === undefined) continue;
    const outline = parseOutline(path, text, site.dialect);
    for (const name of outline.shortcodes) called.add(name);
    yield { kind: 'page', path, outline };
  }
  const keySources = new Map<SitePath, KeySource>();
  for (const [path, text] of [...texts, ...(await readOwnTheme(fs, root, refused))]) {
    const source = path === THEME ? usedElsewhere : readKeySource('text', path, text);
    if (source) keySources.set(path, source);
  }
  for await (const [path, source] of readKeySources(fs, root, site.mounts, files, refused)) {
    if (source) keySources.set(path, source);
    yield { kind: 'pause' };
  }
  const most = largeImagesOf(settings);
  const pictures = new Map<SitePath, Picture>();
  if (most)
    for await (const [path, picture] of readPictures(fs, root, site.mounts, files, refused)) {
      if (picture) pictures.set(path, picture);
      yield { kind: 'pause' };
    }
  yield {
    kind: 'done',
    problems: [...unread, ...toThemeMissing(site, called, texts)],
    keySources,
    ...(most && { imageSizes: { most, pictures } }),
  };
}

/** Says that the folder itself is a theme. */
const THEME = 'theme.toml';

/** Sites that are not here use what a theme brings. */
const usedElsewhere: KeySource = { kind: 'text', keys: () => [], shortcodes: 'any' };

const readOwnTheme = async (
  fs: FileSystem,
  root: string,
  refused: Refused,
): Promise<readonly (readonly [SitePath, string])[]> => {
  const text = await attempt(
    () => fs.read(toUri(root, THEME)),
    (error) => refused(THEME, error),
  );
  return text === undefined ? [] : [[THEME, text]];
};

/** A configuration file that says nothing, and why. */
export interface ConfigFailure {
  readonly path: SitePath;
  readonly message: string;
  /** Where in `text` it stops being readable. */
  readonly span: Span;
  readonly text: string;
}

const absentNote = (name: string): string =>
  l10n.t`Theme “${name}” is not in this folder, so its shortcodes are unknown. Checks that need it are off.`;

const patternNote = (pattern: string): string =>
  l10n.t`The pattern “${pattern}” of ignoreFiles was not understood, so it is not applied.`;

interface Configuration {
  readonly config: SiteConfig;
  readonly mounts: readonly Mount[];
  readonly absent: readonly string[];
  readonly problems: readonly SiteProblem[];
  readonly unreadable: readonly ConfigFailure[];
  readonly texts: ReadonlyMap<SitePath, string>;
}

const readConfiguration = async (
  fs: FileSystem,
  root: string,
  hugo: HugoVersion,
  refused: Refused,
): Promise<Configuration> => {
  const files = await readConfigFiles(fs, root, '');
  const texts: ReadonlyMap<SitePath, string> = new Map(files?.texts ?? []);
  const parsed = [...texts].map(([name, text]) => ({ name, text, ...parseConfigFile(name, text, hugo) }));
  const failed = (files?.failures ?? []).map(({ path, message }) => ({ path, message, span: spanOf(0, 0), text: '' }));
  const broken = parsed.flatMap(({ name: path, text, problem, value }) =>
    problem ? [{ path, message: problem.message, span: problem.span, text, total: value === undefined }] : [],
  );
  const problems = [...failed, ...broken].map(
    ({ path, span, message }): SiteProblem => ({ code: 'config-invalid', level: 'error', path, span, message }),
  );
  const unreadable = [...failed, ...broken.filter(({ total }) => total)];
  const own = mergeConfig(
    parsed.flatMap(({ name, value }) => (value ? [{ name, value }] : [])),
    hugo,
  );
  const folder = toOsPath(root);
  const { themes, absent } = await findSiteThemes(fs, root, toSiteConfig(own, folder), hugo, refused);
  const cascadePlaces = findCascadePlaces(parsed.filter(({ value }) => value !== undefined));
  const config = { ...toSiteConfig(mergeThemes(own, themes), folder), cascadePlaces };
  return { config, mounts: toMounts(config, themes, hugo), absent, problems, unreadable, texts };
};

/** Which names count for a site that is already known: for changes on disk. */
export const sieveOf = (root: string, { mounts, config, hugo }: Site): Sieve =>
  toSieve(root, mounts, config, hugo).sieve;

const toSieve = (
  root: string,
  mounts: readonly Mount[],
  config: SiteConfig,
  hugo: HugoVersion,
): { readonly sieve: Sieve; readonly unknown: readonly string[] } => {
  const folder = toOsPath(root);
  const { isIgnored, unknown } = toIgnored(config.ignoreFiles, (path) => `${folder}/${path}`);
  return { sieve: { mounts, isIgnored, followsLinks: !isAtLeast(hugo, '0.123.0') }, unknown };
};
