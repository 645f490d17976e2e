// The one door of core/preview.
export { extendMarkdown } from './extend-markdown.ts';
export { type FindImage, type ImageSources, indexImages } from './image-index.ts';
export type { PreviewEnvironment, PreviewHost, PreviewWords } from './preview-host.ts';
