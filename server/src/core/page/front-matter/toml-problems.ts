// Owns the words for what is wrong with TOML: a short place and what to write instead. Knows the slips of writers, no grammar.
import * as l10n from '@vscode/l10n';
import type { Span } from '../../text/index.ts';
import type { FrontMatterProblem } from './node.ts';
import type { TomlComplaint } from './toml-library.ts';

type Slip = Omit<FrontMatterProblem, 'code'>;

const noWord = (): string => l10n.t('TOML does not know this without quotes. Put it in quotes.');

/** What the library says, what we say, and what of the text around its place to mark. */
const REASONS: readonly (readonly [reason: RegExp, message: () => string, marked: RegExp])[] = [
  [
    /curly braces/,
    () => l10n.t('Before Hugo 0.164 a table in braces has to stand on one line, without a comma at its end.'),
    /^\S+/,
  ],
  [/multiple times|redefine/i, () => l10n.t('This key is already given above. Delete one of them.'), /^[^\s=\]]+/],
  [
    /Leading zeros/,
    () => l10n.t('A number cannot begin with 0. Delete the zeros, or put it in quotes.'),
    /^[^\s,\]}]+/,
  ],
  [/escape/, () => l10n.t('TOML does not know this escape. Write “\\\\” for a backslash, or use single quotes.'), /^./],
  [
    /invalid (date|time)|date-time/i,
    () => l10n.t('There is no such date or time. Write it like 2024-12-02.'),
    /^[^\s,\]}]+/,
  ],
  [/Unspecified values/, () => l10n.t('A value is missing behind “=”.'), /^=/],
  [/control character/i, () => l10n.t('There is an invisible control character here. Delete it.'), /^./],
  [/Must be a newline/, () => l10n.t('Text follows the value. Each “key = value” ends with its line.'), /^[^\r\n#]+/],
];

/** The statement of one line: key, then `=` or `:`, then the rest. */
const PAIR = /^([ \t]*)("[^"\r\n]*"|'[^'\r\n]*'|[^\s=:"'[#]+)([ \t]*)([=:]?)([ \t]*)([^\r\n]*)/;

const findHeaderSlip = (text: string, part: Span): Slip | undefined => {
  const found = /^([ \t]*)(\[\[?)[^\]\r\n]*(?=[\r\n]|$)/.exec(text.slice(part.start, part.end));
  if (found === null) return undefined;
  const start = part.start + found[1]!.length;
  const message = l10n.t`The name of the table is never closed. Put a “${found[2] === '[[' ? ']]' : ']'}” behind it.`;
  return { span: { start, end: start + found[2]!.length }, message };
};

const findStringSlip = (rest: string, start: number): Slip | undefined => {
  const quote = rest[0]!;
  const triple = quote.repeat(3);
  if (rest.startsWith(triple)) {
    if (rest.indexOf(triple, 3) >= 0) return undefined;
    return { span: { start, end: start + 3 }, message: l10n.t`The text is never closed. Put ${triple} at its end.` };
  }
  const closed = (quote === '"' ? /^"(?:[^"\\\r\n]|\\[^\r\n])*"/ : /^'[^'\r\n]*'/).exec(rest);
  if (closed === null) {
    const message = l10n.t`The quote is never closed on this line. Put a ${quote} at the end of the value.`;
    return { span: { start, end: start + 1 }, message };
  }
  const extra = /^[ \t]*([^\s#][^\r\n]*)/.exec(rest.slice(closed[0].length));
  if (extra === null) return undefined;
  const written = extra[1]!.trimEnd();
  const at = start + closed[0].length + extra[0].length - extra[1]!.length;
  const help =
    quote === '"'
      ? l10n.t('Write \\" for a quote inside.')
      : l10n.t('Put the value in double quotes if an apostrophe belongs to it.');
  return {
    span: { start: at, end: at + written.length },
    message: `${l10n.t('Text follows the closing quote.')} ${help}`,
  };
};

const findValueSlip = (rest: string, start: number): Slip | undefined => {
  if (/^["']/.test(rest)) return findStringSlip(rest, start);
  if (rest.startsWith('[')) {
    if (!/^[^\]]*$/.test(rest)) return undefined;
    return { span: { start, end: start + 1 }, message: l10n.t('The list is never closed. Put a “]” at its end.') };
  }
  const line = /^[^\r\n]*/.exec(rest)![0];
  const date = /^\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d\d)?(?=[\s,#]|$)/.exec(line)?.[0];
  if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) {
    const message = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d$/.test(date)
      ? l10n.t('Before Hugo 0.164 a time needs seconds. Write “:00” behind it.')
      : l10n.t('A date has two digits for month and day. Write it as “2024-01-02”.');
    return { span: { start, end: start + date.length }, message };
  }
  const word = /^[^\s"'[{#0-9+-][^#\r\n]*/.exec(line)?.[0].trimEnd();
  if (word === undefined || /^(true|false|inf|nan)\b/.test(word)) return undefined;
  const meant = /^(yes|on|True|TRUE)$/.test(word) ? 'true' : /^(no|off|False|FALSE)$/.test(word) ? 'false' : undefined;
  const message = meant === undefined ? noWord() : l10n.t`TOML does not know “${word}”. Write “${meant}”.`;
  return { span: { start, end: start + word.length }, message };
};

const findPairSlip = (text: string, part: Span): Slip | undefined => {
  const statement = text.slice(part.start, part.end);
  const found = PAIR.exec(statement);
  if (found === null) return undefined;
  const [, indent = '', key = '', gap = '', sign = '', space = '', rest = ''] = found;
  const start = part.start + indent.length;
  const signAt = start + key.length + gap.length;
  if (sign === ':') {
    const message = l10n.t('TOML wants “=” between key and value, not “:”.');
    return { span: { start: signAt, end: signAt + 1 }, message };
  }
  const name = /^[^=\r\n]*/.exec(text.slice(start, part.end))![0];
  if (/[^A-Za-z0-9_.\-"' \t]/.test(key) || (sign === '' && /^\w/.test(key) && rest.includes('='))) {
    const span = { start, end: start + name.trimEnd().length };
    return {
      span,
      message: l10n.t('A key with blanks, or signs other than letters, digits, “-” and “_”, needs quotes.'),
    };
  }
  if (sign === '') {
    const span = { start, end: start + (/^[^\r\n]*/.exec(text.slice(start, part.end))![0].trimEnd().length || 1) };
    return { span, message: l10n.t('This line is no “key = value”. Add “=” and a value, or delete it.') };
  }
  const valueStart = signAt + 1 + space.length;
  return rest === '' ? undefined : findValueSlip(text.slice(valueStart, part.end), valueStart);
};

const markAt = (text: string, part: Span, at: number, marked: RegExp): Span => {
  // A place behind the end of a line says nothing: the last thing on the line does.
  let start = Math.max(part.start, Math.min(at, part.end - 1));
  while (start > part.start && /\s/.test(text.charAt(start))) start--;
  // Numbers and dates are complained of at their end.
  if (/[\d:.TZ]/.test(text.charAt(start)))
    while (/[\w:.+-]/.test(text.charAt(start - 1)) && start > part.start) start--;
  if (text.charAt(start - 1) === '\\') start--;
  const found = marked.exec(text.slice(start, part.end))?.[0].trimEnd() ?? '';
  return { start, end: Math.min(part.end, start + Math.max(1, found.length)) };
};

/** Says what is wrong in `part` of the block, a stretch in which the library has a complaint. */
export const explainToml = (text: string, part: Span, { reason, at }: TomlComplaint): FrontMatterProblem => {
  const code = 'front-matter-invalid';
  const known = REASONS.find(([pattern]) => pattern.test(reason));
  const slip = findHeaderSlip(text, part) ?? findPairSlip(text, part);
  if (slip !== undefined && (known === undefined || /newline/.test(reason))) return { code, ...slip };
  if (known !== undefined) return { code, span: markAt(text, part, at, known[2]), message: known[1]() };
  const span = markAt(text, part, at, /^(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s,\]}]+)/);
  const written = text.slice(span.start, span.end);
  if (/^[^\s\d"'[\]{}=,#+-]/.test(written)) return { code, span, message: noWord() };
  if (/^["'\d[{]/.test(written) && /["'\d\]}]\s+$/.test(text.slice(part.start, span.start))) {
    return { code, span, message: l10n.t('A comma is missing before this.') };
  }
  return { code, span, message: l10n.t('TOML cannot be read here. Check quotes, commas and brackets.') };
};
