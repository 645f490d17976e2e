// The one door of core/completions.
export { complete } from './complete.ts';
export type { Completion } from './completion.ts';
export { describeImage } from './describe-image.ts';
export { findFragmentPlace } from './fragment-place.ts';
export { insertPageLink } from './insert-link.ts';
export { learnLinkForm } from './learn-link-form.ts';
export type { LinkHabits } from './link-form.ts';
export { type LinkablePage, listLinkablePages } from './linkable-pages.ts';
