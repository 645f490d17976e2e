// Owns giving a shortcode of the site another name: in its template's file, in every tag of every post, and
// where templates and data name it.
import { lexShortcodes, readFrontMatter } from '../page/index.ts';
import {
  findOwnShortcodeFiles,
  findShortcode,
  pagesOfShortcode,
  type Site,
  shortcodeKey,
  toVirtualPath,
} from '../site/index.ts';
import { baseNameOf, hasLostBytes, indexLines, type SitePath, type Span, spanOf } from '../text/index.ts';
import { findArchetypes } from './find-archetypes.ts';
import type { FileEdits, FileMove, SiteChange } from './site-change.ts';

export interface ShortcodeRename extends SiteChange {
  /** Templates that stay, because they lie where a name does not decide, or something is in the way. */
  readonly kept: readonly SitePath[];
}

/** Why a shortcode cannot get a name. `taken`: another one has it, be it the site's, a theme's or Hugo's. */
export type RenameObstacle = 'unknown' | 'embedded' | 'theme' | 'name-invalid' | 'taken';

/** What Hugo takes for a name (hugo-facts §5.2); a period would make it a variant of another. */
const validName = /^[\p{L}\p{N}_][\p{L}\p{N}_-]*(?:\/[\p{L}\p{N}_-]+)*$/u;

/** What stands in the way of a new name; undefined: nothing. */
export const findRenameObstacle = (site: Site, name: string, newName?: string): RenameObstacle | undefined => {
  const template = findShortcode(site, name);
  if (!template) return 'unknown';
  if (template.path === undefined) return 'embedded';
  if (template.theme !== undefined) return 'theme';
  if (newName === undefined) return undefined;
  if (!validName.test(newName)) return 'name-invalid';
  const other = findShortcode(site, newName);
  return other && other !== template ? 'taken' : undefined;
};

/** `layouts/shortcodes/note.en.html` → `layouts/shortcodes/box.en.html`; undefined where a mount gives the file its name. */
const toMovedPath = (path: SitePath, name: string, newName: string): SitePath | undefined => {
  const end = path.length - baseNameOf(path).length + baseNameOf(path).split('.', 1)[0]!.length;
  const stem = path.slice(0, end);
  return stem === name || stem.endsWith(`/${name}`)
    ? `${stem.slice(0, stem.length - name.length)}${newName}${path.slice(end)}`
    : undefined;
};

/** The files of the project that answer to a name: one for each language, output format and section. */
const findTemplates = (site: Site, name: string): readonly { readonly path: SitePath; readonly name: string }[] => {
  const wanted = shortcodeKey(site, name);
  return findOwnShortcodeFiles(site).filter((file) => shortcodeKey(site, file.name) === wanted);
};

/** Where a text that is no page names it: behind `{{<` and `{{%` of its strings and comments, and in `.HasShortcode "name"`. */
const findMentions = (site: Site, text: string, end: number, wanted: string): readonly Span[] => {
  const head = text.slice(0, end);
  if (!head.includes('{{')) return [];
  return [...head.matchAll(MENTION)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(name, match[0].length - name.length - 1);
    return shortcodeKey(site, name) === wanted ? [spanOf(start, start + name.length)] : [];
  });
};

const MENTION = /\{\{[<%]%?\s*\/?\s*([\p{L}\p{N}_][\p{L}\p{N}_/-]*)|\bHasShortcode\s+["`]([^"`]+)["`]/gu;

/** The files beside the pages that name it: templates, data, translations, configuration. */
const findNaming = (site: Site, wanted: string): readonly SitePath[] =>
  [...site.keySources].flatMap(([path, { shortcodes }]) =>
    shortcodes !== undefined && shortcodes !== 'any' && shortcodes.some((name) => shortcodeKey(site, name) === wanted)
      ? [path]
      : [],
  );

/**
 * The change that gives a shortcode another name; ask `findRenameObstacle` first. Yields the path of a page or of another file
 * that may name it, and wants its text back.
 */
export function* renameShortcodeEverywhere(
  site: Site,
  name: string,
  newName: string,
): Generator<SitePath, ShortcodeRename, string | undefined> {
  const wanted = shortcodeKey(site, name);
  const edits = new Map<SitePath, FileEdits>();
  const refused: SitePath[] = [];
  const templates = findTemplates(site, name);
  const inFields = [...site.outlines].flatMap(([path, { fieldShortcodes = [] }]) =>
    fieldShortcodes.some((one) => shortcodeKey(site, one) === wanted) ? [path] : [],
  );
  const calling = [...pagesOfShortcode(site, name).map((page) => page.path), ...inFields, ...findArchetypes(site)];
  const naming = new Set([...findNaming(site, wanted), ...templates.map(({ path }) => path)]);
  for (const path of new Set([...calling, ...naming])) {
    // What a theme brings is not the author's to change.
    const isForeign = toVirtualPath(site.mounts, path)?.mount.theme !== undefined;
    const text = isForeign ? undefined : yield path;
    if (text === undefined || hasLostBytes(text)) {
      refused.push(path);
      continue;
    }
    const isPage = !naming.has(path) || calling.includes(path);
    const bodyStart = isPage ? readFrontMatter(text).bodyStart : text.length;
    const calls = isPage ? lexShortcodes(text, bodyStart).calls : [];
    const spans = [
      ...findMentions(site, text, bodyStart, wanted),
      ...calls.filter((call) => shortcodeKey(site, call.name) === wanted).map(({ nameSpan }) => nameSpan),
    ];
    const changed = spans
      .filter(({ start, end }) => text.slice(start, end) !== newName)
      .map((span) => ({ span, newText: newName }));
    if (changed.length > 0) edits.set(path, { lines: indexLines(text), edits: changed });
  }
  const moves: FileMove[] = [];
  const kept: SitePath[] = [];
  for (const template of templates) {
    const to = toMovedPath(template.path, template.name, newName);
    if (to === undefined || (to !== template.path && site.files.has(to))) kept.push(template.path);
    else if (to !== template.path) moves.push({ from: template.path, to });
  }
  return { edits, moves, refused, kept };
}
