// The one door of core/navigation.
export { type Definition, findDefinition } from './find-definition.ts';
export { findPosts, type PostMatch } from './find-posts.ts';
export { findFolds } from './folds.ts';
export { type ListedTaxonomy, type ListedTerm, listTaxonomies, listTerms } from './list-terms.ts';
export {
  findPostLists,
  findPostsOfTerm,
  type ListedPost,
  type PostList,
  type PostState,
  postStates,
} from './posts-by-state.ts';
export { findSymbols, type PageSymbol } from './symbols.ts';
export { findTermReferences, type PageReferences } from './term-references.ts';
