// Owns what follows when files, folders or posts get other paths: every post that names one of them names it at its new path.
import { findEntry, type ImageMention, type Page, parsePage } from '../page/index.ts';
import {
  bundleFoldersOf,
  fileLinksOf,
  findContentPlace,
  imagesOf,
  isContentName,
  nameLike,
  namesOfImage,
  parseImageTarget,
  resolveImage,
  type Site,
  toNameFilter,
} from '../site/index.ts';
import {
  baseNameOf,
  hasLostBytes,
  indexLines,
  joinPath,
  pathBelow,
  type SitePath,
  type TextEdit,
} from '../text/index.ts';
import { followLinks, toMoveFilter } from './follow-links.ts';
import { findReaddressed, type Moving, toMoving } from './moving.ts';
import type { FileEdits, FileMove, Followed, SiteChange, Unnamed } from './site-change.ts';
import { writeOverPath } from './write-over-path.ts';

/** What follows for one mention. */
const follow = (moving: Moving, page: Page, mention: ImageMention): Followed => {
  const { before, after, moved } = moving;
  const found = resolveImage(before, page.path, page.outline, mention);
  if (found.kind !== 'found' || isContentName(baseNameOf(found.path))) return 'nothing';
  const path = moved.get(page.path) ?? page.path;
  const file = moved.get(found.path) ?? found.path;
  if (path === page.path && file === found.path) return 'nothing';
  const now = resolveImage(after, path, page.outline, mention);
  if (now.kind === 'found' && now.path === file) return 'nothing';
  const name = parseImageTarget(mention.target)!.path;
  const model = nameLike(name, found.path, file);
  const inBundle = isInBundle(after, path, file);
  // What comes into its page's bundle gets the short name that all else has there.
  const models = model === undefined || (inBundle && !isInBundle(before, page.path, found.path)) ? [] : [model];
  const names = namesOfImage(after, { path, outline: page.outline, mention }, file, models);
  const best = models.length > 0 && names[0] === model ? model : choose(names, name, inBundle, path !== page.path);
  return (best === undefined ? undefined : writeOverPath(page.text, mention, best)) ?? { target: mention.target };
};

const isInBundle = (site: Site, path: SitePath, file: SitePath): boolean =>
  bundlesOf(site, path).some((folder) => pathBelow(folder, file) !== undefined);

const bundlesOf = (site: Site, path: SitePath): readonly SitePath[] => {
  const place = findContentPlace(path, site.mounts, site.config);
  return place ? bundleFoldersOf(site, place) : [];
};

/** In its bundle a file has a short name; else the one that begins as the old one did: at the root, with dots, or neither. */
const choose = (names: readonly string[], old: string, inBundle: boolean, pageMoves: boolean): string | undefined => {
  if (inBundle) return names[0];
  const formOf = (name: string): string => /^\/|^\.\.?(?=\/)/.exec(name)?.[0] ?? '';
  const find = (form: string): string | undefined => names.find((name) => formOf(name) === form);
  // A page that leaves its files beside it calls them from there, whatever the path of the site.
  const near = pageMoves && formOf(old) === '' ? find('..') : undefined;
  return find(formOf(old)) ?? near ?? names[0];
};

/** The same for `resources[].src`, which names a file of the bundle (hugo-facts §4.4); patterns stay. */
const followResources = ({ before, after, moved }: Moving, page: Page): readonly Followed[] => {
  const list = page.frontMatter && findEntry(page.frontMatter.root, 'resources')?.value;
  if (list?.kind !== 'list') return [];
  const old = bundlesOf(before, page.path);
  const now = bundlesOf(after, moved.get(page.path) ?? page.path);
  return list.items.flatMap((item) => {
    const node = item.kind === 'map' ? findEntry(item, 'src')?.value : undefined;
    if (node?.kind !== 'scalar') return [];
    const file = old.map((folder) => joinPath(folder, node.value)).find((path) => moved.has(path));
    if (file === undefined) return [];
    const name = now.map((folder) => pathBelow(folder, moved.get(file)!)).find((below) => below !== undefined);
    if (name === node.value) return [];
    const mention = { source: 'front-matter' as const, span: node.inner };
    const edit = name === undefined ? undefined : writeOverPath(page.text, mention, name);
    return [edit ?? { target: node.value, isResource: true }];
  });
};

/**
 * The edits that keep every image, file and page where posts name it: arguments of shortcodes, references, Markdown, HTML, front
 * matter. Each new name is looked up again in the site as it will be, so one that would lead elsewhere is never written;
 * `refused` holds the posts where there is none. Yields the path of a page, and wants its text back. The moves themselves are the
 * client's.
 */
export function* renameFilesEverywhere(
  site: Site,
  renames: readonly FileMove[],
): Generator<SitePath, SiteChange, string | undefined> {
  const moving = toMoving(site, renames);
  const edits = new Map<SitePath, FileEdits>();
  const refused: SitePath[] = [];
  const unnamed = new Map<SitePath, readonly Unnamed[]>();
  const mayName = toNameFilter(
    [...moving.moved.keys()].filter((path) => !isContentName(baseNameOf(path))),
    site,
  );
  const links = toMoveFilter(moving);
  for (const path of moving.moved.size > 0 ? site.outlines.keys() : []) {
    const text = yield path;
    if (text === undefined || !(moving.moved.has(path) || mayName(text) || links.inText(text))) continue;
    const page = parsePage(path, text, site.dialect);
    const followed = [
      ...[...imagesOf(page, site), ...fileLinksOf(page, site)].map((mention) => follow(moving, page, mention)),
      ...followResources(moving, page),
      ...followLinks(moving, links, page),
    ];
    const changed = new Map<number, TextEdit>();
    const left: Unnamed[] = [];
    for (const one of followed)
      if (one === 'nothing') continue;
      else if ('target' in one) left.push(one);
      else changed.set(one.span.start, one);
    if (left.length > 0) unnamed.set(path, left);
    const isLossy = changed.size > 0 && hasLostBytes(text);
    if (changed.size > 0 && !isLossy) edits.set(path, { lines: indexLines(text), edits: [...changed.values()] });
    if (isLossy || left.length > 0) refused.push(path);
  }
  return { edits, moves: [], refused, unnamed, readdressed: findReaddressed(moving) };
}
