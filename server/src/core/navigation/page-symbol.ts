// Owns the shape of a symbol of a page. Knows nothing of what becomes one.
import type { ScalarType } from '../page/index.ts';
import type { Span } from '../text/index.ts';

export interface PageSymbol {
  readonly name: string;
  /** The value on one line, cut when it is long; `''` for a map, whose keys are its children. */
  readonly detail: string;
  readonly kind: 'block' | 'list' | 'map' | 'heading' | 'shortcode' | ScalarType;
  readonly span: Span;
  /** What to put the cursor on; inside `span`. */
  readonly nameSpan: Span;
  readonly children: readonly PageSymbol[];
}

const longest = 60;

/** On one line, and not longer than anyone reads. */
export const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line;
};
