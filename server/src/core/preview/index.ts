// The one door of core/preview.

export { type Markup, toMarkup } from '../page/index.ts';
export { type Anchor, findAnchored, indexOfLetter, toAnchor, toLetters } from './anchors.ts';
export { extendMarkdown } from './extend-markdown.ts';
export type { PreviewEnvironment, PreviewHost, PreviewPage, PreviewWords } from './preview-host.ts';
export { type FindTarget, indexTargets, type Targets } from './target-index.ts';
export { findAnchor, findOffsetOf, readTextBlocks, type TextBlocks } from './text-anchors.ts';
