// Owns how a page is called in a list. Reads no text.
import type { Outline } from '../page/index.ts';
import { baseNameOf, folderOf, type SitePath } from '../text/index.ts';

/** The title; of a page without one the name of its file, or of its folder for `index.md` and `_index.md`. */
export const titleOf = (path: SitePath, outline: Outline): string => {
  if (outline.title !== undefined && outline.title.trim() !== '') return outline.title;
  const name = baseNameOf(path);
  return /^_?index\./.test(name) ? baseNameOf(folderOf(path)) || name : name;
};
