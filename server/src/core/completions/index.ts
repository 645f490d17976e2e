// The one door of core/completions.
export { complete } from './complete.ts';
export type { Completion } from './completion.ts';
