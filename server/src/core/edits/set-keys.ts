// Owns setting several values of the front matter at once, as one stretch of text.
import { readFrontMatter } from '../page/index.ts';
import { applyEdits, type TextEdit } from '../text/index.ts';
import { editFrontMatter } from './edit-front-matter.ts';
import type { Post } from './post.ts';
import { type SetKeyOptions, setKey } from './set-key.ts';
import type { FrontMatterValue } from './value.ts';

export interface NewKey {
  readonly keyPath: readonly string[];
  readonly value: FrontMatterValue;
  readonly options?: SetKeyOptions;
}

/** The edits that set all of the keys, one after the other as `setKey` does; undefined when one of them cannot be set safely. */
export const setKeys = (post: Post, keys: readonly NewKey[]): readonly TextEdit[] | undefined => {
  let next: Post = post;
  for (const { keyPath, value, options } of keys) {
    const edits = setKey(next, keyPath, value, options);
    if (edits === undefined) return undefined;
    const text = applyEdits(next.text, edits);
    next = { text, frontMatter: readFrontMatter(text).frontMatter };
  }
  return editFrontMatter(post.text, next.text);
};
