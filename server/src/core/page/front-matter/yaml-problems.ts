// Owns the words for what is wrong with YAML: a short place and what to write instead. Knows the slips of writers, no grammar.
import * as l10n from '@vscode/l10n';
import { quote, type Span } from '../../text/index.ts';
import type { FrontMatterProblem } from './node.ts';
import type { YamlComplaint } from './yaml-library.ts';
import { findValueEnd, readYamlLines, type YamlLine } from './yaml-lines.ts';

type Slip = Omit<FrontMatterProblem, 'code'>;

/** For the start of a value that YAML takes for something else. */
export const badStart = (first: string): string => l10n.t`A value cannot begin with “${first}”. Put it in quotes.`;

const shown = (written: string): string => {
  const line = written.split(/[\r\n]/, 1)[0]!.trim();
  return quote(line.length > 40 ? `${line.slice(0, 39)}…` : line);
};

const keyOf = (text: string, { key }: YamlLine): string | undefined => key && shown(text.slice(key.start, key.end));

const findTab = (text: string, line: YamlLine): Slip | undefined => {
  const start = line.start + line.indent;
  if (text.charCodeAt(start) !== 9) return undefined;
  let end = start;
  while (text.charCodeAt(end) === 9) end++;
  return { span: { start, end }, message: l10n.t('YAML does not allow a tab for indentation. Indent with blanks.') };
};

