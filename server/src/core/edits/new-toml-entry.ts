// Owns where a new key goes in TOML: before the first table, inside of its own, or in a table that is made for it.
import { findEntry, type MapEntry, type MapNode } from '../page/index.ts';
import type { TextEdit } from '../text/index.ts';
import { insertIntoBrackets } from './flow-items.ts';
import type { Habits } from './habits.ts';
import { endOfLines, indentOf, lineEndOf, lineStartOf, nextLineOf } from './lines-around.ts';
import type { NewEntry } from './new-entry.ts';
import type { EditedFrontMatter } from './post.ts';
import type { FrontMatterValue } from './value.ts';
import { writeFlowList, writeKey, writeScalar } from './write-value.ts';

const writeValue = (value: FrontMatterValue, habits: Habits): string =>
  typeof value === 'object' && !('date' in value) ? writeFlowList(value, habits) : writeScalar(value, habits);

/** `a.b = value`, without a line end. */
export const writeTomlEntry = (keys: readonly string[], value: FrontMatterValue, habits: Habits): string =>
  `${keys.map((key) => writeKey(key, 'toml')).join('.')} = ${writeValue(value, habits)}`;

/** Does the entry have a header of its own, `[key]` or `[[key]]`, rather than a line `key = …`? */
export const isTable = (text: string, { keySpan, value }: MapEntry): boolean =>
  (value.kind === 'map' || (value.kind === 'list' && !value.flow)) &&
  /^[ \t]*\[/.test(text.slice(lineStartOf(text, keySpan.start), keySpan.start)) &&
  text.charAt(value.span.start) === '[';

const insertion = (at: number, newText: string): readonly TextEdit[] => [{ span: { start: at, end: at }, newText }];

/** Where the lines of a value that has no header end: of a map in dotted keys, behind the last of them. */
const behindEntry = (text: string, { value }: MapEntry): number => nextLineOf(text, value.span.end);

/** The lines that belong to a map itself, in the order written; the keys of its tables do not. */
const ownEntries = (text: string, map: MapNode): readonly MapEntry[] =>
  map.entries.filter((entry) => !isTable(text, entry)).sort((a, b) => a.keySpan.start - b.keySpan.start);

function* intoTable(text: string, map: MapNode, entry: NewEntry, habits: Habits) {
  const own = ownEntries(text, map);
  const neighbour = entry.after === undefined ? undefined : findEntry(map, entry.after);
  const last = neighbour && own.includes(neighbour) ? neighbour : own[own.length - 1];
  if (last) {
    const start = lineStartOf(text, last.keySpan.start);
    // With the indentation of its neighbour, and the parts of the key before the last: `cover.` of `cover.image = …`.
    const lead = text.slice(start, last.keySpan.start);
    yield insertion(
      behindEntry(text, last),
      `${lead}${writeTomlEntry(entry.keys, entry.value, habits)}${habits.lineEnd}`,
    );
  } else {
    const at = nextLineOf(text, lineEndOf(text, map.span.start));
    const lead = indentOf(text, map.span.start);
    yield insertion(at, `${lead}${writeTomlEntry(entry.keys, entry.value, habits)}${habits.lineEnd}`);
  }
}

/** Ways to write a new key, best first. */
export function* newTomlEntry(
  text: string,
  { block, root }: EditedFrontMatter,
  entry: NewEntry,
  habits: Habits,
): Generator<readonly TextEdit[]> {
  const { container, keys, value, above } = entry;
  if (container.kind !== 'map') return;
  const { lineEnd } = habits;
  if (container !== root && text.charAt(container.span.start) === '{') {
    const items = container.entries.map((one) => ({ start: one.keySpan.start, end: one.value.span.end }));
    const written = writeTomlEntry(keys, value, habits);
    const padded = items.length > 0 ? written : ` ${written} `;
    yield insertIntoBrackets(text, { span: container.span, items }, items.length, [padded], lineEnd);
    return;
  }
  const end = endOfLines(text, block);
  const path = [...above, ...keys];
  const header = `${lineEnd}[${path
    .slice(0, -1)
    .map((key) => writeKey(key, 'toml'))
    .join('.')}]${lineEnd}${writeTomlEntry(path.slice(-1), value, habits)}${lineEnd}`;
  if (container === root && keys.length === 1) {
    if (entry.first) yield insertion(block.start, `${writeTomlEntry(keys, value, habits)}${lineEnd}`);
    if (ownEntries(text, root).length > 0) {
      const tables = root.entries.some((one) => isTable(text, one));
      if (tables || entry.after !== undefined) yield* intoTable(text, root, entry, habits);
    }
    const written = `${writeTomlEntry(keys, value, habits)}${lineEnd}`;
    // Behind comments too where there is nothing but comments.
    if (!root.entries.some((one) => isTable(text, one))) yield insertion(end, written);
    yield insertion(block.start, written);
    yield insertion(block.end, written);
    return;
  }
  if (container !== root) yield* intoTable(text, container, entry, habits);
  yield insertion(end, header);
  yield insertion(block.end, header);
}
