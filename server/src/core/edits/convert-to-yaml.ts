// Owns writing a whole tree of front matter as YAML, with its comments.
import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../page/index.ts';
import { isOnLines, type Notes, type Subject } from './convert-notes.ts';
import { convertScalar } from './convert-scalar.ts';
import { writeKey } from './write-value.ts';

/** What the writers of all formats are given. */
export interface Conversion {
  /** The text that the tree was read from. */
  readonly text: string;
  readonly notes: Notes;
  readonly lineEnd: string;
  /** What TOML gets for null; undefined: there is none. */
  readonly nothing: string | undefined;
}

const scalarIn = (node: ScalarNode, path: readonly string[], flow: boolean): string =>
  convertScalar(node, { to: 'yaml', flow, path, nothing: undefined }) ?? '';

/** Text of several lines as such, where it survives that; undefined for all other. With CRLF Hugo 0.152 reads breaks around it that nobody wrote. */
const blockScalar = (node: ScalarNode, indent: string, lineEnd: string): string | undefined => {
  if (lineEnd !== '\n') return undefined;
  if (node.type !== 'string' || !/^[^\s\x00-\x1f][^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]*$/.test(node.value))
    return undefined;
  const kept = node.value.endsWith('\n');
  const lines = (kept ? node.value.slice(0, -1) : node.value).split('\n');
  if (lines.length < 2 || lines[lines.length - 1] === '' || lines.some((line) => /\s$/.test(line))) return undefined;
  return [kept ? '|' : '|-', ...lines.map((line) => (line === '' ? '' : indent + line))].join('\n');
};

const flowIn = (node: Node, path: readonly string[]): string => {
  if (node.kind === 'scalar') return scalarIn(node, path, true);
  if (node.kind === 'list') return `[${node.items.map((item) => flowIn(item, path)).join(', ')}]`;
  return `{${node.entries.map(({ key, value }) => `${writeKey(key, 'yaml')}: ${flowIn(value, [...path, key])}`).join(', ')}}`;
};

class YamlWriter {
  private readonly conversion: Conversion;

  constructor(conversion: Conversion) {
    this.conversion = conversion;
  }

  /** Lines above; blank ones only between the keys of the root. */
  private above(subject: Subject, indent: string): string {
    const { notes, lineEnd } = this.conversion;
    const lines = notes.above(subject).filter((line) => line !== '' || indent === '');
    return lines.map((line) => (line === '' ? '' : indent + line) + lineEnd).join('');
  }

  map(map: MapNode, indent: string, path: readonly string[]): string {
    return map.entries.map((entry) => this.above(entry, indent) + indent + this.entry(entry, indent, path)).join('');
  }

  /** `key: value` and a line end, without the indentation of its first line. */
  private entry(entry: MapEntry, indent: string, path: readonly string[]): string {
    const { notes, lineEnd, text } = this.conversion;
    const { key, value } = entry;
    const head = `${writeKey(key, 'yaml')}:`;
    const note = notes.beside(entry) + lineEnd;
    const below = [...path, key];
    const deeper = `${indent}  `;
    if (value.kind === 'scalar') {
      const block = blockScalar(value, deeper, lineEnd);
      if (block !== undefined) return `${head} ${block.replace(lineEnd, note)}${lineEnd}`;
      const written = scalarIn(value, below, false);
      return `${head}${written === '' ? '' : ' '}${written}${note}`;
    }
    if (value.kind === 'map')
      return value.entries.length === 0 ? `${head} {}${note}` : `${head}${note}${this.map(value, deeper, below)}`;
    const oneLine = value.flow && !isOnLines(text, value) && value.items.every(({ kind }) => kind === 'scalar');
    if (value.items.length === 0 || oneLine)
      return `${head} ${flowIn(value, below)}${note}${this.below(value, deeper)}`;
    return `${head}${note}${this.list(value, deeper, below)}${this.below(value, deeper)}`;
  }

  private below(node: Node, indent: string): string {
    return this.conversion.notes
      .below(node)
      .map((line) => indent + line + this.conversion.lineEnd)
      .join('');
  }

  private list(list: ListNode, indent: string, path: readonly string[]): string {
    const { notes, lineEnd } = this.conversion;
    return list.items
      .map((item) => {
        const lead = `${this.above(item, indent)}${indent}- `;
        const note = notes.beside(item);
        if (item.kind === 'map' && item.entries.length > 0) {
          const rest = this.map(item, `${indent}  `, path);
          // The first key stands behind the dash, unless lines above it or a comment of the item are in its place.
          const isClean = this.above(item.entries[0]!, indent) === '' && note === '';
          return isClean ? lead + rest.slice(indent.length + 2) : `${lead.trimEnd()}${note}${lineEnd}${rest}`;
        }
        return `${lead}${flowIn(item, path)}${note}${lineEnd}`;
      })
      .join('');
  }
}

/** The block between the delimiters, with its last line end; of a tree that YAML can say. */
export const convertToYaml = (root: MapNode, conversion: Conversion): string => {
  const end = conversion.notes
    .below(root)
    .map((line) => line + conversion.lineEnd)
    .join('');
  return new YamlWriter(conversion).map(root, '', []) + end;
};
