// The one door of core/navigation.
export { findFileAt, findFileReferences } from './file-references.ts';
export { type Definition, findDefinition } from './find-definition.ts';
export { findPosts, type PostMatch } from './find-posts.ts';
export { findFolds } from './folds.ts';
export { findLinkedTags } from './linked-tags.ts';
export { findLinks } from './links.ts';
export { type ListedTaxonomy, type ListedTerm, listTaxonomies, listTerms } from './list-terms.ts';
export { findPageAt, findPageReferences } from './page-references.ts';
export type { PageSymbol } from './page-symbol.ts';
export {
  findPostLists,
  findPostsOfTerm,
  type ListedPost,
  type PostList,
  type PostState,
  postStates,
} from './posts-by-state.ts';
export { findShortcodeNameAt, findShortcodeReferences } from './shortcode-references.ts';
export { findShortcodeTokens, type ShortcodeToken, tokenModifiers, tokenTypes } from './shortcode-tokens.ts';
export { findSymbols } from './symbols.ts';
export { findTermReferences, type PageReferences } from './term-references.ts';
