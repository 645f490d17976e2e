// Owns what only some versions of Hugo stumble over in YAML, and the library does not. Knows no grammar but the tree.
import * as l10n from '@vscode/l10n';
import type { Span } from '../../text/index.ts';
import type { FrontMatterProblem, Node, ScalarNode } from './node.ts';
import { readYamlLines } from './yaml-lines.ts';

/** The version in which Hugo changed its YAML library (hugo-facts §1.2). */
const GOCCY = '0.152.0';
/** The library of Hugo ≤0.151 refuses these anywhere. */
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;
const tabIndent = (): string => l10n.t('YAML does not allow a tab for indentation. Indent with blanks.');

const code = 'front-matter-invalid';

const findControl = (text: string, block: Span): FrontMatterProblem[] => {
  const found = CONTROL.exec(text.slice(block.start, block.end));
  if (found === null) return [];
  const start = block.start + found.index;
  const message = l10n.t('There is an invisible control character here. Delete it.');
  return [{ code, span: { start, end: start + 1 }, message, until: GOCCY }];
};

/** Lines that begin with a tab, also those with nothing else. Before the first line that says something only Hugo ≤0.151 minds. */
const findTabLines = (text: string, block: Span): FrontMatterProblem[] => {
  const problems: FrontMatterProblem[] = [];
  let first = true;
  for (const line of readYamlLines(text, block)) {
    let end = line.start;
    while (end < line.lineEnd && text.charCodeAt(end) === 9) end++;
    if (end === line.start) first = false;
    else
      problems.push({
        code,
        span: { start: line.start, end },
        message: tabIndent(),
        ...(first ? { until: GOCCY } : {}),
      });
  }
  return problems;
};

/**
 * Hugo ≥0.152 skips one character behind the closing quote for each tab in double quotes that is not the last character.
 * Harmless only when a line break or nothing of weight is skipped.
 */
const findTabInQuotes = (
  text: string,
  block: Span,
  scalar: ScalarNode,
  inFlow: boolean,
): FrontMatterProblem | undefined => {
  const written = text.slice(scalar.inner.start, scalar.inner.end);
  let first = -1;
  let count = 0;
  for (let i = 0; i < written.length; i++) {
    const character = written[i];
    if (character === '\\') i++;
    else if (character === '\n' || character === '\r') {
      while (/[ \t\r\n]/.test(written[i + 1] ?? '')) i++;
    } else if (character === '\t' && i < written.length - 1) {
      if (first < 0) first = i;
      count++;
    }
  }
  if (count === 0) return undefined;
  const rest = text.slice(Math.min(scalar.span.end + count, block.end), block.end);
  if (!inFlow && /^[ \t]*(?:#|\r?\n|$)/.test(rest.slice(0, 200))) return undefined;
  const start = scalar.inner.start + first;
  const message = l10n.t('Hugo since 0.152 cannot read a tab between double quotes. Write “\\t”, or a blank.');
  return { code, span: { start, end: start + 1 }, message, since: GOCCY };
};

const columnOf = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  return at - start;
};

/** Hugo before 0.152 ends a text without quotes in brackets at a question mark, and then misses the comma (tried on 0.111 to 0.152). */
const findQuestionMark = (text: string, span: Span): FrontMatterProblem[] => {
  const at = text.slice(span.start, span.end).indexOf('?');
  if (at < 1 || /["']/.test(text.charAt(span.start))) return [];
  const message = l10n.t('Hugo before 0.152 cannot read a “?” in brackets without quotes. Put the text in quotes.');
  return [{ code, span: { start: span.start + at, end: span.start + at + 1 }, message, until: GOCCY }];
};

const findInScalar = (
  text: string,
  block: Span,
  scalar: ScalarNode,
  inFlow: boolean,
  column: number,
): FrontMatterProblem[] => {
  const problems: FrontMatterProblem[] = [];
  const written = text.slice(scalar.inner.start, scalar.inner.end);
  if (scalar.style === 'plain' && inFlow && /[\r\n]/.test(written)) {
    const shallow = written.split(/\r\n|\n|\r/).some((line, i) => i > 0 && /^ */.exec(line)![0].length <= column);
    const message = l10n.t(
      'Hugo since 0.152 wants a text that goes on here indented deeper than its key. Put it in quotes.',
    );
    if (shallow) return [{ code, span: scalar.span, message, since: GOCCY }];
  }
  if (scalar.style === 'plain' && inFlow) return findQuestionMark(text, scalar.span);
  if (scalar.style !== 'double' && scalar.style !== 'single') return [];
  const indented = /[\r\n](\t+)/.exec(written);
  if (indented !== null) {
    const end = scalar.inner.start + indented.index + indented[0].length;
    problems.push({ code, span: { start: end - indented[1]!.length, end }, message: tabIndent(), since: GOCCY });
  } else if (scalar.style === 'double' && written.includes('\t')) {
    const tab = findTabInQuotes(text, block, scalar, inFlow);
    if (tab !== undefined) problems.push(tab);
  }
  const slash = scalar.style === 'double' ? /(?:^|[^\\])(?:\\\\)*(\\\/)/.exec(written) : null;
  if (slash !== null) {
    const end = scalar.inner.start + slash.index + slash[0].length;
    const message = l10n.t('Hugo before 0.152 does not know “\\/”. Write “/”.');
    problems.push({ code, span: { start: end - 2, end }, message, until: GOCCY });
  }
  return problems;
};

/** All that is wrong for some versions only, in the order of the text but for control characters. `top`: the tree of `block`. */
export const findVersionSlips = (text: string, block: Span, top: Node | undefined): FrontMatterProblem[] => {
  const problems = [...findControl(text, block), ...findTabLines(text, block)];
  const visited = new Set<readonly unknown[]>();
  const visit = (node: Node, inFlow: boolean, column: number): void => {
    if (node.kind === 'scalar') {
      problems.push(...findInScalar(text, block, node, inFlow, column));
      return;
    }
    const children = node.kind === 'list' ? node.items : node.entries;
    if (visited.has(children)) return;
    visited.add(children);
    const flow = inFlow || (node.kind === 'list' ? node.flow : text.charCodeAt(node.span.start) === 123);
    if (node.kind === 'list') for (const item of node.items) visit(item, flow, column);
    else {
      // Keys of one block map stand in one column.
      const own = flow || node.entries.length === 0 ? column : columnOf(text, node.entries[0]!.keySpan.start);
      for (const entry of node.entries) {
        if (flow) problems.push(...findQuestionMark(text, entry.keySpan));
        visit(entry.value, flow, own);
      }
    }
  };
  if (top !== undefined) visit(top, false, 0);
  return problems;
};
