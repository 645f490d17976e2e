// The one door of core/navigation.
export { type Definition, findDefinition } from './find-definition.ts';
export { findPosts, type PostMatch } from './find-posts.ts';
export { findFolds } from './folds.ts';
export { findSymbols, type PageSymbol } from './symbols.ts';
export { findTermReferences, type PageReferences } from './term-references.ts';
