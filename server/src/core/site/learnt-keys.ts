// Owns what files beside the pages tell of them: which front-matter keys templates and archetypes know, and which shortcodes any of
// them names. One file alone, and all of them together.
import { copy, findNamedShortcodes, type Node, readFrontMatter } from '../page/index.ts';
import { getOrAdd, lazy, type SitePath } from '../text/index.ts';
import { type Component, type Mount, toVirtualPath } from './mounts.ts';
import { followPageKeys } from './templates/follow-page-keys.ts';
import { lexTemplate } from './templates/lex-template.ts';
import { parseTemplate } from './templates/parse-template.ts';
import { findShortcodesInTemplate, type NamedShortcodes } from './templates/shortcodes-in-template.ts';

/** From the root down, as the file spells them: `['cover', 'image']`. What stands below `params` is told without it. */
type KeyPath = readonly string[];

/**
 * What one template reads, or one archetype sets; `text`: any other file whose words templates may put out. Keys are found out
 * at the first question, since many sites are never asked.
 */
export interface KeySource {
  readonly kind: 'layout' | 'archetype' | 'text';
  /** Every string is a copy. */
  readonly keys: () => readonly KeyPath[];
  /** The template takes files of bundles without their being named in the page. */
  readonly takesFiles?: true;
  /** Those that it runs or asks for. */
  readonly shortcodes?: NamedShortcodes;
  /** The ids that a layout gives its elements, as far as it names them. */
  readonly ids?: readonly string[];
  /** A hook for headings that gives them other ids than Hugo would. */
  readonly makesHeadingIds?: true;
  /** A shortcode that may write headings or ids. */
  readonly makesPlaces?: true;
}

export type KeySources = ReadonlyMap<SitePath, KeySource>;

/** A key that the site itself knows, and where from. */
export interface LearntKey {
  readonly keys: KeyPath;
  /** Templates that read it. */
  readonly layouts: readonly SitePath[];
  /** Archetypes that set it. */
  readonly archetypes: readonly SitePath[];
}

/** By the keys from the root down in lower case, joined by dots: `cover.image`. */
export type LearntKeys = ReadonlyMap<string, LearntKey>;

/** Somebody's data, not a template. */
const LARGEST = 1 << 18;

const noText = /\.(?:png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|eot|pdf|zip|gz|mp[34]|webm|map|wasm)$/i;

/** Words that a template may put out: data, translations, what `resources.Get` reads, content adapters. */
const wordy: Readonly<Partial<Record<Component, RegExp>>> = {
  data: /\.(?:ya?ml|toml|json|csv|xml)$/i,
  i18n: /\.(?:ya?ml|toml|json)$/i,
  assets: /\.(?:md|html?|txt|ya?ml|toml|json|csv)$/i,
  content: /\.(?:gotmpl|txt|ya?ml|toml|json|csv)$/i,
};

/** May this file tell something? By where it lies. */
export const findKeyKind = (mounts: readonly Mount[], path: SitePath): KeySource['kind'] | undefined => {
  const isNear = mounts.some(
    ({ component, source }) =>
      path.startsWith(source) &&
      (component === 'layouts' || component === 'archetypes' || wordy[component]?.test(path) === true),
  );
  if (!isNear || noText.test(path)) return undefined;
  const component = toVirtualPath(mounts, path)?.component;
  if (component === 'layouts') return 'layout';
  if (component === 'archetypes') return /\.(?:md|markdown|html|adoc|org|rst)$/i.test(path) ? 'archetype' : undefined;
  return component !== undefined && wordy[component]?.test(path) ? 'text' : undefined;
};

const readLayout = (path: SitePath, text: string): readonly KeyPath[] =>
  followPageKeys(parseTemplate(text), /(?:^|\/)_?shortcodes\//.test(path) ? 'shortcode' : 'page');

/** Actions that put nothing out: nothing may stand in for them. */
const SILENT = /^(?:if|else|end|with|range|define|block|return|break|continue)$/;

/** The text of an archetype with a number, which is a value everywhere, in place of each action. */
const withoutActions = (text: string): string =>
  lexTemplate(text)
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'comment') return '';
      return SILENT.test(piece.words[0] ?? '') || piece.words.includes(':=') ? '' : '1';
    })
    .join('');

function* pathsIn(node: Node, above: KeyPath): Generator<KeyPath> {
  if (node.kind === 'list') for (const item of node.items) yield* pathsIn(item, above);
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    const path = [...above, copy(key)];
    yield path;
    yield* pathsIn(value, path);
  }
}

const readArchetype = (text: string): readonly KeyPath[] => {
  const { frontMatter } = readFrontMatter(withoutActions(text));
  if (!frontMatter) return [];
  const paths = [...pathsIn(frontMatter.root, [])];
  return paths.map((path) => (path.length > 1 && path[0]!.toLowerCase() === 'params' ? path.slice(1) : path));
};

