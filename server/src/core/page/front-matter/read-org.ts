// Owns the reading of Org front matter: lines of `#+KEY: value`. Knows nothing of Org below them.
import type { Span } from '../../text/index.ts';
import type { BlockReading, ListNode, MapEntry, ScalarNode } from './node.ts';
import { skipBreak } from './split-front-matter.ts';

const LINE = /^#\+([^\s:]+):[ \t]*/;

const scalarOf = (text: string, start: number, end: number): ScalarNode => {
  const value = text.slice(start, end);
  const date = /^[<[](\d{4}-\d{2}-\d{2}) .*[>\]]$/.exec(value);
  const span = { start, end };
  const common = { kind: 'scalar', span, inner: span, style: 'plain', type: 'string' } as const;
  return date === null ? { ...common, value, verbatim: true } : { ...common, value: date[1]!, verbatim: false };
};

const wordsOf = (text: string, span: Span, word: RegExp): ListNode => ({
  kind: 'list',
  span,
  flow: true,
  items: [...text.slice(span.start, span.end).matchAll(word)].map((found) =>
    scalarOf(text, span.start + found.index, span.start + found.index + found[0].length),
  ),
});

/** `#+KEY: value`, `#+KEY[]: a b`, `#+filetags: :a:b:` (hugo-facts §1.2); a repeated key stands twice. Total, no problems. */
export const readOrg = (text: string, block: Span): BlockReading => {
  const entries: MapEntry[] = [];
  let at = block.start;
  while (at < block.end) {
    let lineEnd = at;
    while (lineEnd < block.end && text.charCodeAt(lineEnd) !== 10 && text.charCodeAt(lineEnd) !== 13) lineEnd++;
    const found = LINE.exec(text.slice(at, lineEnd));
    if (found !== null) {
      const written = found[1]!;
      const isList = written.endsWith('[]');
      const key = isList ? written.slice(0, -2) : written;
      const start = at + found[0].length;
      let end = lineEnd;
      while (end > start && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end--;
      const span = { start, end };
      const value = isList
        ? wordsOf(text, span, /\S+/g)
        : key.toLowerCase() === 'filetags'
          ? wordsOf(text, span, /[^:]+/g)
          : scalarOf(text, start, end);
      entries.push({ key, keySpan: { start: at + 2, end: at + 2 + key.length }, value });
    }
    at = Math.min(skipBreak(text, lineEnd), block.end);
  }
  return { root: { kind: 'map', span: block, entries }, problems: [] };
};
