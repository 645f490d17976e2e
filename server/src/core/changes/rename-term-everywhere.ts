// Owns giving a term another name in all files of a site. How one post is edited is known to core/edits.
import { renameTerm } from '../edits/index.ts';
import { readFrontMatter } from '../page/index.ts';
import { pagesNamingTerm, pagesOfTerm, type Site, termKey, toVirtualPath } from '../site/index.ts';
import { hasLostBytes, indexLines, type SitePath, type TextEdit } from '../text/index.ts';
import { findArchetypes } from './find-archetypes.ts';
import { moveTermPages, type TermPageMoves } from './move-term-pages.ts';
import { configCandidates, handsDown, renameTermInConfig } from './rename-term-in-config.ts';
import type { FileEdits, SiteChange } from './site-change.ts';

export interface TermRename extends SiteChange, TermPageMoves {
  /** The new name was a term before, in this or another spelling: the two become one. */
  readonly merged: boolean;
}

/** The posts that spell a term otherwise than `newName` themselves, drafts included. What only inherits it has nothing to rename. */
export const countPostsToRename = (site: Site, taxonomy: string, spelling: string, newName: string): number => {
  const wanted = termKey(spelling);
  return pagesOfTerm(site, taxonomy, spelling).filter(({ outline }) =>
    outline.terms[taxonomy]?.some((name) => name !== newName && termKey(name) === wanted),
  ).length;
};

/** The configuration's files that change, and those that are there. */
function* renameInConfig(
  taxonomy: string,
  isMatch: (name: string) => boolean,
  newName: string,
  taxonomies: readonly string[],
): Generator<
  SitePath,
  { readonly changed: ReadonlyMap<SitePath, FileEdits>; readonly found: readonly SitePath[] },
  string | undefined
> {
  const changed = new Map<SitePath, FileEdits>();
  const found: SitePath[] = [];
  const { root, split } = configCandidates;
  for (const path of [...root, ...split]) {
    // Of the files at the root Hugo reads the first.
    if (found.length > 0 && root.includes(path)) continue;
    const text = yield path;
    if (text === undefined) continue;
    found.push(path);
    const edits = renameTermInConfig(path, text, taxonomy, isMatch, newName, taxonomies);
    if (edits && edits.length > 0) changed.set(path, { lines: indexLines(text), edits });
  }
  return { changed, found };
}

/**
 * The change that makes every spelling of a term `newName`, in all posts and all languages and in what new posts are made from, with the term's own page moved
 * along. Yields the path of a page, and wants its text back. `taxonomy` is plural, lower case; `newName` not empty.
 */
export function* renameTermEverywhere(
  site: Site,
  taxonomy: string,
  spelling: string,
  newName: string,
): Generator<SitePath, TermRename, string | undefined> {
  const wanted = termKey(spelling);
  const isMatch = (name: string): boolean => termKey(name) === wanted;
  const edits = new Map<SitePath, FileEdits>();
  const refused: SitePath[] = [];
  const posts = new Set(pagesNamingTerm(site, taxonomy, spelling).map(({ path }) => path));
  for (const path of new Set([...posts, ...pagesThatHandDown(site), ...findArchetypes(site)])) {
    const text = yield path;
    const changed =
      text === undefined || hasLostBytes(text)
        ? undefined
        : changesIn(text, taxonomy, isMatch, newName, site.dialect.taxonomies);
    // What hands down anything at all was only read to be sure, and so were archetypes.
    if (changed?.length === 0 || (changed === undefined && !posts.has(path) && !hasWord(text, spelling))) continue;
    // What a theme brings is not the author's to change.
    const isOurs = toVirtualPath(site.mounts, path)?.mount.theme === undefined;
    if (changed && isOurs) edits.set(path, { lines: indexLines(text!), edits: changed });
    else refused.push(path);
  }
  if (handsDown(site.config.all, taxonomy, isMatch)) {
    const { changed, found } = yield* renameInConfig(taxonomy, isMatch, newName, site.dialect.taxonomies);
    for (const [path, one] of changed) edits.set(path, one);
    if (changed.size === 0) refused.push(...found);
  }
  const merged = termKey(newName) !== wanted && site.terms().findTerm(taxonomy, newName) !== undefined;
  return { edits, refused, merged, ...moveTermPages(site, taxonomy, spelling, newName) };
}

/** The pages with a `cascade` (hugo-facts §1.4). */
const pagesThatHandDown = (site: Site): readonly SitePath[] =>
  [...site.outlines].flatMap(([path, { keys }]) => (keys.some((key) => key.toLowerCase() === 'cascade') ? [path] : []));

const changesIn = (
  text: string,
  taxonomy: string,
  isMatch: (name: string) => boolean,
  newName: string,
  taxonomies: readonly string[],
): readonly TextEdit[] | undefined =>
  renameTerm({ text, ...readFrontMatter(text) }, taxonomy, isMatch, newName, taxonomies);

const hasWord = (text: string | undefined, word: string): boolean =>
  text?.toLowerCase().includes(word.toLowerCase()) === true;
