// The one door of core/actions.
export type { ActionKind, Offer } from './action.ts';
export { findOffers } from './find-offers.ts';
