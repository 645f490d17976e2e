// Owns what is built into one file apart from the extension: both previews, which read pages with the same core.
export { createLivePreviews } from './live/live-previews.ts';
export { createPreview } from './preview/create-preview.ts';