/** Hugo's own partials that take the first image, or those called cover or feature, for other sites to show. */
const TAKING = /\bResources\b|_internal\/|opengraph|twitter_cards|schema\.html/;

/** Does a template reach for files of bundles? `.Resources.Get` in shortcodes and render hooks gets the one that the page names. */
const takesFiles = (path: SitePath, text: string): boolean =>
  TAKING.test(/(?:^|\/)(?:_?shortcodes|_markup)\//.test(path) ? text.replace(/\bResources\.Get\b/g, '') : text);

const elementIds = /\s(?:id|name)\s*=\s*["']?([^\s"'<>{}]+)(?=["'\s>])/g;

/** Whatever a template writes headings and ids with, or leaves that to others. */
const PLACES =
  /\b(?:id|name)\s*=|<h[1-6]|\b(?:partial\w*|template|readFile|markdownify|safeHTML|transform\.|resources\.|RenderString|RenderShortcodes)|\.(?:Content|Summary|Fragments|TableOfContents)\b/i;

/** What a layout tells of the ids around the text of pages and in it. */
const readIds = (path: SitePath, text: string): Pick<KeySource, 'ids' | 'makesHeadingIds' | 'makesPlaces'> => {
  const ids = [...new Set([...text.matchAll(elementIds)].map(([, id]) => copy(id!)))];
  const makes = /(?:^|\/)_markup\/render-heading\b/.test(path) && !/\.Anchor\b/.test(text);
  const isShortcode = /(?:^|\/)_?shortcodes\//.test(path);
  return {
    ...(ids.length > 0 && { ids }),
    ...(makes && { makesHeadingIds: true }),
    ...(isShortcode && PLACES.test(text) && { makesPlaces: true }),
  };
};

/** What a file tells; undefined when that is nothing. Total: any text will do. */
export const readKeySource = (kind: KeySource['kind'], path: SitePath, text: string): KeySource | undefined => {
  const shortcodes = kind === 'layout' ? findShortcodesInTemplate(text) : findNamedShortcodes(text);
  const ids = kind === 'layout' ? readIds(path, text) : {};
  const naming = (shortcodes.length > 0 || Object.keys(ids).length > 0) && {
    ...(shortcodes.length > 0 && { shortcodes }),
    ...ids,
  };
  const isSmall = text.length <= LARGEST;
  // Most templates read nothing of the kind.
  const isTaking = isSmall && kind === 'layout' && takesFiles(path, text);
  const hasKeys = isSmall && (kind === 'archetype' || (kind === 'layout' && text.includes('Param')));
  if (!hasKeys && !isTaking) return naming ? { kind, keys: () => [], ...naming } : undefined;
  const keys = lazy(() => (kind === 'layout' ? readLayout(path, text) : readArchetype(text)));
  return { kind, keys, ...(isTaking && { takesFiles: true }), ...naming };
};

/** How good a spelling is to copy: templates need not spell a key as its author should (`isset` even wants small letters). */
const rankOf = (keys: KeyPath, kind: KeySource['kind']): number => {
  const last = keys.at(-1)!;
  if (kind === 'archetype') return 0;
  if (/^\p{Ll}.*\p{Lu}/u.test(last)) return 1;
  return last === last.toLowerCase() ? 2 : 3;
};

/** All that the files tell together. */
export const mergeKeySources = (sources: KeySources): LearntKeys => {
  const merged = new Map<string, { keys: KeyPath; rank: number; layouts: SitePath[]; archetypes: SitePath[] }>();
  for (const [path, { kind, keys: told }] of sources)
    for (const keys of told()) {
      const rank = rankOf(keys, kind);
      const key = keys.join('.').toLowerCase();
      const known = getOrAdd(merged, key, () => ({ keys, rank, layouts: [], archetypes: [] }));
      if (rank < known.rank) Object.assign(known, { keys, rank });
      const files = kind === 'layout' ? known.layouts : known.archetypes;
      if (files.at(-1) !== path) files.push(path);
    }
  return merged;
};

const tellsTheSame = (a: KeySource | undefined, b: KeySource | undefined): boolean =>
  (!a && !b) ||
  (a !== undefined &&
    a.takesFiles === b?.takesFiles &&
    a.makesHeadingIds === b?.makesHeadingIds &&
    a.makesPlaces === b?.makesPlaces &&
    JSON.stringify([a.shortcodes, a.ids, a.keys()]) === JSON.stringify([b?.shortcodes, b?.ids, b?.keys() ?? []]));

/** What is known after some files were read, changed or went (undefined); the very same when they tell nothing new. */
export const withKeySources = (
  sources: KeySources,
  changes: ReadonlyMap<SitePath, KeySource | undefined>,
): KeySources => {
  const real = [...changes].filter(([path, source]) => !tellsTheSame(sources.get(path), source));
  if (real.length === 0) return sources;
  const next = new Map(sources);
  for (const [path, source] of real) {
    if (source) next.set(path, source);
    else next.delete(path);
  }
  return next;
};
