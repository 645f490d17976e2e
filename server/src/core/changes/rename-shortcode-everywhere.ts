// Owns giving a shortcode of the site another name: in its template's file and in every tag of every post.
import { lexShortcodes, readFrontMatter } from '../page/index.ts';
import {
  findOwnShortcodeFiles,
  findShortcode,
  pagesOfShortcode,
  type Site,
  shortcodeKey,
  toVirtualPath,
} from '../site/index.ts';
import { baseNameOf, hasLostBytes, indexLines, type SitePath } from '../text/index.ts';
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

/**
 * The change that gives a shortcode another name; ask `findRenameObstacle` first. Yields the path of a page or archetype, and
 * wants its text back. Templates that ask for a shortcode by name (`.HasShortcode`) are not read.
 */
export function* renameShortcodeEverywhere(
  site: Site,
  name: string,
  newName: string,
): Generator<SitePath, ShortcodeRename, string | undefined> {
  const wanted = shortcodeKey(site, name);
  const edits = new Map<SitePath, FileEdits>();
  const refused: SitePath[] = [];
  for (const path of [...pagesOfShortcode(site, name).map((page) => page.path), ...findArchetypes(site)]) {
    // What a theme brings is not the author's to change.
    const isForeign = toVirtualPath(site.mounts, path)?.mount.theme !== undefined;
    const text = isForeign ? undefined : yield path;
    if (text === undefined || hasLostBytes(text)) {
      refused.push(path);
      continue;
    }
    const { calls } = lexShortcodes(text, readFrontMatter(text).bodyStart);
    const changed = calls
      .filter((call) => shortcodeKey(site, call.name) === wanted && call.name !== newName)
      .map(({ nameSpan }) => ({ span: nameSpan, newText: newName }));
    if (changed.length > 0) edits.set(path, { lines: indexLines(text), edits: changed });
  }
  const moves: FileMove[] = [];
  const kept: SitePath[] = [];
  for (const template of findTemplates(site, name)) {
    const to = toMovedPath(template.path, template.name, newName);
    if (to === undefined || (to !== template.path && site.files.has(to))) kept.push(template.path);
    else if (to !== template.path) moves.push({ from: template.path, to });
  }
  return { edits, moves, refused, kept };
}
