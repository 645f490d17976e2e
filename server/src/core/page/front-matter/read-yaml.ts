// Owns the reading of YAML front matter: the fast way, the library where that declines, and what is left after an error.
import * as l10n from '@vscode/l10n';
import type { Span } from '../../text/index.ts';
import { isDeepYaml } from './nesting.ts';
import type { BlockReading, FrontMatterProblem, MapEntry, MapNode } from './node.ts';
import { skipBreak } from './split-front-matter.ts';
import { readYamlWithLibrary, type YamlReading } from './yaml-library.ts';
import { explainOddity, explainTop } from './yaml-oddities.ts';
import { explainYaml } from './yaml-problems.ts';
import { readYamlSubset } from './yaml-subset.ts';
import { findVersionSlips } from './yaml-version-slips.ts';

/** Nobody writes longer front matter; over such, if it is broken, the library takes its time. */
const MAX_LENGTH = 1 << 16;
const TOP_KEY = /^(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s#"'[\]{},&*!|>%@`:-][^\r\n:]*?)[ \t]*:(?:[ \t\r\n]|$)/;

/** The block cut before every line that begins with a key at the margin: what is broken in one part spoils no other. */
const cutAtKeys = (text: string, block: Span): Span[] => {
  const parts: Span[] = [];
  let partStart = block.start;
  let at = block.start;
  while (at < block.end) {
    let lineEnd = at;
    while (lineEnd < block.end && text.charCodeAt(lineEnd) !== 10 && text.charCodeAt(lineEnd) !== 13) lineEnd++;
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 35 && at > partStart && TOP_KEY.test(text.slice(at, Math.min(lineEnd, at + 200)))) {
      parts.push({ start: partStart, end: at });
      partStart = at;
    }
    at = Math.min(skipBreak(text, lineEnd), block.end);
  }
  if (partStart < block.end) parts.push({ start: partStart, end: block.end });
  return parts;
};

const readParts = (text: string, block: Span, whole: YamlReading): BlockReading => {
  const entries: MapEntry[] = [];
  const problems: FrontMatterProblem[] = [];
  for (const part of cutAtKeys(text, block)) {
    const simple = readYamlSubset(text, part);
    if (simple !== undefined) {
      for (const entry of simple.entries) entries.push(entry);
      continue;
    }
    const all = part.start === block.start && part.end === block.end;
    const reading = all ? whole : readYamlWithLibrary(text, part);
    if (reading.top?.kind === 'map') for (const entry of reading.top.entries) entries.push(entry);
    const complaint = reading.complaints[0];
    if (complaint !== undefined) problems.push(explainYaml(text, part, complaint));
    else if (reading.top !== undefined && reading.top.kind !== 'map')
      problems.push(explainTop(text, part, reading.top));
  }
  const first = whole.complaints[0]!;
  if (problems.length === 0) problems.push(explainYaml(text, block, first));
  return { root: { kind: 'map', span: block, entries }, problems };
};

/** Without the library: the parts of the simple kind, and no judgement. */
const readSimpleParts = (text: string, block: Span): BlockReading => {
  const parts = cutAtKeys(text, block);
  const entries = parts.flatMap((part) => readYamlSubset(text, part)?.entries ?? []);
  const message = l10n.t('This front matter is too long or too deeply nested to be checked.');
  const span = { start: block.start, end: Math.min(block.start + 1, block.end) };
  const problem: FrontMatterProblem = { code: 'front-matter-invalid', span, message, fails: false };
  return { root: { kind: 'map', span: block, entries }, problems: [problem] };
};

const emptyMap = (span: Span): MapNode => ({ kind: 'map', span, entries: [] });

/** The block of YAML front matter as a tree and what Hugo stumbles over in it, duplicate keys excepted. Total. */
export const readYaml = (text: string, block: Span): BlockReading => {
  const simple = readYamlSubset(text, block);
  if (simple !== undefined) return { root: simple, problems: [] };
  if (block.end - block.start > MAX_LENGTH || isDeepYaml(text, block)) return readSimpleParts(text, block);
  const reading = readYamlWithLibrary(text, block);
  if (reading.complaints.length > 0) return readParts(text, block, reading);
  const top = reading.top;
  const problems = [
    ...reading.oddities.map((oddity) => explainOddity(text, oddity)),
    ...findVersionSlips(text, block, top),
  ];
  if (top === undefined || (top.kind === 'scalar' && top.span.start === top.span.end))
    return { root: emptyMap(block), problems };
  if (top.kind === 'map') return { root: { ...top, span: block }, problems };
  const wrong = explainTop(text, block, top);
  const nothing = top.kind === 'scalar' && top.type === 'null';
  return { root: emptyMap(block), problems: [...problems, nothing ? { ...wrong, since: '0.152.0' } : wrong] };
};
