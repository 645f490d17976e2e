// Owns trying out on some files what follows when files get other paths: the edits, and that every image and page is the same afterwards.
import assert from 'node:assert/strict';
import { renameFilesEverywhere, type SiteChange } from '../../../server/src/core/changes/index.ts';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { imagesOf, referencesOf, resolveImage, resolveLink, type Site } from '../../../server/src/core/site/index.ts';
import { applyEdits, pathBelow } from '../../../server/src/core/text/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

interface Move {
  readonly from: string;
  readonly to: string;
}

/** The path of a file after the moves. */
export const pathAfter = (moves: readonly Move[], path: string): string => {
  const move = moves.find(({ from }) => path === from || pathBelow(from, path) !== undefined);
  return move ? move.to + path.slice(move.from.length) : path;
};

/** Runs the change over texts in memory. */
export const followMoves = (site: Site, files: ReadonlyMap<string, string>, moves: readonly Move[]): SiteChange => {
  const work = renameFilesEverywhere(site, moves);
  let step = work.next();
  while (!step.done) step = work.next(files.get(step.value));
  return step.value;
};

/** What each mention of an image leads to, with the path that it has after the moves; undefined: nothing. */
const imagesIn = (site: Site, path: string, text: string, moves: readonly Move[]): readonly (string | undefined)[] => {
  const page = parsePage(path, text, site.dialect);
  return imagesOf(page, site).map((mention) => {
    const found = resolveImage(site, path, page.outline, mention);
    return found.kind === 'found' ? pathAfter(moves, found.path) : undefined;
  });
};

/** The same of each reference and link to a page. */
const pagesIn = (site: Site, path: string, text: string, moves: readonly Move[]): readonly (string | undefined)[] => {
  const page = parsePage(path, text, site.dialect);
  const linked = page.body.links.map((mention) => resolveLink(site, path, page.outline, mention));
  return [
    ...referencesOf(page, site).map(({ written, language }) => site.references().find(path, written, language)),
    ...linked.map((found) => (found.kind === 'page' && !found.isAlias ? found.path : undefined)),
  ].map((found) => found && pathAfter(moves, found));
};

/** The files whose text is another one, at their old paths; those that were left; and every image and page is found as before. */
export const checkMoved = async (
  site: Site,
  files: ReadonlyMap<string, string>,
  moves: readonly Move[],
  expected: ReadonlyMap<string, { readonly text: string }>,
): Promise<void> => {
  const change = followMoves(site, files, moves);
  const edited = new Map(
    [...files].map(([path, text]) => [path, applyEdits(text, change.edits.get(path)?.edits ?? [])]),
  );
  const found = [...edited].filter(([path, text]) => files.get(path) !== text);
  const left = change.refused.map((name): [string, string] => [`${name}: left`, '']);
  const wanted = [...expected].map(([name, { text }]): [string, string] => [name, name.endsWith(': left') ? '' : text]);
  assert.deepEqual(Object.fromEntries([...found, ...left]), Object.fromEntries(wanted));
  const after = await siteFromFiles(new Map([...edited].map(([path, text]) => [pathAfter(moves, path), text])));
  for (const [path, text] of edited) {
    if (!site.outlines.has(path) || change.refused.includes(path)) continue;
    const now = imagesIn(after, pathAfter(moves, path), text, []);
    assert.deepEqual(now, imagesIn(site, path, files.get(path)!, moves), path);
    const pages = pagesIn(after, pathAfter(moves, path), text, []);
    assert.deepEqual(pages, pagesIn(site, path, files.get(path)!, moves), path);
  }
};
