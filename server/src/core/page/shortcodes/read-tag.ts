// Owns reading ONE shortcode tag as Hugo's lexer does. Knows nothing of what stands between tags, nor of templates.
import { type Span, spanOf } from '../../text/index.ts';
import type { ShortcodeArgument, ShortcodeCall, ShortcodeProblem } from './call.ts';
import { isBlank, isWideBlank, wordWidthAt } from './characters.ts';
import { type QuotedText, readQuoted, readRaw } from './read-quoted.ts';
import * as problem from './tag-problems.ts';

/** What the tags before this one said. `readTag` adds to it. */
export interface TagsBefore {
  /** Every name that was opened; Hugo never forgets one, not even when it is closed. */
  readonly opened: Set<string>;
  /** The inline shortcode we are inside of. */
  inlineName: string | undefined;
}

/** A tag that Hugo cannot read: the call up to `failedAt`, where Hugo gives up, and why. */
export interface FailedTag {
  readonly call: ShortcodeCall;
  readonly failedAt: number;
  readonly problem: ShortcodeProblem;
}

export interface TagRead {
  readonly call: ShortcodeCall;
  /** What did not end the reading. */
  readonly problems: readonly ShortcodeProblem[];
  readonly failed: FailedTag | undefined;
}

const QUOTE = 34;
const HYPHEN = 45;
const PERIOD = 46;
const SLASH = 47;
const EQUALS = 61;
const BACKSLASH = 92;
const BACKTICK = 96;

/**
 * Reads the tag that opens at `open` (`{{<` or `{{%`), at most up to `end` (offsets into `text`; the tag takes `end` for
 * the end of the text). Always gives a call, with what was there until the first error (hugo-facts §5.2).
 */
