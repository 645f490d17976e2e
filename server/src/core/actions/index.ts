// The one door of core/actions.
export type { ActionKind, Offer } from './action.ts';
export { endDraft, startDraft } from './draft-mark.ts';
export { findOffers } from './find-offers.ts';
