// Owns the cursor inside the half-typed target of a link in Markdown. Images are another's.
import { type Span, spanOf } from '../../text/index.ts';
import type { Page } from '../page.ts';
import type { Place } from './place.ts';

const target = /\]\(\s*<?([^()>"\n]*)$/;
const definition = /^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^>\s"]*)$/;

/** Longer lines are looked at from here on. */
const REACH = 1000;

/** Between the bracket that closes at `close` and the one that opens it; undefined: none does, or it is an image's. */
const findText = (line: string, close: number): Span | undefined => {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (line[at] === ']') depth++;
    else if (line[at] === '[' && --depth === 0) return line[at - 1] === '!' ? undefined : spanOf(at + 1, close);
  }
  return undefined;
};

/** The place of a cursor in `[text](|)` or `[label]: |`; undefined elsewhere, as in code. Looks at the cursor's line only. */
export const findLinkTargetPlace = ({ text, body }: Page, offset: number): Place | undefined => {
  const start = Math.max(body.span.start, text.lastIndexOf('\n', offset - 1) + 1, offset - REACH);
  const before = text.slice(start, offset);
  const inline = target.exec(before);
  const link = inline && findText(before, inline.index);
  const typed = link ? inline[1] : inline ? undefined : definition.exec(before)?.[1];
  if (typed === undefined || body.verbatim.some((span) => span.start < offset && offset < span.end)) return undefined;
  // What was typed before the cursor may have blanks, what stands behind it ends at one.
  const end = offset + /^[^\s)>"]*/.exec(text.slice(offset, offset + REACH))![0].length;
  return {
    kind: 'link-target',
    typed,
    span: spanOf(offset - typed.length, end),
    text: link ? spanOf(start + link.start, start + link.end) : undefined,
  };
};
