// Owns the scalars of YAML that begin with `|` or `>`: where they end and what text they mean. Knows no keys.
import type { ScalarNode } from './node.ts';
import { skipBreak } from './split-front-matter.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** Leading blanks (U+0020). */
  readonly indent: number;
}

const lineAt = (text: string, start: number, limit: number): Line => {
  let indent = 0;
  while (start + indent < limit && text.charCodeAt(start + indent) === 32) indent++;
  let end = start + indent;
  while (end < limit && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return { start, end, next: Math.min(skipBreak(text, end), limit), indent };
};

const isEmpty = (line: Line): boolean => line.start + line.indent === line.end;

/** Deeper than the margin: its line breaks stay. */
const isKept = (line: string): boolean => line.startsWith(' ') || line.startsWith('\t');

/** Content lines as a folded scalar: a break between two lines that both begin at the margin becomes a blank. */
const fold = (lines: readonly string[]): string => {
  const folded: string[] = [];
  let blank = 0;
  let previous: string | undefined;
  for (const line of lines) {
    if (line === '') {
      blank++;
      continue;
    }
    if (previous === undefined) folded.push('\n'.repeat(blank));
    else if (isKept(previous) || isKept(line)) folded.push('\n'.repeat(blank + 1));
    else folded.push(blank > 0 ? '\n'.repeat(blank) : ' ');
    folded.push(line);
    previous = line;
    blank = 0;
  }
  return folded.join('');
};

/** A block scalar and the start of the first line behind it. */
export interface BlockScalar {
  readonly node: ScalarNode;
  readonly next: number;
}

/**
 * The block scalar whose `|` or `>` stands at `header`. Its lines are those indented deeper than `parentIndent`.
 * `limit`: end of the front matter's block. Total: an odd header counts as none.
 */
export const readBlockScalar = (text: string, header: number, parentIndent: number, limit: number): BlockScalar => {
  let headerEnd = header + 1;
  while (/[-+0-9]/.test(text.charAt(headerEnd))) headerEnd++;
  const options = text.slice(header + 1, headerEnd);
  const digit = /[1-9]/.exec(options);
  const first = lineAt(text, header, limit).next;

  let margin = digit === null ? -1 : Math.max(0, parentIndent) + Number(digit[0]);
  let at = first;
  let spanEnd = headerEnd;
  let trailing = 0;
  const lines: string[] = [];
  while (at < limit) {
    const line = lineAt(text, at, limit);
    const empty = isEmpty(line);
    if (margin < 0 && !empty) margin = line.indent > parentIndent ? line.indent : Number.MAX_SAFE_INTEGER;
    if (!empty && line.indent < margin) break;
    const content = margin >= 0 && line.end - line.start > margin ? text.slice(line.start + margin, line.end) : '';
    lines.push(content);
    if (content === '') trailing++;
    else {
      trailing = 0;
      spanEnd = line.end;
    }
    at = line.next;
  }
  const kept = lines.slice(0, lines.length - trailing);
  const body = text.charCodeAt(header) === 124 ? kept.join('\n') : fold(kept);
  const ending = options.includes('-')
    ? ''
    : options.includes('+')
      ? '\n'.repeat(trailing + (body === '' ? 0 : 1))
      : body === ''
        ? ''
        : '\n';
  return {
    node: {
      kind: 'scalar',
      span: { start: header, end: spanEnd },
      inner: { start: Math.min(first, spanEnd), end: spanEnd },
      style: 'block',
      type: 'string',
      value: body + ending,
      verbatim: false,
    },
    next: at,
  };
};
