// Owns what a tag that Hugo could not read is taken to be. Hugo stops there, so all of this is ours, for the author's sake.
import { spanOf } from '../../text/index.ts';
import type { ShortcodeArgument, ShortcodeCall, ShortcodeProblem, ShortcodeProblemKind } from './call.ts';
import type { FailedTag } from './read-tag.ts';
import { quoteUnclosed, tagUnclosed, valueSwallowsEnd } from './tag-problems.ts';

/**
 * The failed tag cut to what its author most likely meant: up to the first closing delimiter, else up to where Hugo gave up,
 * and never into the next tag (`next`, an offset) or past a blank line. When Hugo stumbled only behind that, the problem is
 * told as what it is: the tag is not closed, or a value swallowed its end.
 */
export const cutTag = (
  text: string,
  { call, problem, failedAt }: FailedTag,
  next: number,
): { readonly call: ShortcodeCall; readonly problem: ShortcodeProblem } => {
  const right = call.delimiter === '%' ? '%}}' : '>}}';
  const { start } = call.span;
  const below = text.slice(start, next);
  const paragraph = below.slice(0, /\n[ \t\r]*\n/.exec(below)?.index);
  const delimiter = paragraph.indexOf(right, 3);
  const end = delimiter >= 0 ? start + delimiter : Math.min(failedAt, start + paragraph.length);
  const passedEnd = delimiter >= 0 ? failedAt > end : failedAt >= end;
  const name = spanOf(Math.min(call.nameSpan.start, end), Math.min(call.nameSpan.end, end));
  return {
    call: {
      ...call,
      span: spanOf(start, delimiter >= 0 ? end + right.length : end),
      name: text.slice(name.start, name.end),
      nameSpan: name,
      arguments: call.arguments
        .filter(({ valueSpan }) => valueSpan.start <= end)
        .map((argument) => cutArgument(text, argument, end)),
    },
    problem: problem.span.start > end || (passedEnd && isAfterthought(problem)) ? explain() : problem,
  };

  function explain(): ShortcodeProblem {
    const swallower = call.arguments.find(({ valueSpan }) => valueSpan.start <= end && valueSpan.end > end);
    if (swallower?.style === 'bare') return valueSwallowsEnd(swallower.value, swallower.valueSpan, right);
    if (swallower?.style === 'quoted') return quoteUnclosed(spanOf(swallower.valueSpan.start - 1, end));
    return tagUnclosed(spanOf(start, Math.max(name.end, start + 3)), call.name, right);
  }
};

/** Is the problem only that Hugo reads on where the author thought the tag was over? */
const isAfterthought = ({ kind, since }: ShortcodeProblem): boolean => since === undefined && afterthoughts.has(kind);

const afterthoughts: ReadonlySet<ShortcodeProblemKind> = new Set([
  'tag-unclosed',
  'character',
  'single-quotes',
  'arguments-mixed',
  'closing-arguments',
]);

const cutArgument = (text: string, argument: ShortcodeArgument, end: number): ShortcodeArgument => {
  if (argument.valueSpan.end <= end) return argument;
  const valueSpan = spanOf(argument.valueSpan.start, end);
  return { ...argument, valueSpan, value: text.slice(valueSpan.start, end), verbatim: true };
};
