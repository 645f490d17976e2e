// Owns trying a renaming of a term or a shortcode out on some files: what the site is afterwards, and that nothing else is another.
import assert from 'node:assert/strict';
import {
  renameShortcodeEverywhere,
  renameTermEverywhere,
  type ShortcodeRename,
  type TermRename,
} from '../../../server/src/core/changes/index.ts';
import { findShortcodeNameAt } from '../../../server/src/core/navigation/index.ts';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { findTermAt, type Site } from '../../../server/src/core/site/index.ts';
import { applyEdits, pathBelow } from '../../../server/src/core/text/index.ts';

/** Runs the change over texts in memory. `asked` is told of each file it wants to read. */
export const renameIn = (
  site: Site,
  files: ReadonlyMap<string, string>,
  { taxonomy, term, newName }: { readonly taxonomy: string; readonly term: string; readonly newName: string },
  asked: (path: string) => void = () => undefined,
): TermRename => {
  return runIn(renameTermEverywhere(site, taxonomy, term, newName), files, asked);
};

const runIn = <T>(
  work: Generator<string, T, string | undefined>,
  files: ReadonlyMap<string, string>,
  asked: (path: string) => void = () => undefined,
): T => {
  let step = work.next();
  while (!step.done) {
    asked(step.value);
    step = work.next(files.get(step.value));
  }
  return step.value;
};

/** The files after a change; nothing may be written over another. */
export const filesAfter = (
  files: ReadonlyMap<string, string>,
  change: TermRename | ShortcodeRename,
): ReadonlyMap<string, string> => {
  const edited = new Map(files);
  for (const [path, { edits, lines }] of change.edits) {
    const text = files.get(path)!;
    assert.ok(edits.length > 0, `${path} has no edits`);
    assert.equal(lines.lineCount, text.split(/\r\n|\r|\n/).length, 'the lines are those of another text');
    edited.set(path, applyEdits(text, edits));
  }
  const moved = new Map<string, string>();
  for (const [path, text] of edited) {
    const move = change.moves.find(({ from }) => path === from || pathBelow(from, path) !== undefined);
    const to = move ? move.to + path.slice(move.from.length) : path;
    assert.ok(!moved.has(to) && (to === path || !files.has(to)), `${to} is written over`);
    moved.set(to, text);
  }
  return moved;
};

/** The files that are there now and were not, or were others; with what was left. */
export const checkRenamed = (
  site: Site,
  files: ReadonlyMap<string, string>,
  { path, offset }: { readonly path: string; readonly offset: number },
  newName: string,
  expected: ReadonlyMap<string, { readonly text: string }>,
): void => {
  const page = parsePage(path, files.get(path)!, site.dialect);
  const called = findShortcodeNameAt(page, offset);
  const term = findTermAt(page, site, offset);
  const change = called
    ? runIn(renameShortcodeEverywhere(site, called.name, newName), files)
    : term
      ? renameIn(site, files, { taxonomy: term.taxonomy, term: term.spelling, newName })
      : assert.fail('there is nothing to rename at the cursor');
  const found = [...filesAfter(files, change)].filter(([name, text]) => files.get(name) !== text);
  const left = [...change.refused, ...change.kept].map((name): [string, string] => [`${name}: left`, '']);
  const trimmed = [...expected].map(([name, { text }]): [string, string] => [
    name,
    name.endsWith(': left') ? '' : text,
  ]);
  assert.deepEqual(Object.fromEntries([...found, ...left]), Object.fromEntries(trimmed));
};
