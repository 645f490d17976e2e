// Owns the meaning of the configuration's keys and Hugo's defaults for them. Does not know from which files they came.
import { joinPath, type SitePath } from '../../text/index.ts';
import { findConfigValue, isConfigMap, toFlag, toMaps, toName, toNames, toText } from './config-map.ts';
import type { ConfigMap, ConfiguredMount, Language, ModuleImport, SiteConfig } from './site-config.ts';

/** `d:` and `D:` are the same drive. */
const withDrive = (path: string): string => path.replace(/^[a-z]:/, (drive) => drive.toUpperCase());

/**
 * A folder of the configuration as a site path. An absolute one is put in relation to the Hugo root when that is given
 * (with `/` between its parts); otherwise it cannot be named, and the answer is undefined.
 */
const toFolder = (written: string, root: string | undefined): SitePath | undefined => {
  const path = written.replace(/\\/g, '/');
  if (!/^([A-Za-z]:)?\//.test(path)) return joinPath(path);
  if (root === undefined) return undefined;
  const from = joinPath(withDrive(root)).split('/');
  const to = joinPath(withDrive(path)).split('/');
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return joinPath(...from.slice(same).map(() => '..'), ...to.slice(same));
};

/** Mounts as written, without those that name no source or target, or a source outside of what can be named. */
const toConfiguredMounts = (maps: readonly ConfigMap[], root: string | undefined): readonly ConfiguredMount[] =>
  maps.flatMap((map) => {
    const written = toName(findConfigValue(map, 'source'));
    const source = written === undefined ? undefined : toFolder(written, root);
    const target = joinPath((toName(findConfigValue(map, 'target')) ?? '').replace(/\\/g, '/'));
    if (source === undefined || target === '') return [];
    const languages = toNames(findConfigValue(map, 'lang') ?? findConfigValue(map, 'sites.matrix.languages'));
    const only = languages.length === 1 && !/[*?{[!]/.test(languages[0]!) ? languages[0]!.toLowerCase() : undefined;
    const files = [
      ...toNames(findConfigValue(map, 'files')),
      ...toNames(findConfigValue(map, 'excludeFiles')).map((glob) => `! ${glob}`),
      ...toNames(findConfigValue(map, 'includeFiles')),
    ];
    return [{ source, target, files, ...(only === undefined ? {} : { lang: only }) }];
  });

/** `old -> new` pairs of module.replacements, a list or one text with commas. */
const toReplacements = (all: ConfigMap): ReadonlyMap<string, string> => {
  const pairs = toNames(findConfigValue(all, 'module.replacements')).flatMap((text) => text.split(','));
  return new Map(
    pairs.flatMap((pair): [string, string][] => {
      const [from, to, ...more] = pair.split('->').map((side) => side.trim());
      return from && to && more.length === 0 ? [[from, to]] : [];
    }),
  );
};

const toImports = (all: ConfigMap, root: string | undefined): readonly ModuleImport[] => {
  const replacements = toReplacements(all);
  const fromModules = toMaps(findConfigValue(all, 'module.imports')).flatMap((map) => {
    const path = toName(findConfigValue(map, 'path'));
    if (path === undefined || toFlag(findConfigValue(map, 'disable'))) return [];
    const replacement = replacements.get(path);
    return [
      {
        path: replacement ?? path,
        replaced: replacement !== undefined,
        ignoreConfig: toFlag(findConfigValue(map, 'ignoreConfig')),
        ignoreImports: toFlag(findConfigValue(map, 'ignoreImports')),
        noMounts: toFlag(findConfigValue(map, 'noMounts')),
        mounts: toConfiguredMounts(toMaps(findConfigValue(map, 'mounts')), root),
      },
    ];
  });
  const plain = { replaced: false, ignoreConfig: false, ignoreImports: false, noMounts: false, mounts: [] };
  return [...fromModules, ...toNames(all.theme).map((path) => ({ path, ...plain }))];
};

const NUMBERED = Array.from({ length: 11 }, (_, i) => `staticdir${i}`);

/** staticDir, staticDir0 … staticDir10 joined; the rightmost wins (hugo-facts §3.2), so it comes first. */
const toStaticDirs = (map: ConfigMap, usual: readonly string[], root: string | undefined): readonly SitePath[] =>
  [map.staticdir === undefined ? usual : toNames(map.staticdir), ...NUMBERED.map((key) => toNames(map[key]))]
    .flat()
    .map((dir) => toFolder(dir, root))
    .filter((dir) => dir !== undefined)
    .reverse();

const optional = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]?: V });

