// Owns taking a key out of the front matter, with its value and its lines.
import { findEntry, type MapEntry, type MapNode } from '../page/index.ts';
import type { Span, TextEdit } from '../text/index.ts';
import { firstSafe } from './first-safe.ts';
import { removeFromBrackets } from './flow-items.ts';
import { isFirstOnLine, lineStartOf, nextLineOf } from './lines-around.ts';
import { isTable } from './new-toml-entry.ts';
import { type EditedFrontMatter, editedFrontMatter, hasNoFrontMatter, type Post } from './post.ts';
import { type Wanted, withEntry } from './value.ts';

const spansOf = (map: MapNode): Span[] =>
  map.entries.map(({ keySpan, value }) => ({ start: keySpan.start, end: value.span.end }));

/** From the line of the key, or of the header of a TOML table, to that of the last of its value. */
const linesOf = (text: string, entry: MapEntry): Span => {
  const { keySpan, value } = entry;
  const { start } = isTable(text, entry) ? value.span : keySpan;
  return { start: lineStartOf(text, start), end: nextLineOf(text, value.span.end) };
};

const removal = (
  text: string,
  { format }: EditedFrontMatter,
  map: MapNode,
  gone: readonly MapEntry[],
  isRoot: boolean,
): readonly TextEdit[] | undefined => {
  const inBraces = format === 'json' || (!isRoot && text.charAt(map.span.start) === '{');
  if (inBraces)
    return removeFromBrackets(
      text,
      { span: map.span, items: spansOf(map) },
      new Set(gone.map((one) => map.entries.indexOf(one))),
    );
  const edits: TextEdit[] = [];
  for (const entry of gone) {
    if (format === 'yaml' && !isFirstOnLine(text, entry.keySpan.start)) return undefined;
    edits.push({ span: linesOf(text, entry), newText: '' });
  }
  return edits;
};

/**
 * The edits that take the key out, of a key given twice all of them; none when it is not there. Comments above it stay. A
 * map that would be left empty goes as well, since Hugo fails over `params:` without anything (hugo-facts §1.4). Undefined
 * when that cannot be done safely: broken, not closed or Org front matter, an anchor that others refer to, a key that a merge
 * key of YAML takes in.
 */
export const removeKey = (post: Post, keyPath: readonly string[]): readonly TextEdit[] | undefined => {
  const frontMatter = editedFrontMatter(post);
  if (keyPath.length === 0 || frontMatter === undefined) return hasNoFrontMatter(post) ? [] : undefined;
  const { root } = frontMatter;
  const maps: MapNode[] = [root];
  for (const key of keyPath.slice(0, -1)) {
    const value = findEntry(maps[maps.length - 1]!, key)?.value;
    if (value?.kind !== 'map') return [];
    maps.push(value);
  }
  const depth = keyPath.length - 1;
  const isGone = (key: string, entry: MapEntry): boolean => entry.key.toLowerCase() === key.toLowerCase();
  let at = depth;
  let gone = maps[at]!.entries.filter((entry) => isGone(keyPath[at]!, entry));
  // What is merged in stands elsewhere, where others may need it.
  if (gone.length === 0) return findEntry(maps[at]!, keyPath[at]!) ? undefined : [];
  while (at > 0 && gone.length === maps[at]!.entries.length) {
    const emptied = maps[at]!;
    at--;
    gone = maps[at]!.entries.filter(({ value }) => value === emptied);
  }
  const map = maps[at]!;
  const wanted = gone.reduce<Wanted>((tree, entry) => without(tree, entry), root);
  return firstSafe(post, wanted, [removal(post.text, frontMatter, map, gone, at === 0)]);
};

/**
 * The edits that take one entry out, known by where its key begins: of a key given twice the one that is meant. Undefined
 * when that cannot be done safely, as above, and inside of lists.
 */
export const removeEntry = (post: Post, keyStart: number): readonly TextEdit[] | undefined => {
  const frontMatter = editedFrontMatter(post);
  if (frontMatter === undefined) return undefined;
  const { root } = frontMatter;
  const search = (map: MapNode): readonly [MapNode, MapEntry] | undefined => {
    for (const entry of map.entries) {
      if (entry.keySpan.start === keyStart) return [map, entry];
      const below = entry.value.kind === 'map' ? search(entry.value) : undefined;
      if (below) return below;
    }
    return undefined;
  };
  const found = search(root);
  if (found === undefined) return undefined;
  const [map, entry] = found;
  return firstSafe(post, without(root, entry), [removal(post.text, frontMatter, map, [entry], map === root)]);
};

const without = (tree: Wanted, entry: MapEntry): Wanted => {
  if (tree.kind === 'map') return withEntry(tree, entry, undefined);
  if (tree.kind !== 'entries') return tree;
  return {
    kind: 'entries',
    entries: tree.entries
      .filter((one) => one !== entry)
      .map(({ key, value }) =>
        value.kind === 'map' || value.kind === 'entries' ? { key, value: without(value, entry) } : { key, value },
      ),
  };
};
