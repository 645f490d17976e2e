// Owns what is built into one file apart from the extension: both previews, which read pages with the same core.
export { createPreview } from './preview/create-preview.ts';

/** A browser loads this file too, but can evaluate nothing of the live preview. */
export const createLivePreviews: typeof import('./live/live-previews.ts').createLivePreviews = (session) =>
  (require('./live/live-previews.ts') as typeof import('./live/live-previews.ts')).createLivePreviews(session);
