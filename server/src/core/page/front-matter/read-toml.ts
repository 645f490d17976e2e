// Owns the reading of TOML front matter: the fast way, the library where that declines, and what is left after an error.
import type { Span } from '../../text/index.ts';
import { findDuplicateKeys } from './duplicate-keys.ts';
import type { BlockReading, FrontMatterProblem } from './node.ts';
import { skipBreak } from './split-front-matter.ts';
import { readTomlWithLibrary, type TomlComplaint } from './toml-library.ts';
import { explainToml } from './toml-problems.ts';
import { readTomlSubset } from './toml-subset.ts';
import { TomlTree } from './toml-tree.ts';

/** Nobody writes such front matter; the library would take its time over it. */
const MAX_LENGTH = 1 << 20;
/** Since then TOML 1.1: dates without seconds, tables in braces over several lines (hugo-facts §1.2). */
const TOML_1_1 = '0.164.0';
const STATEMENT = /^[ \t]*(?:\[|(?:[\w.-]+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*=)/;

/** The block cut before every line that begins a statement. */
const cutAtStatements = (text: string, block: Span): Span[] => {
  const parts: Span[] = [];
  let partStart = block.start;
  let at = block.start;
  while (at < block.end) {
    let lineEnd = at;
    while (lineEnd < block.end && text.charCodeAt(lineEnd) !== 10 && text.charCodeAt(lineEnd) !== 13) lineEnd++;
    if (at > partStart && STATEMENT.test(text.slice(at, Math.min(lineEnd, at + 200)))) {
      parts.push({ start: partStart, end: at });
      partStart = at;
    }
    at = Math.min(skipBreak(text, lineEnd), block.end);
  }
  if (partStart < block.end) parts.push({ start: partStart, end: block.end });
  return parts;
};

/** Undefined: nested so deep that the library ran out of stack. */
const readOrFail = (
  text: string,
  part: Span,
  version: '1.0' | '1.1',
  tree: TomlTree,
): TomlComplaint | 'read' | undefined => {
  try {
    return readTomlWithLibrary(text, part, version, tree) ?? 'read';
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** Statement by statement: what is broken in one spoils no other. */
const readStatements = (text: string, block: Span): BlockReading => {
  const problems: FrontMatterProblem[] = [];
  const tree = new TomlTree(block);
  for (const part of cutAtStatements(text, block)) {
    if (readTomlSubset(text, part, tree)) continue;
    const reading = readOrFail(text, part, '1.1', tree);
    if (reading !== 'read' && reading !== undefined) problems.push(explainToml(text, part, reading));
  }
  return { root: tree.root(), problems };
};

const readLines = (text: string, block: Span): BlockReading => {
  const simple = new TomlTree(block);
  if (readTomlSubset(text, block, simple)) return { root: simple.root(), problems: [] };
  const tree = new TomlTree(block);
  const reading = block.end - block.start > MAX_LENGTH ? undefined : readOrFail(text, block, '1.0', tree);
  if (reading === 'read') return { root: tree.root(), problems: [] };
  if (reading === undefined) {
    const message = 'This front matter is too long or too deeply nested to be checked.';
    const span = { start: block.start, end: Math.min(block.start + 1, block.end) };
    return { root: tree.root(), problems: [{ code: 'front-matter-invalid', span, message, fails: false }] };
  }
  const newer = new TomlTree(block);
  if (readOrFail(text, block, '1.1', newer) === 'read') {
    // Of TOML 1.1 Hugo has always known this much.
    const older = text.slice(0, block.end).replaceAll('\\e', '\\t');
    if (readOrFail(older, block, '1.0', tree) === 'read') return { root: newer.root(), problems: [] };
    return { root: newer.root(), problems: [{ ...explainToml(text, block, reading), until: TOML_1_1 }] };
  }
  const recovered = readStatements(text, block);
  if (recovered.problems.length > 0 || findDuplicateKeys('toml', recovered.root).length > 0) return recovered;
  return { root: recovered.root, problems: [explainToml(text, block, reading)] };
};

/** The block of TOML front matter as a tree and what Hugo stumbles over in it, duplicate keys excepted. Total. */
export const readToml = (text: string, block: Span): BlockReading => {
  const lonely = text.slice(block.start, block.end).search(/\r(?!\n)/);
  if (lonely < 0) return readLines(text, block);
  // Read as the author meant it: nothing moves when a lone CR becomes a line feed.
  const { root, problems } = readLines(text.slice(0, block.end).replace(/\r(?!\n)/g, '\n'), block);
  const start = block.start + lonely;
  const message =
    'TOML does not know the line end of old Macs (CR) that stands here. Save the file with LF or CRLF line ends.';
  return { root, problems: [{ code: 'front-matter-invalid', span: { start, end: start + 1 }, message }, ...problems] };
};
