// Owns the reading of all YAML by the `yaml` package, into our tree. Knows which of its complaints Hugo does not share.
import { type Alias, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type Scalar } from 'yaml';
import type { Span } from '../../text/index.ts';
import { entriesOf, type MapEntry, type MapNode, type Node, type ScalarNode } from './node.ts';
import { readBlockScalar } from './yaml-block-scalar.ts';
import { readYamlLines } from './yaml-lines.ts';
import { absentScalar, plainScalar, quotedScalar } from './yaml-scalars.ts';

/** What the library stumbled over, as it says it; `yaml-problems.ts` says it in words. */
export interface YamlComplaint {
  readonly code: string;
  /** Offset in the text. */
  readonly at: number;
}

/** Things that the library accepts and some Hugo does not, met while converting. */
export interface YamlOddity {
  readonly kind:
    | 'complex-key'
    | 'boolean-key'
    | 'empty-key'
    | 'unknown-alias'
    | 'empty-anchor'
    | 'bad-merge'
    | 'merged-twice';
  readonly span: Span;
}

export interface YamlReading {
  /** What stands at the top; undefined when nothing does. */
  readonly top: Node | undefined;
  readonly complaints: readonly YamlComplaint[];
  readonly oddities: readonly YamlOddity[];
}

/** More nodes than this come only from aliases within aliases made to explode; they are left out. */
const MAX_ALIASED = 10_000;
const MAX_COMMENT = 1000;

type LibraryNode = ParsedNode | Alias;

/** Line breaks that the library does not know become ones it does, without moving anything. */
const withKnownBreaks = (source: string): string => source.replace(/\r(?!\n)/g, '\n');

