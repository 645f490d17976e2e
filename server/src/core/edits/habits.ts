// Owns how this file is written: its quotes, lists, dates and line ends. Knows no edit.
import { type ListNode, type MapNode, type Node, readDate, type ScalarNode } from '../page/index.ts';
import { indentOf, lineEndIn, lineStartOf } from './lines-around.ts';
import type { EditedFormat } from './post.ts';
import { canBePlain } from './yaml-quoting.ts';

export type Quote = '"' | "'" | '';

/** What new text should look like to fit in. */
export interface Habits {
  readonly format: EditedFormat;
  /** LF, CRLF or CR. */
  readonly lineEnd: string;
  /** Quotes of a string that could do without. */
  readonly quote: Quote;
  /** Quotes of a string that cannot. */
  readonly strongQuote: '"' | "'";
  /** YAML: lists with a line for each item? */
  readonly blockLists: boolean;
  /** YAML: what stands before the dash, beyond the indentation of the key. */
  readonly dashIndent: string;
  /** Dates without quotes? */
  readonly bareDates: boolean;
}

const collect = (node: Node, scalars: ScalarNode[], lists: { list: ListNode; keyStart: number }[]): void => {
  if (node.kind === 'scalar') scalars.push(node);
  else if (node.kind === 'list') for (const item of node.items) collect(item, scalars, lists);
  else
    for (const { keySpan, value } of node.entries) {
      if (value.kind === 'list' && value.items.length > 0) lists.push({ list: value, keyStart: keySpan.start });
      collect(value, scalars, lists);
    }
};

const isDate = (node: ScalarNode): boolean =>
  node.type === 'date' || (node.type === 'string' && /^\d{4}-/.test(node.value) && readDate(node.value) !== undefined);

const quoteOf = (node: ScalarNode): Quote => (node.style === 'double' ? '"' : node.style === 'single' ? "'" : '');

/** The value that occurs most often; `first` where there are none. */
export const mostUsed = <T>(values: readonly T[], first: T): T => {
  let best = first;
  let most = 0;
  for (const value of new Set(values)) {
    const count = values.filter((one) => one === value).length;
    if (count > most) {
      most = count;
      best = value;
    }
  }
  return best;
};

/** The quote that most of some strings have, of those that could do without; `''` where most have none. */
export const usualQuote = (strings: readonly Node[], otherwise: Quote): Quote =>
  mostUsed(
    strings.flatMap((node) =>
      node.kind === 'scalar' && node.type === 'string' && node.style !== 'block' && canBePlain(node.value, false)
        ? [quoteOf(node)]
        : [],
    ),
    otherwise,
  );

/** Reads the habits of front matter; where it shows none, those of most posts. */
export const habitsOf = (text: string, root: MapNode, format: EditedFormat): Habits => {
  const scalars: ScalarNode[] = [];
  const lists: { list: ListNode; keyStart: number }[] = [];
  collect(root, scalars, lists);
  const quoted = scalars.filter(({ style }) => style === 'double' || style === 'single');
  const blocks = lists.filter(({ list }) => !list.flow && list.items[0]!.kind === 'scalar');
  const dashIndents = blocks.flatMap(({ list, keyStart }) => {
    const own = indentOf(text, list.span.start);
    const parent = indentOf(text, keyStart);
    return lineStartOf(text, list.span.start) + own.length === list.span.start && own.startsWith(parent)
      ? [own.slice(parent.length)]
      : [];
  });
  return {
    format,
    lineEnd: lineEndIn(text),
    quote:
      format === 'yaml'
        ? usualQuote(
            scalars.filter((node) => !isDate(node)),
            '',
          )
        : '"',
    strongQuote: mostUsed(quoted.map(quoteOf), '"') === "'" ? "'" : '"',
    blockLists: blocks.length > lists.filter(({ list }) => list.flow).length,
    dashIndent: mostUsed(dashIndents, '  '),
    bareDates: mostUsed(
      scalars.filter(isDate).map((node) => node.style === 'plain'),
      true,
    ),
  };
};