export const readTag = (text: string, open: number, end: number, before: TagsBefore): TagRead => {
  const delimiter = text[open + 2] === '%' ? '%' : '<';
  const right = delimiter === '%' ? '%}}' : '>}}';
  const problems: ShortcodeProblem[] = [];
  const args: ShortcodeArgument[] = [];
  let at = open + 3;
  let nameSpan: Span | undefined;
  let inline = false;
  let slash: 'none' | 'before-name' | 'after-name' = 'none';
  /** Is the next word an argument, not a name? */
  let named = false;
  /** How the first argument was written decides what the others may be. */
  let mode: 'none' | 'positional' | 'named' = 'none';
  /** The last argument may still turn out to be the name of a value. */
  let mayBeName = false;
  let failure: { readonly problem: ShortcodeProblem; readonly at: number } | undefined;

  const fail = (what: ShortcodeProblem, stoppedAt = at): void => {
    failure = { problem: what, at: stoppedAt };
  };
  const failUnclosed = (): void => fail(problem.tagUnclosed(spanOf(open, open + 3), '', right));
  const atEnd = (): boolean => at < end && text.startsWith(right, at);

  /** Behind the name of a closing tag only blanks may stand. */
  const readClosingEnd = (): void => {
    for (; at < end && !atEnd(); at++) {
      const code = text.charCodeAt(at);
      if (!isBlank(code)) {
        fail(problem.closingArguments(spanOf(at, at + 1)));
        return;
      }
      if (code !== 32 && code !== 9) problems.push(problem.outdatedLineEnd(spanOf(at, at + 1)));
    }
    if (at >= end) failUnclosed();
  };

  const readName = (): void => {
    const start = at;
    while (at < end) {
      const width = wordWidthAt(text, at);
      const code = text.charCodeAt(at);
      if (width > 0) at += width;
      else if (code === HYPHEN || code === SLASH) at++;
      else if (code === PERIOD && text.startsWith('inline ', at + 1)) {
        inline = true;
        at++;
      } else break;
    }
    const word = text.slice(start, at);
    const selfClosed = slash === 'after-name';
    if (!selfClosed) nameSpan = spanOf(start, at);
    if (at < end && text.charCodeAt(at) === PERIOD) {
      fail(problem.periodInName(spanOf(start, at + 1)));
      return;
    }
    if (slash !== 'none' && !before.opened.has(word)) {
      fail(selfClosed ? problem.wordBehindSlash(spanOf(start, at)) : problem.closingUnopened(word, spanOf(start, at)));
      return;
    }
    before.opened.add(word);
    named = true;
    if (slash !== 'none') readClosingEnd();
    else if (inline) before.inlineName = word;
  };

  /** Reads the text in quotes or backticks at the cursor; when it is broken, fails and gives what is there of it. */
  const readText = (escapes: boolean): Pick<ShortcodeArgument, 'value' | 'valueSpan' | 'style' | 'verbatim'> => {
    const start = at;
    const style = text.charCodeAt(at) === BACKTICK ? 'raw' : 'quoted';
    const read: QuotedText = style === 'raw' ? readRaw(text, at, end) : readQuoted(text, at, end, escapes);
    at = read.next;
    if (read.kind === 'text') return { value: read.value, valueSpan: read.span, style, verbatim: read.verbatim };
    if (read.kind === 'bad-escape') fail(problem.badEscape(spanOf(at, at + 2)));
    else if (read.kind === 'raw-unclosed') fail(problem.rawUnclosed(spanOf(start, start + 1)));
    else fail(problem.quoteUnclosed(spanOf(start, at)));
    const half = spanOf(Math.min(start + 1, at), at);
    return { value: text.slice(half.start, half.end), valueSpan: half, style, verbatim: true };
  };

  const readArgument = (escaped: boolean): void => {
    const start = at;
    const code = text.charCodeAt(at);
    if (code === BACKTICK && escaped) {
      fail(problem.badEscape(spanOf(at - 1, at + 1)));
      return;
    }
    mayBeName = true;
    if (code === QUOTE || code === BACKTICK) {
      const argument = readText(!escaped);
      if (mode === 'named') {
        fail(problem.argumentsMixed(argument.value, spanOf(start, at), false), start);
        return;
      }
      mode = 'positional';
      args.push(argument);
      return;
    }
    do at += wordWidthAt(text, at) || 1;
    while (at < end && (wordWidthAt(text, at) > 0 || text.charCodeAt(at) === HYPHEN || text.charCodeAt(at) === PERIOD));
    const isNamed = at < end && text.charCodeAt(at) === EQUALS;
    const word = text.slice(start, at);
    if (mode === 'none') mode = isNamed ? 'named' : 'positional';
    else if (isNamed !== (mode === 'named')) {
      fail(problem.argumentsMixed(word, spanOf(start, at), isNamed), start);
      return;
    }
    args.push({ value: word, valueSpan: spanOf(start, at), style: 'bare', verbatim: true });
  };

  const readBareValue = (): ShortcodeArgument => {
    const start = at;
    let begun = false;
    for (; at < end && !isBlank(text.charCodeAt(at)); at++) {
      if (!isWideBlank(text.charCodeAt(at))) begun = true;
      else if (begun) problems.push(problem.outdatedWideBlank(spanOf(at, at + 1)));
    }
    return { value: text.slice(start, at), valueSpan: spanOf(start, at), style: 'bare', verbatim: true };
  };

  /** From `=` on. A value without an argument before it is read and dropped, as in Hugo. */
  const readValue = (): void => {
    at++;
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    const code = at < end ? text.charCodeAt(at) : 0;
    const value =
      code === QUOTE || code === BACKSLASH || code === BACKTICK ? readText(code === QUOTE) : readBareValue();
    const name = mayBeName ? args.pop() : undefined;
    if (name) args.push({ name: name.value, nameSpan: name.valueSpan, ...value });
    mayBeName = false;
  };

  while (failure === undefined && !atEnd()) {
    if (at >= end) {
      failUnclosed();
      break;
    }
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      if (code === 11 || code === 12) problems.push(problem.outdatedControl(spanOf(at, at + 1)));
      at++;
    } else if (code === EQUALS) readValue();
    else if (code === SLASH) {
      if (before.opened.size === 0) fail(problem.closingUnopened('', spanOf(at, at + 1)));
      if (slash === 'none') slash = nameSpan ? 'after-name' : 'before-name';
      before.inlineName = undefined;
      named = false;
      mayBeName = false;
      at++;
    } else if (code === BACKSLASH) {
      at++;
      if (at < end && (text.charCodeAt(at) === QUOTE || text.charCodeAt(at) === BACKTICK)) readArgument(true);
    } else if (named && (code === HYPHEN || code === QUOTE || code === BACKTICK || wordWidthAt(text, at) > 0))
      readArgument(false);
    else if (wordWidthAt(text, at) > 0) readName();
    else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const startsName = !nameSpan && slash === 'none';
      fail(problem.oddCharacter(character, spanOf(at, at + character.length), startsName));
    }
  }

  const closed = failure === undefined;
  at = failure?.at ?? at + right.length;
  if (closed && !nameSpan && slash === 'none') problems.push(problem.nameMissing(spanOf(open, at)));
  // The lexer lets `a = b c` pass, but then Hugo cannot hold the arguments: "invalid state".
  const odd = closed && args.find(({ name }) => (name === undefined) !== (args[0]?.name === undefined));
  if (odd) {
    const span = odd.nameSpan ?? odd.valueSpan;
    problems.push(problem.argumentsMixed(text.slice(span.start, span.end), span, odd.name !== undefined));
  }
  const name = nameSpan ?? spanOf(Math.min(open + 3, at), Math.min(open + 3, at));
  const call: ShortcodeCall = {
    span: spanOf(open, at),
    closed,
    name: text.slice(name.start, name.end),
    nameSpan: name,
    delimiter,
    kind: slash === 'before-name' ? 'close' : slash === 'after-name' ? 'self-closing' : 'open',
    inline,
    arguments: args,
  };
  return { call, problems, failed: failure && { call, failedAt: failure.at, problem: failure.problem } };
};
