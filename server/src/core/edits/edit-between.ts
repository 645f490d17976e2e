// Owns the one edit that leads from a text to another with the same body: what they begin and end with alike stays.
import { readFrontMatter } from '../page/index.ts';
import type { TextEdit } from '../text/index.ts';

/** May a text be cut here? Not between CR and LF, nor between the halves of a character. */
const isCut = (text: string, at: number): boolean =>
  !/^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1));

/** None when the two are equal. Only the front matter is compared. */
export const editBetween = (before: string, after: string): readonly TextEdit[] => {
  if (before === after) return [];
  const mark = before.charCodeAt(0) === 0xfeff ? 1 : 0;
  const body = before.length - Math.max(mark, readFrontMatter(before).bodyStart);
  const shorter = Math.min(before.length, after.length) - body;
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  while (!isCut(before, head) || !isCut(after, head)) head--;
  let tail = body;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  while (!isCut(before, before.length - tail) || !isCut(after, after.length - tail)) tail--;
  const span = { start: head, end: before.length - tail };
  return [{ span, newText: after.slice(head, after.length - tail) }];
};
