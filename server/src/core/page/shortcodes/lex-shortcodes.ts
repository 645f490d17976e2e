// Owns finding every shortcode tag of a text, equal to Hugo's lexer. Knows no Markdown, no templates.
import { spanOf } from '../../text/index.ts';
import type { ShortcodeCall, ShortcodeProblem } from './call.ts';
import { isBlank } from './characters.ts';
import { cutTag } from './cut-tag.ts';
import { pairTags } from './pair-tags.ts';
import { readTag, type TagsBefore } from './read-tag.ts';
import { commentUnclosed, nestedInInline } from './tag-problems.ts';

/**
 * Reads the shortcode tags of `text` from `start` (where the body begins) to the end, raw: in code and comments too, as
 * Hugo does (hugo-facts §5.1, §5.2). Offsets are UTF-16, into `text`. Hugo stops at the first problem; we go on with the
 * next tag, so that a half-typed tag costs only itself. Linear in the length of the text.
 */
export const lexShortcodes = (
  text: string,
  start: number,
): { readonly calls: readonly ShortcodeCall[]; readonly problems: readonly ShortcodeProblem[] } => {
  const calls: ShortcodeCall[] = [];
  const problems: ShortcodeProblem[] = [];
  const before: TagsBefore = { opened: new Set(), inlineName: undefined };
  // Tags that begin inside a tag that failed may not swallow a further tag. It keeps the whole linear, and half-typed
  // tags from eating the good ones behind them.
  let strictBefore = 0;
  const findAngleEnd = commentEndFinder(text, '*/>}}');
  const findPercentEnd = commentEndFinder(text, '*/%}}');
  let open = findTag(text, start);
  while (open >= 0) {
    if (before.inlineName !== undefined && !closesInline(text, open, before.inlineName)) {
      problems.push(nestedInInline(before.inlineName, spanOf(open, open + 3)));
      before.inlineName = undefined;
    }
    if (text.startsWith('/*', open + 3)) {
      const end = text[open + 2] === '%' ? findPercentEnd(open + 3) : findAngleEnd(open + 3);
      if (end < 0) problems.push(commentUnclosed(spanOf(open, open + 5), text[open + 2] === '%' ? '%}}' : '>}}'));
      open = findTag(text, end < 0 ? open + 5 : end);
      continue;
    }
    const next = open < strictBefore ? findTag(text, open + 3) : -1;
    const read = readTag(text, open, next < 0 ? text.length : next, before);
    problems.push(...read.problems);
    if (!read.failed) {
      calls.push(read.call);
      open = findTag(text, read.call.span.end);
      continue;
    }
    const following = next < 0 ? findTag(text, open + 3) : next;
    const { call, problem } = cutTag(text, read.failed, following < 0 ? text.length : following);
    calls.push(call);
    problems.push(problem);
    strictBefore = Math.max(strictBefore, read.failed.failedAt);
    open = following;
  }
  return { calls: pairTags(calls), problems };
};

/** The next `{{<` or `{{%` at or behind `from`; -1 when there is none. */
const findTag = (text: string, from: number): number => {
  for (let at = text.indexOf('{{', from); at >= 0; at = text.indexOf('{{', at + 1)) {
    const c = text.charCodeAt(at + 2);
    if (c === 60 || c === 37) return at;
  }
  return -1;
};

/**
 * Finds the end of an escaped tag: behind the first `*` `/` `>}}` at or behind `from`, where the comment's own mark stands;
 * -1 when there is none or when it shares its star with the opening mark. Remembers the last find: the search stays linear.
 */
const commentEndFinder = (text: string, mark: string): ((from: number) => number) => {
  let found = -2;
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(mark, from);
    return found >= from + 2 ? found + mark.length : -1;
  };
};

/** Inside an inline shortcode Hugo lets nothing pass but `/`, its name and one blank. */
const closesInline = (text: string, open: number, name: string): boolean => {
  let at = open + 3;
  while (isBlank(text.charCodeAt(at))) at++;
  if (text[at] !== '/') return false;
  at++;
  while (isBlank(text.charCodeAt(at))) at++;
  return text.startsWith(`${name} `, at);
};
