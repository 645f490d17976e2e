// Owns giving a term another name in the keywords of Org: `#+tags: one`, a line for each, or `#+tags[]: one two`.
import type { MapEntry, Node, ScalarNode } from '../page/index.ts';
import type { Span, TextEdit } from '../text/index.ts';
import { firstSafe } from './first-safe.ts';
import { lineStartOf, nextLineOf } from './lines-around.ts';
import type { Post } from './post.ts';
import { findKept, type IsMatch, isTerm } from './terms-of-list.ts';
import type { Wanted, WantedEntry } from './value.ts';

/** A word with the blanks or the colon before the next one; the last word with what stands before it. */
const spanOfWord = (items: readonly Node[], index: number): Span => {
  const { start, end } = items[index]!.span;
  const next = items[index + 1];
  const before = items[index - 1];
  return next ? { start, end: next.span.start } : { start: before ? before.span.end : start, end };
};

/** As `renameTerm`. Blanks part the words of `[]`: such a line cannot hold a name of several words, and is refused. */
export const renameOrgTerm = (
  post: Post,
  taxonomy: string,
  isMatch: IsMatch,
  newName: string,
): readonly TextEdit[] | undefined => {
  const { root } = post.frontMatter!;
  const isOurs = ({ key }: MapEntry): boolean => key.toLowerCase() === taxonomy.toLowerCase();
  // Lines with one key are one list to Hugo (tried on 0.111 to 0.152).
  const lines = root.entries.filter((entry) => isOurs(entry) && entry.value.kind === 'scalar');
  const edits: TextEdit[] = [];
  const change = (items: readonly Node[], removed: (index: number) => Span): readonly (Wanted | undefined)[] => {
    const kept = findKept(items, isMatch, newName);
    return items.map((node, i) => {
      if (!isTerm(node) || !isMatch(node.value)) return node;
      const isSame = node.value === newName;
      if (i !== kept) edits.push({ span: removed(i), newText: '' });
      else if (!isSame) edits.push({ span: node.inner, newText: newName });
      return i === kept ? ({ kind: 'value', value: newName } as const) : undefined;
    });
  };
  const single = change(
    lines.map(({ value }) => value),
    (i) => {
      const { keySpan, value } = lines[i]!;
      return {
        start: lineStartOf(post.text, keySpan.start),
        end: nextLineOf(post.text, (value as ScalarNode).span.end),
      };
    },
  );
  const entries = root.entries.flatMap((entry): WantedEntry[] => {
    const { key, value } = entry;
    if (!isOurs(entry)) return [entry];
    if (value.kind !== 'list') {
      const wanted = single[lines.indexOf(entry)];
      return wanted ? [{ key, value: wanted }] : [];
    }
    const items = change(value.items, (i) => spanOfWord(value.items, i)).filter((one) => one !== undefined);
    return [{ key, value: { kind: 'items', items } }];
  });
  return edits.length === 0 ? [] : firstSafe(post, { kind: 'entries', entries }, [edits]);
};
