// Owns finding posts by title. Knows no body of a post: `site.outlines` is all it reads.
import { newestFirst, type PageEntry, type Site, titleOf } from '../site/index.ts';
import type { SitePath } from '../text/index.ts';

export interface PostMatch {
  readonly path: SitePath;
  readonly title: string;
  /** How well it fits, 0 best. */
  readonly rank: number;
}

const isWordStart = (title: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(title.charAt(at - 1));

const startsWord = (title: string, words: string): boolean => {
  for (let at = title.indexOf(words); at >= 0; at = title.indexOf(words, at + 1))
    if (isWordStart(title, at)) return true;
  return false;
};

const hasLettersInOrder = (title: string, letters: string): boolean => {
  let at = -1;
  for (const letter of letters) {
    at = title.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
};

/** The title begins with it, a word does, it is somewhere, each of its words is, its letters are in order; undefined: none. */
const rankOf = (title: string, query: string): number | undefined => {
  if (title.startsWith(query)) return 0;
  if (startsWord(title, query)) return 1;
  if (title.includes(query)) return 2;
  if (query.split(' ').every((word) => title.includes(word))) return 3;
  return hasLettersInOrder(title, query.replaceAll(' ', '')) ? 4 : undefined;
};

/** At most `limit` posts whose title fits what was typed, the best first, among equals the newest. All fit an empty query. */
export const findPosts = (site: Site, query: string, limit: number): readonly PostMatch[] => {
  const wanted = query.trim().replace(/\s+/g, ' ').toLowerCase();
  const ranks: PageEntry[][] = [];
  for (const [path, outline] of site.outlines) {
    const rank = rankOf(titleOf(path, outline).toLowerCase(), wanted);
    if (rank === undefined) continue;
    ranks[rank] ??= [];
    ranks[rank].push({ path, outline });
  }
  const found: PostMatch[] = [];
  for (const [rank, pages] of ranks.entries()) {
    if (!pages || found.length >= limit) continue;
    for (const { path, outline } of newestFirst(site, pages).slice(0, limit - found.length))
      found.push({ path, title: titleOf(path, outline), rank });
  }
  return found;
};
