// Owns the fast reading of the TOML that nearly all posts are written in. Declines whatever it does not know for certain.
import type { Span } from '../../text/index.ts';
import type { ListNode, Node, ScalarNode, ScalarType } from './node.ts';
import { skipBreak } from './split-front-matter.ts';
import { type TomlKey, TomlTree } from './toml-tree.ts';

const INTEGER = /^(?:[+-]?(?:0|[1-9](?:_?\d){0,17})|0x[0-9a-fA-F]{1,15}|0o[0-7]{1,20}|0b[01]{1,62})$/;
const FLOAT = /^[+-]?(?:0|[1-9]\d{0,17})(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|[+-](\d\d):(\d\d))?)?$/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' };

const isBlank = (code: number): boolean => code === 32 || code === 9;
const isBreak = (code: number): boolean => code === 10 || code === 13;
const isBare = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 45;

/** Does the day exist, and the time? `found` is a match of DATE. */
const isRealDate = (found: RegExpExecArray): boolean => {
  const [year, month, day, hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (year! < 1 || month! < 1 || month! > 12 || day! < 1 || hour > 23 || minute > 59 || second > 59) return false;
  if (offsetHour > 23 || offsetMinute > 59) return false;
  return day! <= new Date(Date.UTC(2000 + (year! % 400), month!, 0)).getUTCDate();
};

const plainType = (written: string): ScalarType | undefined => {
  if (written === 'true' || written === 'false') return 'boolean';
  if (INTEGER.test(written)) return 'integer';
  if (FLOAT.test(written)) return 'float';
  const date = DATE.exec(written);
  return date !== null && isRealDate(date) ? 'date' : undefined;
};

class TomlSubset {
  private readonly text: string;
  private readonly end: number;
  private at: number;

  constructor(text: string, block: Span) {
    this.text = text;
    this.at = block.start;
    this.end = block.end;
  }

  /** All lines up to the end into `tree`; false when one is declined (the lines before it are in the tree then). */
  readInto(tree: TomlTree): boolean {
    for (;;) {
      this.skipBlanks();
      if (this.at >= this.end) return true;
      const code = this.code(this.at);
      if (code === 91) {
        if (!this.readHeader(tree)) return false;
      } else if (code !== 35 && !isBreak(code) && !this.readPair(tree)) return false;
      if (!this.endLine()) return false;
    }
  }

  private code(at: number): number {
    return at < this.end ? this.text.charCodeAt(at) : 10;
  }

  private skipBlanks(): void {
    while (isBlank(this.code(this.at))) this.at++;
  }

  private endLine(): boolean {
    this.skipBlanks();
    if (this.code(this.at) === 35 && !this.skipComment()) return false;
    if (!isBreak(this.code(this.at))) return false;
    // A lone CR is no line break in TOML.
    if (this.code(this.at) === 13 && this.text.charCodeAt(this.at + 1) !== 10) return false;
    this.at = Math.min(skipBreak(this.text, this.at), this.end);
    return true;
  }

  private skipComment(): boolean {
    for (; !isBreak(this.code(this.at)); this.at++) {
      const code = this.code(this.at);
      if ((code < 32 && code !== 9) || code === 127) return false;
    }
    return true;
  }

  private readKeys(): TomlKey[] | undefined {
    const keys: TomlKey[] = [];
    for (;;) {
      const start = this.at;
      const first = this.code(start);
      if (first === 34 || first === 39) {
        this.at++;
        while (isBare(this.code(this.at)) || this.code(this.at) === 32 || this.code(this.at) === 46) this.at++;
        if (this.code(this.at) !== first) return undefined;
        this.at++;
        keys.push({ key: this.text.slice(start + 1, this.at - 1), span: { start, end: this.at } });
      } else {
        while (isBare(this.code(this.at))) this.at++;
        if (this.at === start) return undefined;
        keys.push({ key: this.text.slice(start, this.at), span: { start, end: this.at } });
      }
      if (this.code(this.at) !== 46) return keys;
      this.at++;
    }
  }

  private readHeader(tree: TomlTree): boolean {
    const start = this.at++;
    const inArray = this.code(this.at) === 91;
    if (inArray) this.at++;
    const keys = this.readKeys();
    // `[a.b]` beside `[[a]]` or dotted keys has rules of its own: left to the library.
    if (keys === undefined || keys.length > 1 || this.code(this.at) !== 93) return false;
    this.at++;
    if (inArray && this.code(this.at++) !== 93) return false;
    tree.enter(keys, inArray, { start, end: this.at });
    return true;
  }

  private readPair(tree: TomlTree): boolean {
    const keys = this.readKeys();
    if (keys === undefined || keys.length > 1) return false;
    this.skipBlanks();
    if (this.code(this.at) !== 61) return false;
    this.at++;
    this.skipBlanks();
    const value = this.readValue();
    if (value === undefined) return false;
    tree.put(keys, value);
    return true;
  }

  private readValue(): Node | undefined {
    const code = this.code(this.at);
    if (code === 34 || code === 39) return this.readString();
    return code === 91 ? this.readArray() : this.readPlain();
  }

  private readString(): ScalarNode | undefined {
    const start = this.at;
    const quote = this.code(start);
    let escaped = false;
    let i = start + 1;
    for (; this.code(i) !== quote; i++) {
      const code = this.code(i);
      if ((code < 32 && code !== 9) || code === 127) return undefined;
      if (code === 92 && quote === 34) {
        escaped = true;
        if (ESCAPES[this.text.charAt(++i)] === undefined) return undefined;
      }
    }
    this.at = i + 1;
    // `"""` opens a text of several lines.
    if (i === start + 1 && this.code(i + 1) === quote) return undefined;
    const inner = { start: start + 1, end: i };
    const written = this.text.slice(inner.start, inner.end);
    return {
      kind: 'scalar',
      span: { start, end: this.at },
      inner,
      style: quote === 34 ? 'double' : 'single',
      type: 'string',
      value: escaped ? written.replace(/\\(.)/g, (_, character: string) => ESCAPES[character]!) : written,
      verbatim: !escaped,
    };
  }

  private readPlain(): ScalarNode | undefined {
    const start = this.at;
    let i = start;
    const isPart = (code: number): boolean => isBare(code) || code === 43 || code === 46 || code === 58;
    while (isPart(this.code(i))) i++;
    // The blank between a date and a time.
    if (i === start + 10 && this.code(i) === 32 && this.code(i + 1) >= 48 && this.code(i + 1) <= 57) {
      i++;
      while (isPart(this.code(i))) i++;
    }
    const written = this.text.slice(start, i);
    const type = plainType(written);
    if (type === undefined) return undefined;
    this.at = i;
    const span = { start, end: i };
    return { kind: 'scalar', span, inner: span, style: 'plain', type, value: written, verbatim: true };
  }

  private skipArraySpace(): boolean {
    for (;;) {
      const code = this.code(this.at);
      if (code === 35) return false;
      if (code === 13 && this.text.charCodeAt(this.at + 1) !== 10) return false;
      if (!isBlank(code) && !(isBreak(code) && this.at < this.end)) return true;
      this.at++;
    }
  }

  private readArray(): ListNode | undefined {
    const start = this.at++;
    const items: Node[] = [];
    for (;;) {
      if (!this.skipArraySpace()) return undefined;
      if (this.code(this.at) === 93) break;
      const code = this.code(this.at);
      const item = code === 34 || code === 39 ? this.readString() : this.readPlain();
      if (item === undefined) return undefined;
      items.push(item);
      if (!this.skipArraySpace()) return undefined;
      if (this.code(this.at) === 44) this.at++;
      else if (this.code(this.at) !== 93) return undefined;
    }
    this.at++;
    return { kind: 'list', span: { start, end: this.at }, items, flow: true };
  }
}

/** Reads `part` of the text into `tree`; false when it is not of the simple kind, with the tree as it was. Total, linear. */
export const readTomlSubset = (text: string, part: Span, tree: TomlTree): boolean => {
  if (!new TomlSubset(text, part).readInto(new TomlTree(part))) return false;
  return new TomlSubset(text, part).readInto(tree);
};
