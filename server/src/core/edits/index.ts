// The one door of core/edits.
export { type ConvertOptions, convertFrontMatter } from './convert-front-matter.ts';
export { editFrontMatter } from './edit-front-matter.ts';
export { frameValue } from './frame-value.ts';
export { addListItem, removeListItem } from './list-items.ts';
export { moveList, styleOfList } from './move-list.ts';
export type { EditedFormat, Post } from './post.ts';
export { removeEntry, removeKey } from './remove-key.ts';
export { renameKey } from './rename-key.ts';
export { renameCascadedTerm, renameOwnTerm, renameTerm } from './rename-term.ts';
export { type SetKeyOptions, setKey } from './set-key.ts';
export { type NewKey, setKeys } from './set-keys.ts';
export type { DateValue, FrontMatterValue } from './value.ts';
export { canBeBareDate, writeKey } from './write-value.ts';
export { canBePlain, escapeDouble, escapeSingle } from './yaml-quoting.ts';
