// Owns the promise of every edit: read again, the front matter holds what was wanted and nothing else has changed.
import { type FrontMatter, type FrontMatterProblem, readFrontMatter } from '../page/index.ts';
import { applyEdits, type Span, type TextEdit } from '../text/index.ts';
import type { Post } from './post.ts';
import { isWanted, type Wanted } from './value.ts';

const overlap = (edits: readonly TextEdit[]): boolean => {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.some((edit, i) => i > 0 && edit.span.start < sorted[i - 1]!.span.end);
};

/** Complaints of `after` that `before` had not. Places move, so they are told by their words. */
const isWorse = (before: FrontMatter | undefined, after: FrontMatter): boolean => {
  const known = (before?.problems ?? []).map(({ message }) => message);
  return after.problems.some(({ message }) => !known.includes(message));
};

/** From the key that a problem lies at to the end of what could be read of its value. */
const brokenPart = ({ root }: FrontMatter, { span }: FrontMatterProblem): Span => {
  let part = span;
  for (const { keySpan, value } of root.entries)
    if (keySpan.start <= span.start) part = { start: keySpan.start, end: Math.max(span.end, value.span.end) };
  return part;
};

/** Does an edit reach into what no Hugo can read, and not heal it? There our own reading is a guess. */
const isInBroken = (before: FrontMatter, after: FrontMatter, edits: readonly TextEdit[]): boolean =>
  before.problems
    .filter(({ code, fails, since, until }) => code === 'front-matter-invalid' && fails !== false && !since && !until)
    .filter(({ message }) => after.problems.some((problem) => problem.message === message))
    .map((problem) => brokenPart(before, problem))
    .some(({ start, end }) => edits.some(({ span }) => span.start <= end && span.end >= start));

/** Do the edits lead to `wanted`, with the body untouched and no complaint that was not there before? */
export const isSafe = (
  post: Post,
  wanted: Wanted,
  edits: readonly TextEdit[],
  bodyStart = readFrontMatter(post.text).bodyStart,
): boolean => {
  if (overlap(edits)) return false;
  const text = applyEdits(post.text, edits);
  const { frontMatter, bodyStart: newBodyStart } = readFrontMatter(text);
  return (
    frontMatter?.closed === true &&
    text.length - newBodyStart === post.text.length - bodyStart &&
    text.endsWith(post.text.slice(bodyStart)) &&
    !isWorse(post.frontMatter, frontMatter) &&
    !(post.frontMatter && isInBroken(post.frontMatter, frontMatter, edits)) &&
    isWanted(wanted, frontMatter.root)
  );
};

/**
 * The first of `candidates`, best first, that does what was wanted; undefined when none does. Trying it out is what makes
 * anchors, odd indentation, broken lines and the like harmless: what cannot be edited safely is not edited.
 */
export const firstSafe = (
  post: Post,
  wanted: Wanted,
  candidates: Iterable<readonly TextEdit[] | undefined>,
): readonly TextEdit[] | undefined => {
  const bodyStart = post.bodyStart ?? readFrontMatter(post.text).bodyStart;
  for (const edits of candidates) if (edits !== undefined && isSafe(post, wanted, edits, bodyStart)) return edits;
  return undefined;
};
