// Owns the fast reading of the YAML that nearly all posts are written in. Declines whatever it does not know for certain.
import type { Span } from '../../text/index.ts';
import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from './node.ts';
import { skipBreak } from './split-front-matter.ts';
import { readBlockScalar } from './yaml-block-scalar.ts';
import { isBlank, isBreak, isKeyPart, isPlainStart } from './yaml-characters.ts';
import { absentScalar, plainScalar, typeOfPlainYaml } from './yaml-scalars.ts';
import { readFlowList, readQuoted } from './yaml-subset-values.ts';

/** Characters about which the YAML libraries of Hugo disagree, wherever they stand. */
const UNSURE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
const MAX_KEY = 128;
/** Deeper is nobody's front matter, and each level is a few calls deep. */
const MAX_INDENT = 64;

class YamlSubset {
  private readonly text: string;
  private readonly end: number;
  private at: number;
  /** Start of the line that `at` is on, and its indentation; -1 when the block is at its end. */
  private lineStart = 0;
  private indent = -1;
  private declined = false;

  constructor(text: string, block: Span) {
    this.text = text;
    this.at = block.start;
    this.end = block.end;
  }

  /** The whole block as a map; undefined when it is declined. */
  read(block: Span): MapNode | undefined {
    const before = this.text.charCodeAt(block.start - 1);
    if (!isBreak(before) && !this.skipRestOfLine()) return undefined;
    this.nextLine();
    if (this.declined || this.indent > 0) return undefined;
    const entries = this.indent === 0 ? this.readEntries(0) : [];
    if (entries === undefined || this.declined || this.indent >= 0) return undefined;
    return { kind: 'map', span: block, entries };
  }

  private code(at: number): number {
    return at < this.end ? this.text.charCodeAt(at) : 10;
  }

  /** Nothing but blanks and a comment up to the end of the line; then steps onto the next line. A blank before `#` is the caller's to see to. */
  private skipRestOfLine(): boolean {
    let i = this.at;
    while (this.code(i) === 32) i++;
    const code = this.code(i);
    if (code === 35) {
      while (!isBreak(this.code(i))) i++;
    } else if (!isBreak(code)) return false;
    this.at = Math.min(skipBreak(this.text, i), this.end);
    return true;
  }

  /** From the start of a line to the first character of the next line that says something. */
  private nextLine(): void {
    while (this.at < this.end) {
      const start = this.at;
      let i = start;
      while (this.code(i) === 32) i++;
      const code = this.code(i);
      if (code === 9) {
        this.declined = true;
        return;
      }
      if (code === 35) while (!isBreak(this.code(i))) i++;
      else if (!isBreak(code)) {
        this.lineStart = start;
        this.indent = i - start;
        this.at = i;
        if (this.indent > MAX_INDENT) this.declined = true;
        return;
      }
      this.at = Math.min(skipBreak(this.text, i), this.end);
    }
    this.indent = -1;
  }

  private isDash(): boolean {
    if (this.code(this.at) !== 45) return false;
    const next = this.code(this.at + 1);
    return next === 32 || isBreak(next);
  }

  private readEntries(indent: number): MapEntry[] | undefined {
    const entries: MapEntry[] = [];
    do {
      const start = this.at;
      const keyEnd = this.findColon(start);
      if (keyEnd < 0) return undefined;
      let end = keyEnd;
      while (this.code(end - 1) === 32) end--;
      const key = this.readKey(start, end);
      if (key === undefined) return undefined;
      this.at = keyEnd + 1;
      const value = this.readValue(indent, true);
      if (value === undefined || this.declined) return undefined;
      entries.push({ key, keySpan: { start, end }, value });
    } while (this.indent === indent);
    return this.indent > indent ? undefined : entries;
  }

  private readMap(indent: number): MapNode | undefined {
    const start = this.at;
    const entries = this.readEntries(indent);
    if (entries === undefined) return undefined;
    return { kind: 'map', span: { start, end: entries[entries.length - 1]!.value.span.end }, entries };
  }

  /** Where the colon behind a key stands; -1 when what stands at `start` is no key of the subset. */
  private findColon(start: number): number {
    const first = this.code(start);
    let i = start;
    if (first === 34 || first === 39) {
      i++;
      while (isKeyPart(this.code(i))) i++;
      if (i === start + 1 || this.code(i) !== first) return -1;
      i++;
    } else {
      if (!isPlainStart(first)) return -1;
      while (isKeyPart(this.code(i))) i++;
    }
    if (this.code(i) !== 58 || i - start > MAX_KEY) return -1;
    const next = this.code(i + 1);
    return isBlank(next) || isBreak(next) ? i : -1;
  }

  private readKey(start: number, end: number): string | undefined {
    const first = this.code(start);
    if (first === 34 || first === 39) return this.text.slice(start + 1, end - 1);
    const key = this.text.slice(start, end);
    // `<<` takes in other keys.
    return typeOfPlainYaml(key) === 'string' && key !== '<<' ? key : undefined;
  }

