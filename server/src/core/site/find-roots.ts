// Owns telling a Hugo site from any other folder, and where to look for one. Reads nothing: it says what it must know.
import { baseNameOf } from '../text/index.ts';
import { isConfigMap } from './config/config-map.ts';
import { parseConfigFile } from './config/parse-config-file.ts';
import type { ConfigMap } from './config/site-config.ts';

/** What stands right in a folder. */
export interface FolderListing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** What must be known before a folder can be judged; both relative to it. Nothing at all: it can be judged right away. */
export interface RootQuestions {
  readonly read: readonly string[];
  readonly list: readonly string[];
}

const HUGO_FILES = ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json'];
const CONFIG_FILES = ['config.toml', 'config.yaml', 'config.yml', 'config.json'];
const CONFIG_FOLDER = 'config/_default';

/** Folders of a Hugo site by which it is told, and those that many other tools have as well. */
const TELLING_FOLDERS = ['layouts', 'archetypes', 'themes'];
const COMMON_FOLDERS = ['content', 'static', 'assets', 'data', 'i18n', 'public', 'resources'];

/** Keys that hardly any other tool has, in lower case. */
const HUGO_KEYS = new Set(
  (
    'baseurl languagecode defaultcontentlanguage contentdir layoutdir archetypedir publishdir staticdir themesdir ' +
    'disablekinds enablegitinfo enableemoji enablerobotstxt builddrafts buildfuture canonifyurls relativeurls paginate ' +
    'pagination outputformats metadataformat pygmentsstyle pygmentscodefences hascjklanguage googleanalytics ' +
    'disqusshortname permalinks markup module summarylength pluralizelisttitles capitalizelisttitles uglyurls ' +
    'frontmatter privacy minify sectionpagesmenu timezone mediatypes ignorefiles caches imaging'
  ).split(' '),
);

/** Keys of Hugo's that others have too. */
const COMMON_KEYS = new Set(
  'title theme params menu menus taxonomies languages author copyright outputs related'.split(' '),
);

/** Keys by which Zola says that the file is its own. */
const ZOLA_KEYS = new Set('base_url compile_sass build_search_index'.split(' '));

/** Keys of other tools, unless Hugo's are there in number: Netlify CMS and Decap, Jekyll, CircleCI, Cargo. */
const FOREIGN_KEYS = new Set(
  (
    'default_language backend media_folder public_folder collections gems ' +
    'jekyll plugins orbs jobs workflows net target'
  ).split(' '),
);

/**
 * Could this folder be a root, by names alone? For a client that must not start a server, nor load a parser, where there is
 * no site. A `config.*` counts only beside a folder of a Hugo site: many tools have one.
 */
export const mayBeRoot = ({ files, folders }: FolderListing): boolean => {
  if (files.some((name) => HUGO_FILES.includes(name)) || folders.includes('config')) return true;
  const beside = folders.some((name) => TELLING_FOLDERS.includes(name) || name === 'content' || name === 'static');
  return beside && files.some((name) => CONFIG_FILES.includes(name));
};

const isConfigName = (name: string): boolean => /\.(toml|ya?ml|json)$/i.test(name);

/** What to find out about a folder with this listing before `isHugoRoot` can answer. */
export const questionsForRoot = ({ files, folders }: FolderListing): RootQuestions => {
  if (files.some((name) => HUGO_FILES.includes(name))) return { read: [], list: [] };
  const read = CONFIG_FILES.find((name) => files.includes(name));
  return { read: read === undefined ? [] : [read], list: folders.includes('config') ? [CONFIG_FOLDER] : [] };
};

const looksLikeHugo = (name: string, map: ConfigMap, folders: readonly string[]): boolean => {
  const keys = Object.keys(map);
  const own = keys.filter((key) => HUGO_KEYS.has(key)).length;
  if (keys.some((key) => ZOLA_KEYS.has(key))) return false;
  if (own < 2 && keys.some((key) => FOREIGN_KEYS.has(key))) return false;
  const common = keys.filter((key) => COMMON_KEYS.has(key)).length;
  const telling = folders.filter((name) => TELLING_FOLDERS.includes(name)).length;
  const usual = folders.filter((name) => COMMON_FOLDERS.includes(name)).length;
  const byTheme = typeof map.theme === 'string' || Array.isArray(map.theme) || isConfigMap(map.params);
  if (own >= 2 || (own === 1 && (common > 0 || telling + usual > 0))) return true;
  // Too little said: the folders decide, but not for JSON, which every web application has.
  const silent = common === keys.length && !name.endsWith('.json');
  return telling > 0 && usual > 0 && (byTheme || silent);
};

/** For a file that cannot be parsed: its author should hear so from us, not find the extension asleep. */
const mentionsHugo = (text: string, { folders }: FolderListing): boolean =>
  /^\s*["']?(baseurl|languagecode)["']?\s*[:=]/im.test(text) &&
  folders.some((name) => TELLING_FOLDERS.includes(name) || name === 'content');

/**
 * Is this folder the root of a Hugo site (hugo-facts §3.1)? In: what stands in it, and the answers to `questionsForRoot`:
 * texts of files, and names right in folders. `hugo.*` always says so; `config.*` only when it reads like Hugo's.
 */
export const isHugoRoot = (
  listing: FolderListing,
  texts: ReadonlyMap<string, string>,
  lists: ReadonlyMap<string, readonly string[]>,
): boolean => {
  if (listing.files.some((name) => HUGO_FILES.includes(name))) return true;
  if (lists.get(CONFIG_FOLDER)?.some(isConfigName)) return true;
  return [...texts].some(([name, text]) => {
    const { value } = parseConfigFile(baseNameOf(name), text);
    return value === undefined ? mentionsHugo(text, listing) : looksLikeHugo(name, value, listing.folders);
  });
};

/** How many folders below the one that was opened a root is looked for. */
export const DEEPEST_ROOT = 4;

const NEVER_ROOTS = new Set(
  (
    'node_modules bower_components vendor _vendor public resources themes exampleSite content static assets layouts ' +
    'archetypes data i18n config dist out build target coverage tmp temp venv __pycache__'
  )
    .toLowerCase()
    .split(' '),
);

/** The folders of this listing in which a root may lie. A theme's own repository keeps the site one writes in exampleSite. */
export const foldersToSearch = ({ files, folders }: FolderListing): readonly string[] =>
  folders.filter((name) => {
    if (name === 'exampleSite') return files.includes('theme.toml');
    return !name.startsWith('.') && !NEVER_ROOTS.has(name.toLowerCase());
  });
