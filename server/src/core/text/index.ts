// The one door of core/text.
export { escapeSnippet } from './escape-snippet.ts';
export { getOrAdd } from './get-or-add.ts';
export { isSubsequence } from './is-subsequence.ts';
export { type Lazy, lazy, lazyInSlices, runToEnd, type SlicedLazy } from './lazy.ts';
export { indexLines, type LineIndex, type LinePosition } from './lines.ts';
export { hasLostBytes } from './lost-bytes.ts';
export { lowerAsGo } from './lower-as-go.ts';
export { findNearest } from './near-miss.ts';
export { isOneSlip } from './one-slip.ts';
export { withEntries } from './overlay-map.ts';
export { baseNameOf, extensionOf, folderOf, joinPath, pathBelow, type SitePath, spellPath } from './site-path.ts';
export { type Span, spanOf, touches } from './span.ts';
export { listAll, listAny, listSome, quote } from './spell-names.ts';
export { applyEdits, editBetween, invertEdits, type TextEdit } from './text-edit.ts';
