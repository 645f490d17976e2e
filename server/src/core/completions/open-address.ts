// Owns the one address that a cursor stands in among those of a `srcset` in an argument. Knows no file.
import { openAddressOf } from '../page/index.ts';
import { spanOf } from '../text/index.ts';
import type { ArgumentPlace } from './argument-text.ts';

/** The place of that address alone, in the value of `place`; undefined among descriptors. */
export const findOpenAddress = (place: ArgumentPlace, text: string): ArgumentPlace | undefined => {
  const { typed, span, quote } = place;
  const from = openAddressOf(typed);
  // Without quotes there is room for one.
  if (from === undefined || (from > 0 && quote === '')) return undefined;
  const offset = span.start + typed.length;
  let end = offset;
  while (end < span.end && !/\s/.test(text[end]!)) end++;
  // A comma parts two addresses.
  while (end > offset && text[end - 1] === ',') end--;
  return { ...place, typed: typed.slice(from), span: spanOf(span.start + from, end) };
};
