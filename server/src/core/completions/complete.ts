// Owns asking the completers. Knows the list, not what is on it.
import { type Page, placeAt } from '../page/index.ts';
import type { Site } from '../site/index.ts';
import type { Completion } from './completion.ts';
import { completers } from './list.ts';

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
): readonly Completion[] => {
  const place = placeAt(page, offset);
  if (place.kind === 'prose') return [];
  return completers.flatMap((completer) => {
    try {
      return completer.complete(place, page, site, now);
    } catch (error) {
      onFault(completer.name, error);
      return [];
    }
  });
};
