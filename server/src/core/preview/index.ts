// The one door of core/preview.
export { extendMarkdown } from './extend-markdown.ts';
export type { ImageSources, PreviewEnvironment, PreviewHost, PreviewWords } from './preview-host.ts';