const findQuoteSlip = (text: string, line: YamlLine, limit: number): Slip | undefined => {
  const start = line.valueStart;
  const mark = text.charAt(start);
  if (mark !== '"' && mark !== "'") return undefined;
  const end = findValueEnd(text, start, limit);
  if (end < 0) {
    const key = keyOf(text, line);
    return {
      span: { start, end: start + 1 },
      message:
        key === undefined
          ? l10n.t`The quote is never closed. Put a ${mark} at the end of this value.`
          : l10n.t`The quote is never closed. Put a ${mark} at the end of the value of ${key}.`,
    };
  }
  const written = text.slice(start, end);
  if (mark === '"') {
    for (const found of written.matchAll(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/g)) {
      const escaped = found[1]!;
      if (escaped.length > 1 || /[0abtnvfre "/\\N_LP\t\r\n]/.test(escaped)) continue;
      const at = start + found.index;
      const span = { start: at, end: at + 2 };
      const digits = { x: 2, u: 4, U: 8 }[escaped];
      if (digits !== undefined)
        return { span, message: l10n.t('After “{0}” come {1} hexadecimal digits.', `\\${escaped}`, digits) };
      return {
        span,
        message: l10n.t(
          'YAML does not know “{0}” in double quotes. Write “{1}”, or use single quotes.',
          `\\${escaped}`,
          `\\\\${escaped}`,
        ),
        ...(escaped === "'" ? { since: '0.152.0' } : {}),
      };
    }
  }
  let behind = end;
  while (/[ \t]/.test(text.charAt(behind))) behind++;
  const lineEnd = behind + (/^[^\r\n]*/.exec(text.slice(behind, limit))?.[0].length ?? 0);
  const rest = text.slice(behind, Math.min(lineEnd, limit));
  if (rest === '' || rest.startsWith('#')) return undefined;
  const double =
    mark === "'"
      ? l10n.t("Write '' for an apostrophe inside, or put the whole value in double quotes.")
      : l10n.t('Write \\" for a quote inside, or put the whole value in single quotes.');
  return {
    span: { start: behind, end: behind + rest.trimEnd().length },
    message: `${l10n.t('Text follows the closing quote.')} ${double}`,
  };
};

const STARTERS: Readonly<Record<string, string>> = {
  '@': '',
  '`': '',
  '%': '',
  ',': '',
  ']': '',
  '}': '',
};

const findStartSlip = (text: string, line: YamlLine): Slip | undefined => {
  const start = line.valueStart;
  if (start >= line.lineEnd) return undefined;
  const first = text.charAt(start);
  const rest = text.slice(start, line.lineEnd);
  const one = { start, end: start + 1 };
  if (first in STARTERS || (first === '?' && /^\?\s*$/.test(rest))) {
    const lenient = first === ',' || first === '}' || first === '?' || (first === '%' && line.key === undefined);
    const until = lenient ? { until: '0.152.0' } : {};
    return { span: one, message: badStart(first), ...until };
  }
  if (first === '*') {
    const word = /^\*[^\s,]*/.exec(rest)![0];
    return {
      span: { start, end: start + word.length },
      message: l10n.t('A “*” at the start of a value means a reference in YAML. Put the value in quotes.'),
    };
  }
  if (rest.startsWith('{{')) {
    return { span: { start, end: start + 2 }, message: badStart('{{') };
  }
  if ((first === '|' || first === '>') && /^[|>][-+0-9]*[ \t]*[^-+0-9\s#]/.test(rest)) {
    return {
      span: one,
      message: l10n.t`After “${first}” the text begins on the next line, indented. To keep it on this line, put the value in quotes.`,
    };
  }
  if (first === '-' && line.key !== undefined && /^-(\s|$)/.test(rest)) {
    return {
      span: one,
      message: l10n.t('A list begins on the line below its key. Put each item on a line of its own, after “- ”.'),
    };
  }
  return undefined;
};

const findBracketSlip = (text: string, line: YamlLine, limit: number): Slip | undefined => {
  const start = line.valueStart;
  const first = text.charAt(start);
  if (first !== '[' && first !== '{') return undefined;
  const close = first === '[' ? ']' : '}';
  const end = findValueEnd(text, start, limit);
  if (end < 0) {
    const message =
      first === '['
        ? l10n.t('The list is never closed. Put a “]” at its end.')
        : l10n.t('The map is never closed. Put a “}” at its end.');
    return { span: { start, end: start + 1 }, message };
  }
  let behind = end;
  while (/[ \t]/.test(text.charAt(behind))) behind++;
  const rest = /^[^\r\n]*/.exec(text.slice(behind, limit))![0];
  if (rest !== '' && !rest.startsWith('#')) {
    return {
      span: { start: behind, end: behind + rest.trimEnd().length },
      message: l10n.t`Text follows the closing “${close}”. Put the whole value in quotes if it is one text.`,
    };
  }
  return undefined;
};

const findColonSlip = (text: string, line: YamlLine): Slip | undefined => {
  if (line.key === undefined || line.valueStart >= line.lineEnd || /["'[{|>]/.test(text.charAt(line.valueStart)))
    return undefined;
  const value = text.slice(line.valueStart, line.lineEnd);
  const comment = / #/.exec(value);
  const found = /:(?=[ \t]|$)/.exec(comment === null ? value : value.slice(0, comment.index));
  if (found === null) return undefined;
  const at = line.valueStart + found.index;
  const key = keyOf(text, line)!;
  return {
    span: { start: at, end: at + 1 },
    message: l10n.t`A colon with a blank after it begins a new key. Put the value of ${key} in quotes.`,
  };
};

/** Hugo ≥0.152 takes a line at the margin for the value of the empty key right above it. */
const sinceMargin = (text: string, within: Span, lineStart: number): { readonly until?: string } => {
  if (/\s/.test(text.charAt(lineStart))) return {};
  const above = text.slice(Math.max(within.start, lineStart - 200), lineStart);
  const next = /^[^\r\n]*[\r\n]+(.?)/.exec(text.slice(lineStart, Math.min(within.end, lineStart + 1000)))?.[1];
  return next !== '-' && /(^|[\r\n])[^\s#][^\r\n]*:[ \t]*(#[^\r\n]*)?(\r\n|\n|\r)$/.test(above)
    ? { until: '0.152.0' }
    : {};
};

/** `title = foo`. */
export const findEqualSign = (text: string, line: YamlLine): Slip | undefined => {
  if (line.key !== undefined) return undefined;
  const found = /^([\w-]+[ \t]*)=/.exec(text.slice(line.valueStart, line.lineEnd));
  if (found === null) return undefined;
  const start = line.valueStart + found[1]!.length;
  return {
    span: { start, end: start + 1 },
    message: l10n.t('YAML wants “:” and a blank between key and value, not “=”.'),
  };
};

/** A key that stands deeper than the one above it, which has a value already. */
const findDeeperKey = (text: string, line: YamlLine, above: YamlLine | undefined): Slip | undefined => {
  if (above?.key === undefined || line.key === undefined || above.valueStart >= above.lineEnd) return undefined;
  if (/[#&!|>]/.test(text.charAt(above.valueStart)) || line.key.start - line.start <= above.key.start - above.start) {
    return undefined;
  }
  const upper = shown(text.slice(above.key.start, above.key.end));
  return {
    span: line.key,
    message: l10n.t`This key is indented deeper than ${upper}, which has a value already. Give both the same number of blanks.`,
  };
};

const findMissingComma = (line: YamlLine, text: string, { code, at }: YamlComplaint): Slip | undefined => {
  if (code !== 'MISSING_CHAR' || line.valueEnd === undefined || !/[[{]/.test(text.charAt(line.valueStart)))
    return undefined;
  if (at <= line.valueStart || at >= line.valueEnd) return undefined;
  const found = /^\s*("[^"\r\n]*"|'[^'\r\n]*'|[^\s,\]}]+)/.exec(text.slice(at, line.valueEnd));
  if (found === null) return undefined;
  const end = at + found[0].length;
  return { span: { start: end - found[1]!.length, end }, message: l10n.t('A comma is missing before this.') };
};

/** `title:foo`. */
export const findMissingBlank = (text: string, line: YamlLine, within: Span): Slip | undefined => {
  if (line.key !== undefined) return undefined;
  const found = /^([\w.-]+):(?=[^\s/:])/.exec(text.slice(line.valueStart, line.lineEnd));
  if (found === null) return undefined;
  const colon = line.valueStart + found[1]!.length;
  return {
    span: { start: colon, end: colon + 1 },
    message: l10n.t('A blank is missing after “{0}”.', `${found[1]}:`),
    ...sinceMargin(text, within, line.start),
  };
};

/** The line of `within` that `at` is on, without blanks around. */
export const lineOf = (text: string, at: number, within: Span): Span => {
  let start = Math.min(at, within.end);
  while (start > within.start && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  let end = start;
  while (end < within.end && !/[\r\n]/.test(text.charAt(end))) end++;
  while (start < end && /[ \t]/.test(text.charAt(start))) start++;
  while (end > start && /[ \t]/.test(text.charAt(end - 1))) end--;
  return { start, end };
};

const explainLine = (text: string, at: number, within: Span): Slip => {
  let line = lineOf(text, at, within);
  let from = line.start;
  while (line.start === line.end && from > within.start) line = lineOf(text, --from, within);
  const written = text.slice(line.start, line.end);
  const key = /^(["']?)[^\s"'#-][^"'#]*?\1[ \t]*:(?=[ \t]|$)/.exec(written);
  if (key !== null) {
    return {
      span: { start: line.start, end: line.start + key[0].length },
      message: l10n.t`The indentation of ${shown(key[0].slice(0, -1))} does not fit the lines above it. Give keys of one level the same number of blanks.`,
    };
  }
  const item = /^-[ \t]/.test(written);
  return {
    ...(item ? {} : sinceMargin(text, within, line.start)),
    span: line,
    message: item
      ? l10n.t(
          'This item does not fit the lines above it. Items of one list need the same indentation, below a key without a value.',
        )
      : l10n.t(
          'This line is neither “key: value” nor a part of the value above it. Add a colon, or indent it to continue that value.',
        ),
  };
};

/**
 * Says what is wrong in `part` of the block, a stretch in which the library has a complaint. The first slip that a writer
 * is known to make is taken; the place of the complaint else.
 */
export const explainYaml = (text: string, part: Span, complaint: YamlComplaint): FrontMatterProblem => {
  let above: YamlLine | undefined;
  for (const line of readYamlLines(text, part)) {
    const slip =
      findDeeperKey(text, line, above) ??
      findTab(text, line) ??
      findQuoteSlip(text, line, part.end) ??
      findStartSlip(text, line) ??
      findBracketSlip(text, line, part.end) ??
      findMissingComma(line, text, complaint) ??
      findColonSlip(text, line) ??
      findEqualSign(text, line) ??
      findMissingBlank(text, line, part);
    if (slip !== undefined) return { code: 'front-matter-invalid', ...slip };
    above = line;
  }
  return { code: 'front-matter-invalid', ...explainLine(text, complaint.at, part) };
};