const blankOut = (value: string): string => {
  let inQuote = '';
  let comment = false;
  let flat = '';
  for (let i = 0; i < value.length; i++) {
    const character = value[i]!;
    const lineBreak = character === '\n' || character === '\r';
    if (lineBreak) comment = false;
    else if (inQuote === '' && character === '#' && /\s/.test(value[i - 1] ?? '')) comment = true;
    else if (inQuote === '' && !comment && (character === '"' || character === "'")) {
      if (i === 0 || /[\s,:[{]/.test(value[i - 1]!)) inQuote = character;
    } else if (character === '\\' && inQuote === '"' && i + 1 < value.length && !/[\r\n]/.test(value[i + 1]!)) {
      flat += character + value[++i]!;
      continue;
    } else if (character === inQuote) inQuote = '';
    flat += comment || lineBreak || character === '\t' ? ' ' : character;
  }
  return flat;
};

/**
 * The same text with every quoted or bracketed value on one line, and no comment glued to it, nothing moved: Hugo's
 * libraries do not mind how such a value is indented, nor tabs in it, nor a missing blank before `#`, and the library does.
 */
const flattened = (source: string): string => {
  const parts: string[] = [];
  let done = 0;
  for (const line of readYamlLines(source, { start: 0, end: source.length })) {
    if (line.valueEnd === undefined) continue;
    parts.push(source.slice(done, line.valueStart), blankOut(source.slice(line.valueStart, line.valueEnd)));
    done = line.valueEnd;
    if (source.charCodeAt(done) !== 35) continue;
    const comment = /^[^\r\n]*/.exec(source.slice(done, done + MAX_COMMENT))![0];
    parts.push(' '.repeat(comment.length));
    done += comment.length;
  }
  parts.push(source.slice(done));
  return parts.join('');
};

const parse = (source: string) =>
  parseDocument<LibraryNode>(source, {
    schema: 'failsafe',
    version: '1.2',
    merge: false,
    strict: true,
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: false,
    logLevel: 'silent',
  });

class YamlConversion {
  readonly oddities: YamlOddity[] = [];
  private readonly anchors = new Map<string, { readonly node: Node; readonly size: number }>();
  private readonly text: string;
  private readonly block: Span;
  private aliased = 0;
  private converted = 0;

  constructor(text: string, block: Span) {
    this.text = text;
    this.block = block;
  }

  toNode(node: LibraryNode | null | undefined, parentIndent: number, absentAt: number): Node {
    if (node === null || node === undefined) return absentScalar(this.text, absentAt);
    if (isAlias(node)) return this.toAliased(node);
    const sizeBefore = this.converted;
    this.converted++;
    const result = isScalar(node)
      ? this.toScalar(node, parentIndent)
      : isSeq(node)
        ? this.toList(node)
        : isMap(node)
          ? this.toMap(node)
          : absentScalar(this.text, absentAt);
    if (node.anchor !== undefined) {
      // Only where nothing follows at all: else Hugo takes the next thing for what is named.
      const behind = this.text.slice(result.span.end, this.block.end);
      if (result.kind === 'scalar' && result.span.start === result.span.end && behind.trim() === '') {
        const end = this.behindProperties(result.span.start);
        this.oddities.push({ kind: 'empty-anchor', span: { start: end - node.anchor.length - 1, end } });
      }
      this.anchors.set(node.anchor, { node: result, size: this.converted - sizeBefore });
    }
    return result;
  }

  private behindProperties(at: number): number {
    let end = at;
    while (end > this.block.start && /\s/.test(this.text.charAt(end - 1))) end--;
    return end;
  }

  private spanOf(node: { readonly range?: readonly number[] | null }): Span {
    const start = Math.min(this.block.start + (node.range?.[0] ?? 0), this.block.end);
    const end = Math.min(this.block.start + (node.range?.[1] ?? 0), this.block.end);
    return { start, end: Math.max(start, end) };
  }

  private toAliased(node: Alias): Node {
    const span = this.spanOf(node);
    const target = this.anchors.get(node.source);
    if (target === undefined) {
      this.oddities.push({ kind: 'unknown-alias', span });
      return { ...plainScalar(this.text, span), type: 'null', value: '', verbatim: false };
    }
    this.aliased += target.size;
    if (this.aliased > MAX_ALIASED) return { kind: 'list', span, items: [], flow: true };
    this.converted += target.size;
    if (target.node.kind !== 'scalar') return { ...target.node, span };
    return { ...target.node, span, inner: span, style: 'plain', verbatim: false };
  }

  private toScalar(node: Scalar, parentIndent: number): ScalarNode {
    const span = this.spanOf(node);
    if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return quotedScalar(this.text, span);
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
      const end = Math.min(this.block.start + (node.range?.[2] ?? 0), this.block.end);
      return readBlockScalar(this.text, span.start, parentIndent, end).node;
    }
    if (span.start === span.end) {
      let at = span.start;
      while (at > this.block.start && /[ \t]/.test(this.text.charAt(at - 1))) at--;
      return absentScalar(this.text, at);
    }
    const scalar = plainScalar(this.text, span);
    return node.tag === undefined || node.tag === '' ? scalar : { ...scalar, type: this.typeOfTag(node.tag, scalar) };
  }

  private typeOfTag(tag: string, scalar: ScalarNode): ScalarNode['type'] {
    return tag === '!' || tag === 'tag:yaml.org,2002:str' || tag === 'tag:yaml.org,2002:binary'
      ? 'string'
      : scalar.type;
  }

  private indentAt(offset: number): number {
    let lineStart = offset;
    while (lineStart > this.block.start && !/[\r\n]/.test(this.text.charAt(lineStart - 1))) lineStart--;
    return offset - lineStart;
  }

  private toList(list: Extract<LibraryNode, { items: unknown[] }>): Node {
    const whole = this.spanOf(list);
    const indent = list.flow === true ? -1 : this.indentAt(whole.start);
    const items: Node[] = [];
    for (const item of list.items as (LibraryNode | null | { key: unknown })[]) {
      items.push(this.toNode(item as LibraryNode | null, indent, whole.start + 1));
    }
    const last = items[items.length - 1];
    const end = list.flow === true || last === undefined ? whole.end : last.span.end;
    return { kind: 'list', span: { start: whole.start, end }, items, flow: list.flow === true };
  }

  private toMap(map: Extract<LibraryNode, { items: unknown[] }>): MapNode {
    const whole = this.spanOf(map);
    const entries: MapEntry[] = [];
    let indent = -1;
    for (const pair of map.items as { key: LibraryNode | null; value: LibraryNode | null }[]) {
      const key = this.toNode(pair.key, -1, whole.start);
      if (map.flow !== true && indent < 0) indent = this.indentAt(key.span.start);
      const value = this.toNode(pair.value, indent, key.span.end);
      if (key.kind !== 'scalar') {
        this.oddities.push({ kind: 'complex-key', span: key.span });
        continue;
      }
      if (key.value === '' && key.style === 'plain' && this.text.charAt(whole.start) !== '?') {
        this.oddities.push({ kind: 'empty-key', span: key.span });
      }
      if (key.style === 'plain' && key.type === 'boolean') this.oddities.push({ kind: 'boolean-key', span: key.span });
      const merges = key.value === '<<' && key.style === 'plain';
      if (merges && !isMergeable(value)) this.oddities.push({ kind: 'bad-merge', span: value.span });
      const twice = merges ? findMergedTwice(value) : undefined;
      if (twice) this.oddities.push({ kind: 'merged-twice', span: twice });
      entries.push({ key: key.value, keySpan: key.span, value, ...(merges && { merges }) });
    }
    const last = entries[entries.length - 1];
    const start = map.flow === true ? whole.start : (entries[0]?.keySpan.start ?? whole.start);
    const end = map.flow === true || last === undefined ? whole.end : last.value.span.end;
    return { kind: 'map', span: { start, end: Math.max(start, end) }, entries };
  }
}

const isMergeable = (value: Node): boolean =>
  value.kind === 'map' || (value.kind === 'list' && value.items.every((item) => item.kind === 'map'));

/** The first of several maps with a key that one before it has. */
const findMergedTwice = (value: Node): Span | undefined => {
  if (value.kind !== 'list') return undefined;
  const seen = new Set<string>();
  return value.items.find((item) => {
    const keys = item.kind === 'map' ? new Set(entriesOf(item).map(({ key }) => key)) : [];
    return [...keys].some((key) => seen.has(key) || !seen.add(key));
  })?.span;
};

/** What the `yaml` package makes of a block, in our nodes. It keeps going behind an error. Ask `nesting.ts` before. */
export const readYamlWithLibrary = (text: string, block: Span): YamlReading => {
  const source = withKnownBreaks(text.slice(block.start, block.end));
  let document = parse(source);
  if (document.errors.length > 0) {
    const flat = flattened(source);
    const second = flat === source ? document : parse(flat);
    if (second.errors.length === 0) document = second;
  }
  const conversion = new YamlConversion(text, block);
  const contents = document.contents;
  const top = contents === null ? undefined : conversion.toNode(contents, -1, block.start);
  const complaints = document.errors.map(({ code, pos }) => ({
    code,
    at: Math.min(block.start + pos[0], block.end),
  }));
  return { top, complaints, oddities: conversion.oddities };
};
