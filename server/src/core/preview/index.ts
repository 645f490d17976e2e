// The one door of core/preview.
export { type Anchor, findAnchored, indexOfLetter, toAnchor, toLetters } from './anchors.ts';
export { extendMarkdown } from './extend-markdown.ts';
export { type FindImage, type ImageSources, indexImages } from './image-index.ts';
export type { PreviewEnvironment, PreviewHost, PreviewWords } from './preview-host.ts';
export { findAnchor, findOffsetOf, readTextBlocks, type TextBlocks } from './text-anchors.ts';
