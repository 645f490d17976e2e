// Owns the reading of JSON front matter. `jsonc-parser` gives the places, JSON.parse the verdict: it is as strict as Hugo's.
import * as l10n from '@vscode/l10n';
import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../../text/index.ts';
import { hasDeepBrackets } from './nesting.ts';
import type { BlockReading, FrontMatterProblem, MapEntry, MapNode, Node, ScalarType } from './node.ts';

const words = (): Readonly<Record<string, string>> => ({
  InvalidSymbol: l10n.t('JSON does not know this word. Put it in double quotes.'),
  InvalidNumberFormat: l10n.t('JSON cannot read this number. Put it in double quotes if it is a text.'),
  PropertyNameExpected: l10n.t('A key in double quotes is missing here. After the last entry there may be no comma.'),
  ValueExpected: l10n.t('A value is missing here. After the last one there may be no comma.'),
  ColonExpected: l10n.t('A colon is missing between key and value.'),
  CommaExpected: l10n.t('A comma is missing before this.'),
  CloseBraceExpected: l10n.t('A “}” is missing here.'),
  CloseBracketExpected: l10n.t('A “]” is missing here.'),
  InvalidCommentToken: l10n.t('JSON has no comments. Delete it.'),
  UnexpectedEndOfComment: l10n.t('JSON has no comments. Delete it.'),
  UnexpectedEndOfString: l10n.t('The quote is never closed. Put a " at the end of the text.'),
  InvalidUnicode: l10n.t('After “\\u” come four hexadecimal digits.'),
  InvalidEscapeCharacter: l10n.t('JSON does not know this escape. Write “\\\\” for a backslash.'),
  InvalidCharacter: l10n.t(
    'This character cannot stand in a JSON text. Write “\\n” for a line break and “\\t” for a tab.',
  ),
});

const typeOf = (node: JsonNode): ScalarType => {
  if (node.type === 'number') return 'float';
  if (node.type === 'boolean') return 'boolean';
  return node.type === 'null' ? 'null' : 'string';
};

const toNode = (text: string, base: number, node: JsonNode): Node => {
  const span = { start: base + node.offset, end: base + node.offset + node.length };
  if (node.type === 'object') return toMap(text, base, node);
  if (node.type === 'array') {
    return { kind: 'list', span, items: (node.children ?? []).map((child) => toNode(text, base, child)), flow: true };
  }
  if (node.type !== 'string') {
    return {
      kind: 'scalar',
      span,
      inner: span,
      style: 'plain',
      type: typeOf(node),
      value: text.slice(span.start, span.end),
      verbatim: true,
    };
  }
  const closed = span.end - span.start > 1 && text.charCodeAt(span.end - 1) === 34;
  const inner = { start: span.start + 1, end: closed ? span.end - 1 : span.end };
  const value = node.value as string;
  const verbatim = value === text.slice(inner.start, inner.end);
  return { kind: 'scalar', span, inner, style: 'double', type: 'string', value, verbatim };
};

const toMap = (text: string, base: number, node: JsonNode): MapNode => {
  const entries: MapEntry[] = [];
  for (const property of node.children ?? []) {
    const key = property.children?.[0];
    if (key === undefined) continue;
    const keyEnd = base + key.offset + key.length;
    const value = property.children?.[1];
    // Half typed: an empty place behind the colon, where there is one.
    const behind =
      property.colonOffset === undefined || property.colonOffset < 0 ? keyEnd : base + property.colonOffset + 1;
    const place = text.charCodeAt(behind) === 32 ? behind + 1 : behind;
    const nothing = { start: place, end: place };
    entries.push({
      key: String(key.value),
      keySpan: { start: base + key.offset, end: keyEnd },
      value:
        value === undefined
          ? { kind: 'scalar', span: nothing, inner: nothing, style: 'plain', type: 'null', value: '', verbatim: true }
          : toNode(text, base, value),
    });
  }
  return { kind: 'map', span: { start: base + node.offset, end: base + node.offset + node.length }, entries };
};

const accepts = (source: string): boolean => {
  try {
    JSON.parse(source);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return false;
    throw error;
  }
};

const explain = (block: Span, error: ParseError | undefined): FrontMatterProblem => {
  const start = Math.min(block.start + (error?.offset ?? 0), block.end);
  const end = Math.min(start + Math.max(1, Math.min(error?.length ?? 1, 40)), block.end);
  const message =
    (error && words()[printParseErrorCode(error.error)]) ?? l10n.t('This is no JSON. Check quotes, commas and braces.');
  return { code: 'front-matter-invalid', span: { start, end }, message };
};

/** The block of JSON front matter, braces included, as a tree and what Hugo stumbles over in it. Total. */
export const readJson = (text: string, block: Span): BlockReading => {
  const nothing: MapNode = { kind: 'map', span: block, entries: [] };
  if (hasDeepBrackets(text, block)) {
    const span = { start: block.start, end: Math.min(block.start + 1, block.end) };
    const message = l10n.t('This front matter is too deeply nested to be checked.');
    return { root: nothing, problems: [{ code: 'front-matter-invalid', span, message, fails: false }] };
  }
  const source = text.slice(block.start, block.end);
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: true,
  });
  const root = tree?.type === 'object' ? { ...toMap(text, block.start, tree), span: block } : nothing;
  return { root, problems: accepts(source) ? [] : [explain(block, errors[0])] };
};
