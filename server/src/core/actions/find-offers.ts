// Owns asking the actions. Knows the list, not what is on it.
import type { Page } from '../page/index.ts';
import type { Site } from '../site/index.ts';
import type { Span } from '../text/index.ts';
import type { Offer } from './action.ts';
import { actions } from './list.ts';
import { findStand } from './stand.ts';

/**
 * What can be done where the selection is (UTF-16 offsets), in the order it is meant to be shown. `now` counts milliseconds
 * since 1970. An action that throws is told to `onFault`, and the others still offer theirs.
 */
export const findOffers = (
  page: Page,
  site: Site,
  span: Span,
  now: number,
  onFault: (action: string, error: unknown) => void,
): readonly Offer[] => {
  const stand = findStand(page, site, span, now);
  if (stand === undefined) return [];
  return actions.flatMap(({ name, find }) => {
    try {
      return [...find(stand)];
    } catch (error) {
      onFault(name, error);
      return [];
    }
  });
};
