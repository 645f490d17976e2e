// Owns asking the completers. Knows the list, not what is on it.
import { type Page, type Place, placeAt } from '../page/index.ts';
import type { Site } from '../site/index.ts';
import type { TextEdit } from '../text/index.ts';
import type { Completion, CompletionWishes } from './completion.ts';
import { completers } from './list.ts';

/** Between brackets and braces whatever is written wants a comma behind what stands before it. */
const findMissingComma = (place: Place): readonly TextEdit[] | undefined => {
  const at =
    place.kind === 'front-matter-value'
      ? place.frame.comma
      : place.kind === 'front-matter-key'
        ? place.comma
        : undefined;
  return at === undefined ? undefined : [{ span: { start: at, end: at }, newText: ',' }];
};

/**
 * What can be completed at a UTF-16 offset, best first: the order is meant to be kept. Empty in prose. A completer that
 * throws loses its own items and is told to `onFault`. `now` is in milliseconds since 1970: the core has no clock.
 */
export const complete = (
  page: Page,
  site: Site,
  offset: number,
  now: number,
  onFault: (completer: string, error: unknown) => void,
  wishes: CompletionWishes = {},
): readonly Completion[] => {
  const place = placeAt(page, offset);
  if (place.kind === 'prose') return [];
  const also = findMissingComma(place);
  const items = completers.flatMap((completer) => {
    try {
      const found = completer.complete(place, page, site, now, wishes);
      return also ? found.map((item) => ({ ...item, also })) : found;
    } catch (error) {
      onFault(completer.name, error);
      return [];
    }
  });
  // A word that several know of is offered by the first.
  const words = new Set<string>();
  return items.filter(({ kind, label }) => {
    if (kind !== 'value' && kind !== 'term') return true;
    const isNew = !words.has(label);
    words.add(label);
    return isNew;
  });
};
