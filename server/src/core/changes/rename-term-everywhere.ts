// Owns giving a term another name in all files of a site. How one post is edited is known to core/edits.
import { renameTerm } from '../edits/index.ts';
import { readFrontMatter } from '../page/index.ts';
import { pagesOfTerm, type Site, termKey, toVirtualPath } from '../site/index.ts';
import { indexLines, type SitePath } from '../text/index.ts';
import { moveTermPages } from './move-term-pages.ts';
import type { FileEdits, SiteChange } from './site-change.ts';

export interface TermRename extends SiteChange {
  /** The new name was a term before, in this or another spelling: the two become one. */
  readonly merged: boolean;
  /** Pages of the old term that stay, because the new one has its own or because their folder cannot be moved. */
  readonly kept: readonly SitePath[];
}

/** The files that may name the term; those that only hand it down to others (hugo-facts §1.4, `cascade`) are not in the index of terms. */
const filesToRead = (site: Site, taxonomy: string, spelling: string): ReadonlySet<SitePath> => {
  const files = new Set(pagesOfTerm(site, taxonomy, spelling).map(({ path }) => path));
  for (const [path, { keys }] of site.outlines)
    if (keys.some((key) => key.toLowerCase() === 'cascade')) files.add(path);
  return files;
};

/**
 * The change that makes every spelling of a term `newName`, in all posts and all languages, with the term's own page moved
 * along. Yields the path of a page, and wants its text back. `taxonomy` is plural, lower case.
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
  for (const path of filesToRead(site, taxonomy, spelling)) {
    // What a theme brings is not the author's to change.
    if (toVirtualPath(site.mounts, path)?.mount.theme !== undefined) {
      refused.push(path);
      continue;
    }
    const text = yield path;
    const changed =
      text === undefined
        ? undefined
        : renameTerm({ text, frontMatter: readFrontMatter(text).frontMatter }, taxonomy, isMatch, newName);
    if (changed === undefined) refused.push(path);
    else if (changed.length > 0) edits.set(path, { lines: indexLines(text!), edits: changed });
  }
  const isOther = termKey(newName) !== wanted;
  const merged = isOther && site.terms().findTerm(taxonomy, newName) !== undefined;
  return { edits, refused, merged, ...moveTermPages(site, taxonomy, spelling, newName) };
}
