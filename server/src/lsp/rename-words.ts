// Owns what the author reads of a renaming: before it is applied, and of what is left as it is. Decides nothing.
import type { TermRename } from '../core/changes/index.ts';
import { type Site, spellPosts } from '../core/site/index.ts';
import { listAll } from '../core/text/index.ts';

/** “x”, “y” and 12 more. */
const list = (paths: readonly string[]): string => {
  const quoted = paths.map((path) => `“${path}”`);
  return listAll(quoted.length > 3 ? [...quoted.slice(0, 2), `${quoted.length - 2} more`] : quoted);
};

/** How many posts an edit changes; a configuration is none. */
export const countPosts = (site: Site, { edits }: TermRename): number =>
  [...edits.keys()].filter((path) => site.outlines.has(path)).length;

/** What the whole edit does: “Rename “k8s” to “Kubernetes” in 43 posts”. */
export const labelOf = (site: Site, change: TermRename, term: string, newName: string): string => {
  const others = [...change.edits.keys()].filter((path) => !site.outlines.has(path));
  const where = `${spellPosts(countPosts(site, change))}${others.length > 0 ? ` and ${list(others)}` : ''}`;
  return change.merged
    ? `Merge “${term}” into “${newName}” in ${where}`
    : `Rename “${term}” to “${newName}” in ${where}`;
};

/** What is not as the author would expect; undefined when all is. `movesFiles`: the client can. */
export const noteOf = (change: TermRename, term: string, newName: string, movesFiles: boolean): string | undefined => {
  const { refused, kept, taken, moves } = change;
  const sentences: string[] = [];
  if (refused.length > 0) sentences.push(`${list(refused)} cannot be changed safely. Change “${term}” there by hand.`);
  if (kept.length > 0)
    sentences.push(
      taken === undefined
        ? `${list(kept)} cannot be moved and ${kept.length === 1 ? 'stays' : 'stay'}.`
        : `${list(kept)} ${kept.length === 1 ? 'stays' : 'stay'}, because “${newName}” has a page of its own (“${taken}”).`,
    );
  if (!movesFiles && moves.length > 0)
    sentences.push(
      `This editor moves no files. Move ${moves.length === 1 ? `“${moves[0]!.from}” to “${moves[0]!.to}”` : list(moves.map(({ from }) => from))} by hand.`,
    );
  return sentences.length > 0 ? sentences.join(' ') : undefined;
};
