// Owns the fast reading of quoted texts and of lists in brackets. Declines whatever it does not know for certain.
import type { ListNode, Node, ScalarNode } from './node.ts';
import { skipBreak } from './split-front-matter.ts';
import { isBlank, isBreak, isPlainStart } from './yaml-characters.ts';
import { plainScalar, quotedScalar } from './yaml-scalars.ts';

/** The first character of the next line that is not empty, where a quoted text goes on; -1: declined. */
const findContinuation = (text: string, from: number, limit: number): number => {
  let i = from;
  while (i < limit) {
    const start = Math.min(skipBreak(text, i), limit);
    i = start;
    while (i < limit && text.charCodeAt(i) === 32) i++;
    // At the margin, marks of a document would end it; and about tabs the libraries differ.
    if (i < limit && !isBreak(text.charCodeAt(i))) return i === start || text.charCodeAt(i) === 9 ? -1 : i;
  }
  return -1;
};

/** The text in quotes that begins at `start`; undefined when it is declined. */
export const readQuoted = (text: string, start: number, limit: number): ScalarNode | undefined => {
  const quote = text.charCodeAt(start);
  for (let i = start + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (isBreak(code)) {
      i = findContinuation(text, i, limit) - 1;
      if (i < 0) return undefined;
    } else if (code === 9 && quote === 34) {
      return undefined;
    } else if (code === 92 && quote === 34) {
      i++;
      // The escapes that every generation knows: \" \\ \n \t \r
      const escaped = text.charCodeAt(i);
      if (escaped !== 34 && escaped !== 92 && escaped !== 110 && escaped !== 116 && escaped !== 114) return undefined;
    } else if (code === quote) {
      if (quote !== 39 || text.charCodeAt(i + 1) !== 39) return quotedScalar(text, { start, end: i + 1 });
      i++;
    }
  }
  return undefined;
};

const readFlowPlain = (text: string, start: number, limit: number): ScalarNode | undefined => {
  if (!isPlainStart(text.charCodeAt(start))) return undefined;
  let i = start;
  for (; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 44 || code === 93 || isBreak(code)) break;
    if (code === 91 || code === 123 || code === 125 || code === 63 || code === 9) return undefined;
    if (code === 35 && text.charCodeAt(i - 1) === 32) return undefined;
    if (code === 58) {
      const next = text.charCodeAt(i + 1);
      if (isBlank(next) || isBreak(next) || next === 44 || next === 93) return undefined;
    }
  }
  while (text.charCodeAt(i - 1) === 32) i--;
  return plainScalar(text, { start, end: i });
};

const skipSpace = (text: string, from: number, limit: number): number => {
  let i = from;
  while (i < limit && (isBlank(text.charCodeAt(i)) || isBreak(text.charCodeAt(i)))) i++;
  return i;
};

/** The list in brackets that begins at `start`, over several lines too; undefined when it is declined. */
export const readFlowList = (text: string, start: number, limit: number): ListNode | undefined => {
  const items: Node[] = [];
  let at = skipSpace(text, start + 1, limit);
  while (text.charCodeAt(at) !== 93) {
    if (at >= limit) return undefined;
    const code = text.charCodeAt(at);
    const item = code === 34 || code === 39 ? readQuoted(text, at, limit) : readFlowPlain(text, at, limit);
    if (item === undefined) return undefined;
    items.push(item);
    at = skipSpace(text, item.span.end, limit);
    const behind = text.charCodeAt(at);
    if (at >= limit || (behind !== 44 && behind !== 93)) return undefined;
    if (behind === 44) at = skipSpace(text, at + 1, limit);
  }
  return at < limit ? { kind: 'list', span: { start, end: at + 1 }, items, flow: true } : undefined;
};
