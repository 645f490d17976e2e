// Owns where a key that is not there yet is written, and how, in each format. Tried out by `first-safe.ts`.
import { findEntry, type MapNode, type Node } from '../page/index.ts';
import type { Span, TextEdit } from '../text/index.ts';
import { insertIntoBrackets } from './flow-items.ts';
import type { Habits } from './habits.ts';
import { endOfLines, indentOf, isFirstOnLine, lineEndOf, lineStartOf, nextLineOf } from './lines-around.ts';
import { newTomlEntry } from './new-toml-entry.ts';
import type { EditedFrontMatter } from './post.ts';
import type { FrontMatterValue } from './value.ts';
import { writeFlowList, writeKey, writeScalar } from './write-value.ts';

/** What is to be written where. */
export interface NewEntry {
  /** The map it goes into, or an absent value that becomes one. */
  readonly container: Node;
  /** The keys that lead to the container. */
  readonly above: readonly string[];
  /** The keys from the container down, the last of them holding the value. */
  readonly keys: readonly string[];
  readonly value: FrontMatterValue;
  /** The key of the container that it should follow. */
  readonly after?: string;
  /** Before all others of the root. */
  readonly first?: boolean;
}

const isList = (value: FrontMatterValue): value is readonly string[] => Array.isArray(value);

const writeOnLine = (value: FrontMatterValue, habits: Habits, flow: boolean): string =>
  isList(value) ? writeFlowList(value, habits) : writeScalar(value, habits, flow);

/** `key: value` lines of YAML, each with its line end. */
export const writeYamlEntry = (
  keys: readonly string[],
  value: FrontMatterValue,
  indent: string,
  habits: Habits,
): string => {
  const [first, ...rest] = keys;
  const key = indent + writeKey(first!, 'yaml');
  if (rest.length > 0) return `${key}:${habits.lineEnd}${writeYamlEntry(rest, value, `${indent}  `, habits)}`;
  if (!isList(value) || !habits.blockLists || value.length === 0)
    return `${key}: ${writeOnLine(value, habits, false)}${habits.lineEnd}`;
  const items = value.map((item) => `${indent}${habits.dashIndent}- ${writeScalar(item, habits)}${habits.lineEnd}`);
  return `${key}:${habits.lineEnd}${items.join('')}`;
};

/** `"key": value` of JSON, maps in between in braces. */
export const writeJsonEntry = (
  keys: readonly string[],
  value: FrontMatterValue,
  colon: string,
  habits: Habits,
): string => {
  const inner = writeOnLine(value, habits, true);
  return keys.reduceRight(
    (written, key, i) => `${writeKey(key, 'json')}${colon}${i === keys.length - 1 ? written : `{ ${written} }`}`,
    inner,
  );
};

/** Behind the lines of a YAML value, and behind comments below it that are indented deeper than its key. */
const behindLines = (text: string, keyStart: number, valueEnd: number, block: Span): number => {
  const depth = indentOf(text, keyStart).length;
  let end = nextLineOf(text, valueEnd);
  for (let at = end; at < block.end; at = nextLineOf(text, at)) {
    const line = text.slice(at, lineEndOf(text, at));
    if (line.trim() === '') continue;
    if (!/^[ \t]*#/.test(line) || indentOf(text, at).length <= depth) break;
    end = nextLineOf(text, at);
  }
  return Math.min(end, block.end);
};

const spansOf = (map: MapNode): Span[] =>
  map.entries.map(({ keySpan, value }) => ({ start: keySpan.start, end: value.span.end }));

const indexBehind = (map: MapNode, after: string | undefined): number => {
  const found = after === undefined ? undefined : findEntry(map, after);
  return found === undefined ? map.entries.length : map.entries.indexOf(found) + 1;
};

const insertion = (at: number, newText: string): readonly TextEdit[] => [{ span: { start: at, end: at }, newText }];

const intoBraces = (text: string, map: MapNode, entry: NewEntry, habits: Habits): readonly TextEdit[] => {
  const first = map.entries[0];
  const gap = first && text.slice(first.keySpan.end, first.value.span.start);
  const colon =
    gap !== undefined && /^[ \t]*:[ \t]+$/.test(gap) ? gap : habits.format === 'json' && gap === ':' ? ':' : ': ';
  const written =
    habits.format === 'json'
      ? writeJsonEntry(entry.keys, entry.value, colon, habits)
      : `${entry.keys.map((key) => writeKey(key, 'yaml')).join(': { ')}${colon}${writeOnLine(entry.value, habits, true)}${' }'.repeat(entry.keys.length - 1)}`;
  const index = entry.first ? 0 : indexBehind(map, entry.after);
  const padded =
    map.entries.length > 0
      ? written
      : entry.above.length === 0
        ? `${habits.lineEnd}  ${written}${habits.lineEnd}`
        : ` ${written} `;
  return insertIntoBrackets(text, { span: map.span, items: spansOf(map) }, index, [padded], habits.lineEnd);
};

function* newYamlEntry(text: string, { block, root }: EditedFrontMatter, entry: NewEntry, habits: Habits) {
  const { container, keys, value, after } = entry;
  if (container.kind === 'scalar') {
    // `params:` without anything yet: its first line goes below it.
    const at = nextLineOf(text, container.span.end);
    const indent = `${indentOf(text, container.span.start)}  `;
    yield insertion(at, writeYamlEntry(keys, value, indent, habits));
    return;
  }
  if (container.kind !== 'map') return;
  if (container !== root && text.charAt(container.span.start) === '{') {
    yield intoBraces(text, container, entry, habits);
    return;
  }
  const first = container.entries[0];
  const indent = first && isFirstOnLine(text, first.keySpan.start) ? indentOf(text, first.keySpan.start) : undefined;
  const neighbour = container.entries[indexBehind(container, after) - 1];
  const keyStart = first?.keySpan.start ?? block.start;
  const written = writeYamlEntry(keys, value, indent ?? ' '.repeat(keyStart - lineStartOf(text, keyStart)), habits);
  if (entry.first && container === root) yield insertion(block.start, written);
  if (neighbour && (after !== undefined || container !== root))
    yield insertion(behindLines(text, neighbour.keySpan.start, neighbour.value.span.end, block), written);
  if (neighbour && container !== root) yield insertion(nextLineOf(text, neighbour.value.span.end), written);
  if (container !== root) return;
  yield insertion(endOfLines(text, block), written);
  yield insertion(block.end, written);
}

/** Ways to write a new key, best first. */
export const newEntry = (
  text: string,
  frontMatter: EditedFrontMatter,
  entry: NewEntry,
  habits: Habits,
): Iterable<readonly TextEdit[] | undefined> => {
  if (frontMatter.format === 'yaml') return newYamlEntry(text, frontMatter, entry, habits);
  if (frontMatter.format === 'toml') return newTomlEntry(text, frontMatter, entry, habits);
  return entry.container.kind === 'map' ? [intoBraces(text, entry.container, entry, habits)] : [];
};
