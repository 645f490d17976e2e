// Owns how this file spaces lists in brackets, on one line and with a line for each item. Knows no edit.
import type { ListNode, MapNode, Node } from '../page/index.ts';
import { mostUsed } from './habits.ts';
import { indentOf, isFirstOnLine } from './lines-around.ts';
import type { EditedFormat } from './post.ts';

export interface BracketHabits {
  /** Between the items on one line: a comma and what follows it. */
  readonly separator: string;
  /** Behind the opening bracket on one line, and before the closing one. */
  readonly padding: string;
  /** What a line of an item has before it, beyond the indentation of the line with the opening bracket. */
  readonly step: string;
  /** A comma behind the last item that has a line of its own? Never in JSON. */
  readonly trailingComma: boolean;
}

/** What stands around the items: before the first, between them, behind the last; the brackets not included. */
export const gapsOf = (text: string, { span, items }: ListNode): readonly string[] => {
  let at = span.start + 1;
  const gaps: string[] = [];
  for (const item of items) {
    gaps.push(text.slice(at, item.span.start));
    at = item.span.end;
  }
  return [...gaps, text.slice(at, span.end - 1)];
};

const hasBreak = (gap: string): boolean => /[\r\n]/.test(gap);

/** Do the brackets and all that stands around the items share one line? */
export const isOnOneLine = (text: string, list: ListNode): boolean => !gapsOf(text, list).some(hasBreak);

/** Has each item a line of its own, and the closing bracket too? */
export const isOnLines = (text: string, list: ListNode): boolean => gapsOf(text, list).every(hasBreak);

const collect = (node: Node, lists: ListNode[], maps: MapNode[]): void => {
  if (node.kind === 'list') {
    if (node.flow && node.items.length > 0) lists.push(node);
    for (const item of node.items) collect(item, lists, maps);
  } else if (node.kind === 'map') {
    maps.push(node);
    for (const { value } of node.entries) collect(value, lists, maps);
  }
};

/** The indentation of a first part beyond that of the line on which the whole begins. */
const stepOf = (text: string, whole: number, part: number): readonly string[] => {
  const own = indentOf(text, part);
  const outer = indentOf(text, whole);
  return isFirstOnLine(text, part) && own.startsWith(outer) ? [own.slice(outer.length)] : [];
};

/** Reads how the lists in brackets are spaced, in TOML or JSON, but for `moved`; where the file shows nothing, as most do it. */
export const bracketHabitsOf = (text: string, root: MapNode, format: EditedFormat, moved: ListNode): BracketHabits => {
  const all: ListNode[] = [];
  const maps: MapNode[] = [];
  collect(root, all, maps);
  const others = all.filter(({ span }) => span.start !== moved.span.start);
  const oneLine = others.filter((list) => isOnOneLine(text, list)).map((list) => gapsOf(text, list));
  const onLines = others.filter((list) => isOnLines(text, list));
  const mapSteps = maps.flatMap(({ span, entries }) =>
    entries.slice(0, 1).flatMap(({ keySpan }) => stepOf(text, span.start, keySpan.start)),
  );
  const mapStep = mostUsed(
    mapSteps.filter((step) => step !== ''),
    '  ',
  );
  const listSteps = onLines.flatMap(({ span, items }) => stepOf(text, span.start, items[0]!.span.start));
  return {
    separator: mostUsed(
      oneLine.flatMap((gaps) => gaps.slice(1, -1)).filter((gap) => /^,[ \t]*$/.test(gap)),
      ', ',
    ),
    padding: mostUsed(
      oneLine.map((gaps) => gaps[0]!).filter((gap) => /^[ \t]*$/.test(gap)),
      '',
    ),
    step: mostUsed(listSteps, mapStep),
    trailingComma:
      format === 'toml' &&
      mostUsed(
        onLines.map((list) => /^\s*,/.test(gapsOf(text, list).at(-1)!)),
        true,
      ),
  };
};