  /** What stands behind a colon or dash, up to the next line that says something. */
  private readValue(indent: number, inMap: boolean): Node | undefined {
    const absentAt = this.at;
    while (isBlank(this.code(this.at))) this.at++;
    const code = this.code(this.at);
    if (isBreak(code) || (code === 35 && this.at > absentAt)) {
      this.skipRestOfLine();
      this.nextLine();
      if (this.declined) return undefined;
      if (this.indent > indent) return this.isDash() ? this.readList(this.indent) : this.readMap(this.indent);
      if (inMap && this.indent === indent && this.isDash()) return this.readList(indent);
      return absentScalar(this.text, absentAt);
    }
    if (code === 124 || code === 62) return this.readBlock(indent);
    if (!inMap && this.findColon(this.at) >= 0) {
      this.indent = this.at - this.lineStart;
      return this.readMap(this.indent);
    }
    if (code === 34 || code === 39) return this.endLine(readQuoted(this.text, this.at, this.end));
    if (code === 91) return this.endLine(readFlowList(this.text, this.at, this.end));
    if (code === 123) return this.endLine(this.readEmptyMap());
    return this.readPlain(indent);
  }

  private readList(indent: number): ListNode | undefined {
    const start = this.at;
    const items: Node[] = [];
    do {
      this.at++;
      const item = this.readValue(indent, false);
      if (item === undefined || this.declined) return undefined;
      items.push(item);
    } while (this.indent === indent && this.isDash());
    if (this.indent > indent) return undefined;
    return { kind: 'list', span: { start, end: items[items.length - 1]!.span.end }, items, flow: false };
  }

  /** `node`, when nothing but a comment follows it on its line; steps to the next line that says something. */
  private endLine<T extends Node>(node: T | undefined): T | undefined {
    if (node === undefined) return undefined;
    this.at = node.span.end;
    const behind = this.code(this.at);
    if (behind !== 32 && !isBreak(behind)) return undefined;
    if (!this.skipRestOfLine()) return undefined;
    this.nextLine();
    return node;
  }

  private readEmptyMap(): MapNode | undefined {
    if (this.code(this.at + 1) !== 125) return undefined;
    return { kind: 'map', span: { start: this.at, end: this.at + 2 }, entries: [] };
  }

  /** Behind the last character of the plain scalar's part on this line; -1 when the line is declined. Leaves `at` behind the line. */
  private scanPlainLine(): number {
    let i = this.at;
    let last = i;
    for (; ; i++) {
      const code = this.code(i);
      if (isBreak(code)) break;
      if (code === 9) return -1;
      if (code === 35 && this.code(i - 1) === 32) break;
      if (code === 58) {
        const next = this.code(i + 1);
        if (isBlank(next) || isBreak(next)) return -1;
      }
      if (code !== 32) last = i + 1;
    }
    this.at = i;
    return last;
  }

  private readPlain(indent: number): ScalarNode | undefined {
    const start = this.at;
    const first = this.code(start);
    const second = this.code(start + 1);
    if (!isPlainStart(first) && !(first === 45 && second >= 48 && second <= 57)) return undefined;
    let end = this.scanPlainLine();
    if (end < 0) return undefined;
    for (;;) {
      const commented = this.code(this.at) === 35;
      if (!this.skipRestOfLine()) return undefined;
      const resume = this.at;
      this.nextLine();
      if (this.declined || this.indent <= indent) break;
      // Deeper than the key: the scalar goes on. A comment before it ends it, and then Hugo fails.
      if (commented || this.hasComment(resume, this.at)) return undefined;
      end = this.scanPlainLine();
      if (end < 0) return undefined;
    }
    return plainScalar(this.text, { start, end });
  }

  private hasComment(from: number, to: number): boolean {
    return this.text.slice(from, to + 1).includes('#');
  }

  private readBlock(indent: number): ScalarNode | undefined {
    const header = this.at++;
    const sign = this.code(this.at);
    if (sign === 43 || sign === 45) this.at++;
    while (this.code(this.at) === 32) this.at++;
    if (!isBreak(this.code(this.at))) return undefined;
    const { node, next } = readBlockScalar(this.text, header, indent, this.end);
    // Leading lines of blanks only, and tabs, are where the libraries part.
    if (node.inner.start === node.inner.end || isBreak(this.code(node.inner.start)) || this.hasTab(node.inner))
      return undefined;
    this.at = next;
    this.nextLine();
    return this.indent > indent ? undefined : node;
  }

  private hasTab(span: Span): boolean {
    return this.text.slice(span.start, span.end).includes('\t');
  }
}

/** The block of YAML front matter as a tree, with no problem in it; undefined when it is not of the simple kind. Total, linear. */
export const readYamlSubset = (text: string, block: Span): MapNode | undefined => {
  if (UNSURE.test(text.slice(block.start, block.end))) return undefined;
  return new YamlSubset(text, block).read(block);
};
