// Owns saying what Hugo should answer to a text, from what our lexer says of it, when every template takes inner text.
import type {
  ShortcodeCall,
  ShortcodeProblem,
  ShortcodeProblemKind,
} from '../../server/src/core/page/shortcodes/call.ts';
import { lexShortcodes } from '../../server/src/core/page/shortcodes/lex-shortcodes.ts';

/** Words of Hugo's messages, and what we call the same. */
const kinds: readonly (readonly [RegExp, readonly ShortcodeProblemKind[]])[] = [
  [/unrecognized character/, ['character', 'single-quotes']],
  [/unclosed shortcode action/, ['tag-unclosed']],
  [/unclosed shortcode/, ['closing-arguments']],
  [/unterminated quoted string/, ['quote-unclosed']],
  [/unterminated raw string/, ['raw-unclosed']],
  [/unrecognized escape/, ['escape']],
  [/Cannot mix/, ['arguments-mixed']],
  [/invalid state/, ['arguments-mixed']],
  [/period in shortcode name/, ['name-invalid']],
  [/does not match start tag/, ['closing-unopened', 'closing-arguments']],
  [/none is open/, ['closing-unopened']],
  [/do not support nesting/, ['inline-nesting']],
  [/comment must be closed/, ['comment-unclosed']],
  [/has no name/, ['name-missing']],
];

/** What we say instead where Hugo stumbles only behind the place at fault. */
const causes: readonly ShortcodeProblemKind[] = ['tag-unclosed', 'value-swallows-end', 'quote-unclosed'];

const compareVersions = (a: string, b: string): number => {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < 3; i++) if (left[i] !== right[i]) return left[i]! - right[i]!;
  return 0;
};

const applies = ({ since, until }: ShortcodeProblem, version: string): boolean =>
  (since === undefined || compareVersions(version, since) >= 0) &&
  (until === undefined || compareVersions(version, until) < 0);

/** How Hugo's closing rules go when every template takes inner text: each closing tag needs an open one, each open one a closing. */
const closingVerdict = (calls: readonly ShortcodeCall[]): 'unopened' | 'unclosed' | undefined => {
  const open: boolean[] = [];
  for (const { kind, inline } of calls) {
    if (kind === 'open') open.push(inline);
    else if (kind === 'close' && open.pop() === undefined) return 'unopened';
  }
  return open.includes(false) ? 'unclosed' : undefined;
};

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/**
 * What is odd about Hugo's answer to a text; undefined when it is what our lexer says. Hugo reports one problem only: the
 * first of its lexer, unless taking the tags together fails before that one is reached.
 */
export const findDisagreement = (
  text: string,
  version: string,
  names: readonly string[],
  said: string | undefined,
): string | undefined => {
  const { calls, problems } = lexShortcodes(text, 0);
  // What a newer Hugo refuses an older one reads in its own way; we do not follow it there.
  if (problems.some(({ since }) => since !== undefined && compareVersions(version, since) < 0)) return undefined;
  const problem = problems
    .filter((candidate) => applies(candidate, version))
    .sort((a, b) => a.span.start - b.span.start)[0];
  const reached = calls.filter(({ span }) => problem === undefined || span.start <= problem.span.start);
  const unknown = reached.find(({ name, kind, inline }) => kind !== 'close' && !inline && !names.includes(name));
  const closing = closingVerdict(reached);
  const fails = problem !== undefined || unknown !== undefined || closing !== undefined;
  if (said === undefined)
    return fails ? `we say ${problem?.kind ?? unknown?.name ?? closing}, Hugo accepts` : undefined;
  const explained =
    unknown !== undefined ||
    (/yet a closing tag/.test(said) && closing === 'unopened') ||
    (/must be closed or self-closed/.test(said) && closing === 'unclosed' && problem === undefined) ||
    (/invalid state/.test(said) && problem !== undefined) ||
    (/nil pointer/.test(said) && problem?.kind === 'name-missing') ||
    (problem !== undefined &&
      kinds.some(
        ([words, ours]) => words.test(said) && (ours.includes(problem.kind) || causes.includes(problem.kind)),
      ));
  if (explained && problem && !causes.includes(problem.kind) && !/failed to extract|template:|has no name/.test(said)) {
    const line = Number(/:(\d+):\d+"/.exec(said)?.[1]);
    const from = lineOf(text, problem.span.start);
    const to = lineOf(text, problem.span.end);
    if (version !== '0.111.3' && (line < from || line > to)) return `we say line ${from} to ${to}, Hugo: ${said}`;
  }
  return explained ? undefined : `we say ${problem?.kind ?? closing ?? 'nothing'}, Hugo: ${said}`;
};