const toLanguages = (
  all: ConfigMap,
  defaultKey: string,
  shared: SitePath,
  root: string | undefined,
): readonly Language[] => {
  const configured = isConfigMap(all.languages) ? Object.entries(all.languages) : [];
  const entries = configured.length > 0 ? configured : [[defaultKey, {}] as const];
  const disabled = toNames(all.disablelanguages).flatMap((names) => names.toLowerCase().split(/\s+/));
  return entries
    .map(([key, value]): Language => {
      const map = isConfigMap(value) ? value : {};
      const written = toName(map.contentdir);
      const contentDir = written === undefined ? undefined : toFolder(written, root);
      return {
        key,
        weight: Number(toText(map.weight) ?? 0) || 0,
        disabled: toFlag(map.disabled) || disabled.includes(key),
        staticDirs: toStaticDirs(map, [], root),
        ...optional('title', toName(map.title)),
        ...optional('label', toName(map.label) ?? toName(map.languagename)),
        ...optional('contentDir', contentDir === shared ? undefined : contentDir),
        ...optional('baseURL', toName(map.baseurl)),
        ...optional('timeZone', toName(map.timezone)),
      };
    })
    .sort((a, b) => Number(a.disabled) - Number(b.disabled) || byWeight(a, b));
};

/** No weight sorts last; equal ones by name. */
const byWeight = (a: Language, b: Language): number =>
  (a.weight || Number.MAX_SAFE_INTEGER) - (b.weight || Number.MAX_SAFE_INTEGER) || (a.key < b.key ? -1 : 1);

const toTaxonomies = (all: ConfigMap): Readonly<Record<string, string>> => {
  if (all.taxonomies === undefined) return { category: 'categories', tag: 'tags' };
  const pairs = isConfigMap(all.taxonomies) ? Object.entries(all.taxonomies) : [];
  return Object.fromEntries(
    pairs.flatMap(([singular, plural]) => {
      const name = toName(plural)?.toLowerCase();
      return name === undefined || singular === '_merge' ? [] : [[singular, name]];
    }),
  );
};

const toUglyURLs = (all: ConfigMap): SiteConfig['uglyURLs'] =>
  isConfigMap(all.uglyurls)
    ? Object.fromEntries(Object.entries(all.uglyurls).map(([section, value]) => [section, toFlag(value)]))
    : toFlag(all.uglyurls);

/**
 * What authoring depends on, with Hugo's defaults filled in (hugo-facts §3.2). In: the merged configuration; the absolute
 * path of the Hugo root, with `/` between its parts, if absolute folders are to be understood.
 */
export const toSiteConfig = (all: ConfigMap, root?: string): SiteConfig => {
  const folder = (key: string, otherwise: string): SitePath => {
    const written = toName(all[key.toLowerCase()]);
    return (written === undefined ? undefined : toFolder(written, root)) ?? otherwise;
  };
  const defaultContentLanguage = (toName(all.defaultcontentlanguage) ?? 'en').toLowerCase();
  const contentDir = folder('contentDir', 'content');
  const languages = toLanguages(all, defaultContentLanguage, contentDir, root);
  return {
    ...optional('title', toName(all.title)),
    ...optional('baseURL', toName(all.baseurl)),
    contentDir,
    staticDirs: toStaticDirs(all, ['static'], root),
    assetDir: folder('assetDir', 'assets'),
    layoutDir: folder('layoutDir', 'layouts'),
    archetypeDir: folder('archetypeDir', 'archetypes'),
    dataDir: folder('dataDir', 'data'),
    i18nDir: folder('i18nDir', 'i18n'),
    publishDir: folder('publishDir', 'public'),
    themesDir: folder('themesDir', 'themes'),
    themes: toNames(all.theme),
    imports: toImports(all, root),
    ...optional('workspace', toWorkspace(all, root)),
    mounts: toConfiguredMounts(toMaps(findConfigValue(all, 'module.mounts')), root),
    taxonomies: toTaxonomies(all),
    languages,
    multihost: languages.some((language) => language.baseURL !== undefined),
    defaultContentLanguage,
    defaultContentLanguageInSubdir: toFlag(all.defaultcontentlanguageinsubdir),
    ...optional('timeZone', toName(all.timezone)),
    permalinks: isConfigMap(all.permalinks) ? all.permalinks : {},
    uglyURLs: toUglyURLs(all),
    canonifyURLs: toFlag(all.canonifyurls),
    relativeURLs: toFlag(all.relativeurls),
    disablePathToLower: toFlag(all.disablepathtolower),
    removePathAccents: toFlag(all.removepathaccents),
    unsafeHTML: toFlag(findConfigValue(all, 'markup.goldmark.renderer.unsafe')),
    ignoreFiles: toNames(all.ignorefiles),
    ...optional('minHugoVersion', toName(findConfigValue(all, 'module.hugoVersion.min'))),
    all,
  };
};

const toWorkspace = (all: ConfigMap, root: string | undefined): SitePath | undefined => {
  const name = toName(findConfigValue(all, 'module.workspace'));
  return name === undefined || name === 'off' ? undefined : toFolder(name, root);
};
