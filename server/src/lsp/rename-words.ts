// Owns what the author reads of a renaming: before it is applied, and of what is left as it is. Decides nothing.
import * as l10n from '@vscode/l10n';
import type { TermRename } from '../core/changes/index.ts';
import { type Site, spellPosts } from '../core/site/index.ts';
import { listAll, quote } from '../core/text/index.ts';

/** “x”, “y” and 12 more. */
const list = (paths: readonly string[]): string => {
  const quoted = paths.map(quote);
  return listAll(quoted.length > 3 ? [...quoted.slice(0, 2), l10n.t('{0} more', quoted.length - 2)] : quoted);
};

/** How many posts an edit changes; a configuration is none. */
export const countPosts = (site: Site, { edits }: TermRename): number =>
  [...edits.keys()].filter((path) => site.outlines.has(path)).length;

/** What the whole edit does: “Rename “k8s” to “Kubernetes” in 43 posts”. */
export const labelOf = (site: Site, change: TermRename, term: string, newName: string): string => {
  const others = [...change.edits.keys()].filter((path) => !site.outlines.has(path));
  const posts = spellPosts(countPosts(site, change));
  const where = others.length > 0 ? listAll([posts, list(others)]) : posts;
  return change.merged
    ? l10n.t`Merge “${term}” into “${newName}” in ${where}`
    : l10n.t`Rename “${term}” to “${newName}” in ${where}`;
};

/** What is not as the author would expect; undefined when all is. `movesFiles`: the client can. */
export const noteOf = (change: TermRename, term: string, newName: string, movesFiles: boolean): string | undefined => {
  const { refused, kept, taken, moves } = change;
  const sentences: string[] = [];
  if (refused.length > 0)
    sentences.push(l10n.t`${list(refused)} cannot be changed safely. Change “${term}” there by hand.`);
  if (kept.length > 0)
    sentences.push(
      taken === undefined
        ? kept.length === 1
          ? l10n.t`${list(kept)} cannot be moved and stays.`
          : l10n.t`${list(kept)} cannot be moved and stay.`
        : kept.length === 1
          ? l10n.t`${list(kept)} stays, because “${newName}” has a page of its own (“${taken}”).`
          : l10n.t`${list(kept)} stay, because “${newName}” has a page of its own (“${taken}”).`,
    );
  const [first] = moves;
  if (!movesFiles && first)
    sentences.push(
      moves.length === 1
        ? l10n.t`This editor moves no files. Move “${first.from}” to “${first.to}” by hand.`
        : l10n.t`This editor moves no files. Move ${list(moves.map(({ from }) => from))} by hand.`,
    );
  return sentences.length > 0 ? sentences.join(' ') : undefined;
};
