// Owns finding marks around an argument that look like quotes and are none to Hugo. Knows no rule.
import type { Page } from '../page/index.ts';
import { type Span, spanOf } from '../text/index.ts';

/** Single quotes, and those that word processors put in. */
const QUOTED = /^['‘’‚“”„‟«»]([^'‘’‚“”„‟«»"\\\n]*)['‘’“”„‟«»]/;

/** The longest argument that is looked at. */
const REACH = 500;

export interface OddQuotes {
  /** With the marks. */
  readonly span: Span;
  readonly value: string;
}

/** Marks that open at `offset` and close before `end`; undefined where none do. */
export const oddQuotesAt = ({ text }: Page, offset: number, end: number): OddQuotes | undefined => {
  const match = QUOTED.exec(text.slice(offset, Math.min(end, offset + REACH)));
  return match === null ? undefined : { span: spanOf(offset, offset + match[0].length), value: match[1]! };
};
