// Owns the reading of TOML front matter: the fast way, the library where that declines, and what is left after an error.
import * as l10n from '@vscode/l10n';
import type { Span } from '../../text/index.ts';
import { findDuplicateKeys } from './duplicate-keys.ts';
import { isDeepToml } from './nesting.ts';
import type { BlockReading, FrontMatterProblem, Node } from './node.ts';
import { skipBreak } from './split-front-matter.ts';
import { readTomlWithLibrary } from './toml-library.ts';
import { explainToml } from './toml-problems.ts';
import { readTomlSubset } from './toml-subset.ts';
import { TomlTree } from './toml-tree.ts';

/** Nobody writes longer front matter; over such, if it is broken, the library takes its time. */
const MAX_LENGTH = 1 << 16;
const MAX_HALF_TYPED = 2000;
/** Since then TOML 1.1: dates without seconds, tables in braces over several lines (hugo-facts §1.2). */
const TOML_1_1 = '0.164.0';
/** A pair, a header of a table, or a line at the margin that can be no part of a list. */
const STATEMENT =
  /^(?:[ \t]*(?:(?:[\w.-]+|"[^"]*"|'[^']*')[ \t]*=|\[\[?[ \t]*[\w."'-][\w. \t"'-]*\]?\]?[ \t]*(?:#|$))|[^\s"'\]}#[{,\d])/;

/** What would close a statement that is still being typed. */
const CLOSERS = ['"', "'", ']', '"]', "']", '""'];

/** The triple quotes that `line` leaves open, given those open before it. */
const openQuotes = (line: string, before: string): string => {
  let open = before;
  for (const found of line.matchAll(/"""|'''/g)) {
    if (open === '') open = found[0];
    else if (open === found[0]) open = '';
  }
  return open;
};

/** The block cut before every line that begins a statement, not within texts in triple quotes. */
const cutAtStatements = (text: string, block: Span): Span[] => {
  const parts: Span[] = [];
  let partStart = block.start;
  let at = block.start;
  let quotes = '';
  while (at < block.end) {
    let lineEnd = at;
    while (lineEnd < block.end && text.charCodeAt(lineEnd) !== 10 && text.charCodeAt(lineEnd) !== 13) lineEnd++;
    if (quotes === '' && at > partStart && STATEMENT.test(text.slice(at, Math.min(lineEnd, at + 200)))) {
      parts.push({ start: partStart, end: at });
      partStart = at;
    }
    quotes = openQuotes(text.slice(at, lineEnd), quotes);
    // Never closed: the text of one line must not swallow all that follows.
    if (quotes !== '' && text.indexOf(quotes, lineEnd) < 0) quotes = '';
    at = Math.min(skipBreak(text, lineEnd), block.end);
  }
  if (partStart < block.end) parts.push({ start: partStart, end: block.end });
  return parts;
};

const clamped = (node: Node, end: number): Node => {
  const cut = (span: Span): Span => ({ start: Math.min(span.start, end), end: Math.min(span.end, end) });
  const span = cut(node.span);
  if (node.kind === 'scalar') return { ...node, span, inner: cut(node.inner) };
  return node.kind === 'list'
    ? { ...node, span, items: node.items.map((item) => clamped(item, end)) }
    : { ...node, span };
};

/** Puts what a half-typed statement already says into `tree`, as if it were closed. */
const recover = (text: string, part: Span, tree: TomlTree): void => {
  const end = part.start + text.slice(part.start, part.end).trimEnd().length;
  if (end - part.start > MAX_HALF_TYPED) return;
  for (const closer of CLOSERS) {
    const closed = new TomlTree(part);
    const source = text.slice(0, end) + closer;
    if (!readTomlSubset(source, { start: part.start, end: source.length }, closed)) continue;
    for (const { key, keySpan, value } of closed.root().entries)
      tree.put([{ key, span: keySpan }], clamped(value, end));
    return;
  }
};

/** Statement by statement: what is broken in one spoils no other. */
const readStatements = (text: string, block: Span): BlockReading => {
  const problems: FrontMatterProblem[] = [];
  const tree = new TomlTree(block);
  for (const part of cutAtStatements(text, block)) {
    if (readTomlSubset(text, part, tree)) continue;
    const complaint = readTomlWithLibrary(text, part, '1.1', tree);
    if (complaint === undefined) continue;
    problems.push(explainToml(text, part, complaint));
    recover(text, part, tree);
  }
  return { root: tree.root(), problems };
};

const readLines = (text: string, block: Span): BlockReading => {
  const simple = new TomlTree(block);
  if (readTomlSubset(text, block, simple)) return { root: simple.root(), problems: [] };
  const tree = new TomlTree(block);
  if (block.end - block.start > MAX_LENGTH || isDeepToml(text, block)) {
    const message = l10n.t('This front matter is too long or too deeply nested to be checked.');
    const span = { start: block.start, end: Math.min(block.start + 1, block.end) };
    for (const part of cutAtStatements(text, block)) readTomlSubset(text, part, tree);
    return { root: tree.root(), problems: [{ code: 'front-matter-invalid', span, message, fails: false }] };
  }
  const complaint = readTomlWithLibrary(text, block, '1.0', tree);
  if (complaint === undefined) return { root: tree.root(), problems: [] };
  const newer = new TomlTree(block);
  if (readTomlWithLibrary(text, block, '1.1', newer) === undefined) {
    // Of TOML 1.1 Hugo has always known this much.
    const older = text.slice(0, block.end).replaceAll('\\e', '\\t');
    if (readTomlWithLibrary(older, block, '1.0', tree) === undefined) return { root: newer.root(), problems: [] };
    return { root: newer.root(), problems: [{ ...explainToml(text, block, complaint), until: TOML_1_1 }] };
  }
  const recovered = readStatements(text, block);
  if (recovered.problems.length > 0 || findDuplicateKeys('toml', recovered.root).length > 0) return recovered;
  return { root: recovered.root, problems: [explainToml(text, block, complaint)] };
};

/** The block of TOML front matter as a tree and what Hugo stumbles over in it, duplicate keys excepted. Total. */
export const readToml = (text: string, block: Span): BlockReading => {
  const lonely = text.slice(block.start, block.end).search(/\r(?!\n)/);
  if (lonely < 0) return readLines(text, block);
  // Read as the author meant it: nothing moves when a lone CR becomes a line feed.
  const { root, problems } = readLines(text.slice(0, block.end).replace(/\r(?!\n)/g, '\n'), block);
  const start = block.start + lonely;
  const message = l10n.t(
    'TOML does not know the line end of old Macs (CR) that stands here. Save the file with LF or CRLF line ends.',
  );
  return { root, problems: [{ code: 'front-matter-invalid', span: { start, end: start + 1 }, message }, ...problems] };
};
