// Owns which files of a site are shortcode templates, under which names they are called, and which one wins. Reads no template.
import { baseNameOf, folderOf, getOrAdd, joinPath, type SitePath } from '../text/index.ts';
import { type HugoVersion, isAtLeast } from './hugo-version.ts';
import { type Mount, toVirtualPath } from './mounts.ts';
import type { ShortcodeVariant } from './shortcode-template.ts';
import type { Site } from './site.ts';

/** A template that answers to a call. */
export interface ShortcodeFile {
  /** As called: `figure`, `blocks/cover`. */
  readonly name: string;
  readonly path: SitePath;
  /** Undefined: the project's own. */
  readonly theme?: string;
  /** Every file of this name; undefined where any call finds one. */
  readonly variants?: readonly ShortcodeVariant[];
}

/** The part of a path below layouts behind the folder of shortcodes, and how well that folder is placed. */
const belowShortcodes = (
  path: SitePath,
  hugo: HugoVersion,
): { readonly rest: SitePath; readonly rank: number; readonly section: SitePath } | undefined => {
  const isNew = isAtLeast(hugo, '0.146.0');
  if (isNew && path.startsWith('_shortcodes/'))
    return { rest: path.slice('_shortcodes/'.length), rank: 0, section: '' };
  if (path.startsWith('shortcodes/')) return { rest: path.slice('shortcodes/'.length), rank: 1, section: '' };
  const at = isNew ? path.indexOf('/_shortcodes/') : -1;
  return at < 0 ? undefined : { rest: path.slice(at + '/_shortcodes/'.length), rank: 2, section: path.slice(0, at) };
};

/** Templates that Hugo calls plain text: they answer in an HTML page only to `{{%` (hugo-facts §5.3; tried on 0.147, 0.168). */
const PLAIN_TEXT = /\.(md|markdown|mdown|txt|json|csv|css|ics|webmanifest)$/i;

/** `x.en.html` and `x.html` are both called `x`; the plain HTML one is the best to read parameters from. */
const variantRank = (base: string): number => base.split('.').length * 2 + (/\.html$/i.test(base) ? 0 : 1);

/**
 * The template of each shortcode that the site can call (hugo-facts §5.3): the project's before the themes', `_shortcodes`
 * before `shortcodes`, a folder for all pages before a section's own. In: the names on disk.
 */
export const findShortcodeFiles = (
  mounts: readonly Mount[],
  files: Iterable<SitePath>,
  hugo: HugoVersion,
): readonly ShortcodeFile[] => {
  const layouts = mounts.filter((mount) => mount.component === 'layouts');
  const ignoresCase = isAtLeast(hugo, '0.146.0');
  const best = new Map<string, { readonly file: ShortcodeFile; readonly ranks: readonly number[] }>();
  const variants = new Map<string, ShortcodeVariant[]>();
  for (const path of files) {
    if (!path.includes('shortcodes/')) continue;
    const place = toVirtualPath(layouts, path);
    const found = place === undefined ? undefined : belowShortcodes(place.path, hugo);
    if (place === undefined || found === undefined) continue;
    const base = baseNameOf(found.rest);
    const stem = base.split('.', 1)[0]!;
    if (stem === '' || base.endsWith('~')) continue;
    const name = joinPath(folderOf(found.rest), stem);
    const { theme } = place.mount;
    const layer = theme === undefined ? 0 : 1;
    const ranks = [layer, layouts.indexOf(place.mount), found.rank, variantRank(base)];
    if (layer === 0) ranks[1] = 0;
    const key = ignoresCase ? name.toLowerCase() : name;
    const marks = base.toLowerCase().split('.').slice(1, -1);
    getOrAdd(variants, key, () => []).push({ section: found.section, plainText: PLAIN_TEXT.test(base), marks });
    const other = best.get(key);
    if (other !== undefined && !precedes(ranks, other.ranks)) continue;
    best.set(key, { file: { name, path, ...(theme === undefined ? {} : { theme }) }, ranks });
  }
  return [...best].map(([key, { file }]) => {
    const all = variants.get(key) ?? [];
    const always =
      !ignoresCase || all.some(({ section, plainText, marks }) => section === '' && !plainText && marks.length === 0);
    return always ? file : { ...file, variants: all };
  });
};

/** The files of the project itself that answer to a shortcode, whichever page, language or format they are for. */
export const findOwnShortcodeFiles = ({
  mounts,
  files,
  hugo,
}: Pick<Site, 'mounts' | 'files' | 'hugo'>): readonly Pick<ShortcodeFile, 'name' | 'path'>[] =>
  [...files].flatMap((path) => {
    if (!path.includes('shortcodes/')) return [];
    const [file] = findShortcodeFiles(mounts, [path], hugo);
    return file && file.theme === undefined ? [{ name: file.name, path }] : [];
  });

const precedes = (a: readonly number[], b: readonly number[]): boolean => {
  const i = a.findIndex((rank, at) => rank !== b[at]);
  return i >= 0 && a[i]! < b[i]!;
};
