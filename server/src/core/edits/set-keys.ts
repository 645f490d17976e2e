// Owns setting several values of the front matter at once, as one stretch of text.
import { readFrontMatter } from '../page/index.ts';
import { applyEdits, type TextEdit } from '../text/index.ts';
import type { Post } from './post.ts';
import { type SetKeyOptions, setKey } from './set-key.ts';
import type { FrontMatterValue } from './value.ts';

export interface NewKey {
  readonly keyPath: readonly string[];
  readonly value: FrontMatterValue;
  readonly options?: SetKeyOptions;
}

/** May a text be cut here? Not between CR and LF, nor between the halves of a character. */
const isCut = (text: string, at: number): boolean =>
  !/^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1));

/** The one edit from a text to another that has the same body: what they begin and end with alike stays. */
const between = (before: string, after: string): readonly TextEdit[] => {
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

/** The edits that set all of the keys, one after the other as `setKey` does; undefined when one of them cannot be set safely. */
export const setKeys = (post: Post, keys: readonly NewKey[]): readonly TextEdit[] | undefined => {
  let next: Post = post;
  for (const { keyPath, value, options } of keys) {
    const edits = setKey(next, keyPath, value, options);
    if (edits === undefined) return undefined;
    const text = applyEdits(next.text, edits);
    next = { text, frontMatter: readFrontMatter(text).frontMatter };
  }
  return between(post.text, next.text);
};
