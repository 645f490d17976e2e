// Owns the words for what is wrong with TOML: a short place and what to write instead. Knows the slips of writers, no grammar.
import type { Span } from '../../text/index.ts';
import type { FrontMatterProblem } from './node.ts';
import type { TomlComplaint } from './toml-library.ts';

type Slip = Omit<FrontMatterProblem, 'code'>;

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/Unterminated array/, 'The list is never closed. Put a “]” at its end.'],
  [/Unterminated inline table/, 'The table is never closed. Put a “}” at its end.'],
  [/curly braces/, 'Before Hugo 0.164 a table in braces has to stand on one line, without a comma at its end.'],
  [/multiple times|redefine/i, 'This key is already given above. Delete one of them.'],
  [/Leading zeros/, 'A number cannot begin with 0. Delete the zeros, or put it in quotes.'],
  [/escape/, 'TOML does not know this escape. Write “\\\\” for a backslash, or use single quotes.'],
  [/invalid (date|time)|date-time/i, 'There is no such date or time.'],
  [/Unspecified values/, 'A value is missing behind “=”.'],
  [/control character/i, 'There is an invisible control character here. Delete it.'],
];

/** The statement of one line: key, then `=` or `:`, then the rest. */
const PAIR = /^([ \t]*)("[^"\r\n]*"|'[^'\r\n]*'|[^\s=:"'[#]+)([ \t]*)([=:]?)([ \t]*)([^\r\n]*)/;

const findPairSlip = (text: string, part: Span): Slip | undefined => {
  const found = PAIR.exec(text.slice(part.start, part.end));
  if (found === null) return undefined;
  const [, indent = '', key = '', gap = '', sign = '', space = '', rest = ''] = found;
  const keyStart = part.start + indent.length;
  const signAt = keyStart + key.length + gap.length;
  if (sign === ':') {
    const written = `${key} = …`;
    return {
      span: { start: signAt, end: signAt + 1 },
      message: `TOML wants “=” between key and value, not “:”. Write “${written}”.`,
    };
  }
  if (sign === '') {
    const span = { start: keyStart, end: keyStart + key.length };
    return { span, message: 'This line is no “key = value”. Add “=” and a value, or delete it.' };
  }
  if (/[^A-Za-z0-9_.\-"']/.test(key)) {
    const span = { start: keyStart, end: keyStart + key.length };
    return { span, message: 'A key with other signs than letters, digits, “-” and “_” needs quotes.' };
  }
  const valueStart = signAt + 1 + space.length;
  const quote = rest[0];
  if ((quote === '"' || quote === "'") && !rest.startsWith(quote.repeat(3))) {
    const closed = quote === '"' ? /^"(?:[^"\\]|\\.)*"/.exec(rest) : /^'[^']*'/.exec(rest);
    const start = valueStart;
    if (closed === null) {
      return {
        span: { start, end: start + 1 },
        message: `The quote is never closed on this line. Put a ${quote} at the end of the value.`,
      };
    }
    const behind = rest.slice(closed[0].length);
    const extra = /^[ \t]*([^\s#].*?)[ \t]*$/.exec(behind);
    if (extra !== null) {
      const at = start + closed[0].length + behind.indexOf(extra[1]!);
      const help =
        quote === '"'
          ? 'Write \\" for a quote inside.'
          : 'Put the value in double quotes if an apostrophe belongs to it.';
      return { span: { start: at, end: at + extra[1]!.length }, message: `Text follows the closing quote. ${help}` };
    }
    return undefined;
  }
  const word = /^[^\s"'[{#0-9+-][^#]*/.exec(rest)?.[0].trimEnd();
  if (word !== undefined && word !== 'true' && word !== 'false') {
    const yes = /^(yes|no|on|off|True|False|TRUE|FALSE)$/.exec(word);
    const help = yes === null ? 'Put it in quotes.' : 'Write “true” or “false”.';
    return {
      span: { start: valueStart, end: valueStart + word.length },
      message: `TOML does not know a value without quotes such as this. ${help}`,
    };
  }
  return undefined;
};

/** Says what is wrong in `part` of the block, a stretch in which the library has a complaint. */
export const explainToml = (text: string, part: Span, { reason, at }: TomlComplaint): FrontMatterProblem => {
  const known = REASONS.find(([pattern]) => pattern.test(reason))?.[1];
  const slip = findPairSlip(text, part);
  if (slip !== undefined && (known === undefined || /Unterminated/.test(reason)))
    return { code: 'front-matter-invalid', ...slip };
  const start = Math.max(part.start, Math.min(at, part.end - 1));
  const rest = /^[^\s\r\n]*/.exec(text.slice(start, Math.min(part.end, start + 40)))![0];
  const end = Math.min(part.end, start + Math.max(1, rest.length));
  return {
    code: 'front-matter-invalid',
    span: { start, end },
    message: known ?? 'TOML cannot be read here. Check quotes, commas and brackets.',
  };
};
