// Owns the comments and blank lines of front matter, and to which entry or item each belongs. Knows no target format.
import type { MapEntry, Node } from '../page/index.ts';
import type { Span } from '../text/index.ts';
import { behindBreak, isFirstOnLine, lineEndOf, lineStartOf } from './lines-around.ts';
import { isTable } from './new-toml-entry.ts';
import type { EditedFrontMatter } from './post.ts';

/** An entry of a map or an item of a list, by identity: what a comment can be about. */
export type Subject = MapEntry | Node;

/** Comments, each with its `#`; an empty string is a blank line. */
export interface Notes {
  /** The lines above, from top to bottom. */
  above(subject: Subject): readonly string[];
  /** Behind it on its line. */
  beside(subject: Subject): string;
  /** Below the last item of a list in brackets; for the root, at the end of the block. */
  below(container: Node): readonly string[];
  readonly count: number;
  /** Comments that nothing could be found for, and signs of YAML (anchors, tags) that no other format has. */
  readonly strays: number;
}

interface Place {
  readonly subject: Subject;
  /** Where it begins: the key, the header of a table, the item. */
  readonly start: number;
  /** Ends on whose lines a comment is about it. */
  readonly ends: readonly number[];
}

const isBlock = (text: string, node: Node): boolean =>
  node.kind === 'list' ? !node.flow : node.kind === 'map' && text.charAt(node.span.start) !== '{';

class Survey {
  readonly places: Place[] = [];
  readonly solid: Span[] = [];
  readonly containers: Node[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  visit(node: Node): void {
    if (node.kind === 'scalar') {
      this.solid.push(node.span);
      return;
    }
    if (node.kind === 'list') {
      if (node.flow) this.containers.push(node);
      for (const item of node.items) {
        this.places.push({
          subject: item,
          start: item.span.start,
          ends: isBlock(this.text, item) ? [] : [item.span.end],
        });
        this.visit(item);
      }
      return;
    }
    for (const entry of node.entries) {
      const { keySpan, value } = entry;
      const start = isTable(this.text, entry) && value.kind === 'map' ? value.span.start : keySpan.start;
      const ends = isBlock(this.text, value) ? [keySpan.end] : [keySpan.end, value.span.end];
      this.places.push({ subject: entry, start, ends });
      this.solid.push(keySpan);
      this.visit(value);
    }
  }
}

/** What stands between keys and scalars: comments are looked for only here. */
const gapsOf = (block: Span, solid: readonly Span[]): Span[] => {
  const gaps: Span[] = [];
  let at = block.start;
  for (const { start, end } of [...solid].sort((a, b) => a.start - b.start)) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < block.end) gaps.push({ start: at, end: block.end });
  return gaps;
};

const add = <K>(map: Map<K, string[]>, key: K, line: string): void => {
  const known = map.get(key);
  if (known) known.push(line);
  else map.set(key, [line]);
};

/** The start of the line above the one that begins at `lineStart`; undefined for the first line of the block. */
const lineAbove = (text: string, lineStart: number, block: Span): number | undefined => {
  if (lineStart <= block.start) return undefined;
  let end = lineStart - 1;
  if (text.charCodeAt(end) === 10 && text.charCodeAt(end - 1) === 13) end--;
  return Math.max(lineStartOf(text, end), block.start);
};

/** The start of the line of `start`, where only blanks and the dashes of items stand before it. No more is read: a list may be one long line. */
const bareLineStart = (text: string, start: number): number | undefined => {
  for (let at = start; ; at--) {
    const before = text.charAt(at - 1);
    if (before === '' || before === '\n' || before === '\r') return lineStartOf(text, at);
    if (!/[\s-]/.test(before)) return undefined;
  }
};

/** Reads the notes of front matter in YAML or TOML; JSON has none. */
export const readNotes = (text: string, { block, root }: EditedFrontMatter): Notes => {
  const survey = new Survey(text);
  survey.visit(root);
  const comments = new Map<number, string>();
  let strays = 0;
  for (const gap of gapsOf(block, survey.solid)) {
    const between = text.slice(gap.start, gap.end);
    for (const found of between.matchAll(/#[^\r\n]*/g)) comments.set(gap.start + found.index, found[0].trimEnd());
    if (/[&*!?]/.test(between.replace(/#[^\r\n]*/g, ''))) strays++;
  }
  const above = new Map<Subject, string[]>();
  const beside = new Map<Subject, string[]>();
  const below = new Map<Node, string[]>();
  const left = new Set(comments.keys());
  const readUpwards = (from: number): string[] => {
    const lines: string[] = [];
    for (let at = lineAbove(text, from, block); at !== undefined; at = lineAbove(text, at, block)) {
      const line = text.slice(at, lineEndOf(text, at));
      const comment = at + (/^[ \t]*/.exec(line)?.[0].length ?? 0);
      if (line.trim() === '') lines.unshift('');
      else if (left.delete(comment)) lines.unshift(comments.get(comment)!);
      else break;
    }
    return lines;
  };
  const lineStarts = new Set<number>();
  for (const { subject, start } of survey.places) {
    const lineStart = bareLineStart(text, start);
    // Of an item and the first entry in it, on one line, the comment is about the item.
    if (lineStart === undefined || lineStarts.has(lineStart)) continue;
    lineStarts.add(lineStart);
    const lines = readUpwards(lineStart);
    if (lines.length > 0) above.set(subject, lines);
  }
  for (const at of [...left].sort((a, b) => a - b)) {
    const comment = comments.get(at)!;
    if (isFirstOnLine(text, at)) {
      const holder = survey.containers.filter(({ span }) => span.start < at && at < span.end).pop() ?? root;
      add(below, holder, comment);
    } else {
      const lineStart = lineStartOf(text, at);
      let best: Place | undefined;
      let bestEnd = -1;
      for (const place of survey.places)
        for (const end of place.ends)
          if (end >= lineStart && end <= at && end >= bestEnd) {
            best = place;
            bestEnd = end;
          }
      if (best) add(beside, best.subject, comment);
      else if (lineStartOf(text, block.start) < block.start && at < lineEndOf(text, block.start))
        add(below, root, comment);
      else {
        const holder = survey.containers.filter(({ span }) => span.start < at && at < span.end).pop();
        if (holder) add(below, holder, comment);
        else strays++;
      }
    }
  }
  return {
    above: (subject) => above.get(subject) ?? [],
    beside: (subject) => (beside.has(subject) ? ` ${beside.get(subject)!.join(' ')}` : ''),
    below: (container) => below.get(container) ?? [],
    count: comments.size,
    strays,
  };
};

/** Front matter without notes, or of which none shall be kept. */
export const noNotes: Notes = {
  above: () => [],
  beside: () => '',
  below: () => [],
  count: 0,
  strays: 0,
};

/** Does a node go over several lines? */
export const isOnLines = (text: string, { span }: Node): boolean => {
  const end = lineEndOf(text, span.start);
  return behindBreak(text, end) <= span.end && end < span.end;
};
