// Owns the one edit that leads from a text to another with the same body. Compares front matter only.
import { readFrontMatter } from '../page/index.ts';
import { editBetween, type TextEdit } from '../text/index.ts';

/** None when the two are equal. */
export const editFrontMatter = (before: string, after: string): readonly TextEdit[] => {
  if (before === after) return [];
  const mark = before.charCodeAt(0) === 0xfeff ? 1 : 0;
  return editBetween(before, after, before.length - Math.max(mark, readFrontMatter(before).bodyStart));
};
