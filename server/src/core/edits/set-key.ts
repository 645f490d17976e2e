// Owns setting one value of the front matter, whether its key is there or not.
import { findEntry, type Node, readFrontMatter } from '../page/index.ts';
import { applyEdits, type TextEdit } from '../text/index.ts';
import { firstSafe } from './first-safe.ts';
import { habitsOf } from './habits.ts';
import { newBlock } from './new-block.ts';
import { newEntry } from './new-entry.ts';
import { type EditedFormat, editedFrontMatter, hasNoFrontMatter, type Post } from './post.ts';
import { replaceValue } from './replace-value.ts';
import { type FrontMatterValue, isWanted, type Wanted, withEntry, withNewEntry } from './value.ts';

export interface SetKeyOptions {
  /** A key beside the new one that it should follow; without it, or where that is not there, it comes last. */
  readonly after?: string;
  /** A new key of the root stands before all others. */
  readonly first?: boolean;
  /** The format of a post that has no front matter yet. */
  readonly format?: EditedFormat;
}

const nested = (keys: readonly string[], value: FrontMatterValue): Wanted =>
  keys.reduceRight<Wanted>((inner, key) => ({ kind: 'entries', entries: [{ key, value: inner }] }), {
    kind: 'value',
    value,
  });

const create = (
  post: Post,
  keyPath: readonly string[],
  value: FrontMatterValue,
  format: EditedFormat,
): readonly TextEdit[] | undefined => {
  const edits = newBlock(post, keyPath, value, format);
  const text = applyEdits(post.text, edits);
  const { frontMatter, bodyStart } = readFrontMatter(text);
  const body = post.text.slice(edits[0]!.span.end);
  const isRight =
    frontMatter?.closed === true &&
    frontMatter.problems.length === 0 &&
    isWanted(nested(keyPath, value), frontMatter.root) &&
    text.slice(bodyStart).trimStart() === body.trimStart();
  return isRight ? edits : undefined;
};

/**
 * The edits that make `keyPath` (keys from the root down, in any letter case) hold `value`; none when it does already. A
 * value that is there keeps its quotes and list style, a new key is written as its file writes; maps on the way are made.
 * Undefined when that cannot be done safely: front matter that is broken there, not closed or in Org, a map or a list of
 * maps in the way, a comment that would be lost.
 */
export const setKey = (
  post: Post,
  keyPath: readonly string[],
  value: FrontMatterValue,
  { after, first = false, format = 'yaml' }: SetKeyOptions = {},
): readonly TextEdit[] | undefined => {
  if (keyPath.length === 0) return undefined;
  if (hasNoFrontMatter(post)) return create(post, keyPath, value, format);
  const frontMatter = editedFrontMatter(post);
  if (frontMatter === undefined) return undefined;
  const { root } = frontMatter;
  const habits = habitsOf(post.text, root, frontMatter.format);
  const entry = findEntry(root, ...keyPath);
  if (entry !== undefined) {
    const wanted: Wanted = { kind: 'value', value };
    if (isWanted(wanted, entry.value)) return [];
    const tree = withEntry(root, entry, { key: entry.key, value: wanted });
    return firstSafe(post, tree, replaceValue(post.text, entry, value, habits));
  }
  let depth = keyPath.length - 1;
  while (depth > 0 && findEntry(root, ...keyPath.slice(0, depth)) === undefined) depth--;
  const above = keyPath.slice(0, depth);
  const keys = keyPath.slice(depth);
  const container: Node = depth === 0 ? root : findEntry(root, ...above)!.value;
  if (container.kind === 'list' || (container.kind === 'scalar' && container.span.start < container.span.end))
    return undefined;
  const tree = withNewEntry(root, container, { key: keys[0]!, value: nested(keys.slice(1), value) });
  return firstSafe(
    post,
    tree,
    newEntry(
      post.text,
      frontMatter,
      { container, above, keys, value, first, ...(after !== undefined && { after }) },
      habits,
    ),
  );
};
