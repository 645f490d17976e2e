// Owns writing a whole tree of front matter as TOML, with its comments and in its order.
import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../page/index.ts';
import { isOnLines, type Subject } from './convert-notes.ts';
import { convertScalar } from './convert-scalar.ts';
import type { Conversion } from './convert-to-yaml.ts';
import { writeKey } from './write-value.ts';
import { escapeDouble } from './yaml-quoting.ts';

const isTables = (node: Node): node is ListNode =>
  node.kind === 'list' && node.items.length > 0 && node.items.every(({ kind }) => kind === 'map');

/** May it stand in a table of its own, `[key]` or `[[key]]`? */
const isTableLike = (node: Node): boolean => (node.kind === 'map' && node.entries.length > 0) || isTables(node);

const nameOf = (path: readonly string[]): string => path.map((key) => writeKey(key, 'toml')).join('.');

class TomlWriter {
  private readonly conversion: Conversion;

  constructor(conversion: Conversion) {
    this.conversion = conversion;
  }

  private above(subject: Subject): string {
    return this.conversion.notes
      .above(subject)
      .map((line) => line + this.conversion.lineEnd)
      .join('');
  }

  /** The entries of a table: keys first as they come, then what only tables follow. A table ends where the next begins. */
  table(map: MapNode, path: readonly string[]): string {
    const { entries } = map;
    let tables = entries.length;
    while (tables > 0 && isTableLike(entries[tables - 1]!.value)) tables--;
    const lines = entries.slice(0, tables).map((entry) => this.entry(entry, [], path));
    return [...lines, ...entries.slice(tables).map((entry) => this.section(entry, path))].join('');
  }

  private section(entry: MapEntry, path: readonly string[]): string {
    const { notes, lineEnd } = this.conversion;
    const below = [...path, entry.key];
    const gap = (subject: Subject): string => (notes.above(subject).includes('') ? '' : lineEnd);
    if (entry.value.kind === 'map')
      return `${gap(entry)}${this.above(entry)}[${nameOf(below)}]${notes.beside(entry)}${lineEnd}${this.table(entry.value, below)}`;
    const items = (entry.value as ListNode).items.map((item, i) => {
      const note = (i === 0 ? notes.beside(entry) : '') + notes.beside(item);
      const lines = i === 0 ? this.above(entry) + this.above(item) : this.above(item);
      return `${gap(item)}${lines}[[${nameOf(below)}]]${note}${lineEnd}${this.table(item as MapNode, below)}`;
    });
    return (
      items.join('') +
      notes
        .below(entry.value)
        .map((line) => line + lineEnd)
        .join('')
    );
  }

  /** Lines `key = value`; a map that stands before other keys in dotted keys, so that the order stays. */
  private entry(entry: MapEntry, prefix: readonly string[], path: readonly string[]): string {
    const { notes, lineEnd } = this.conversion;
    const { value } = entry;
    const name = [...prefix, entry.key];
    const lead = this.above(entry);
    if (value.kind === 'map' && value.entries.length > 0) {
      const note = notes.beside(entry).trim();
      const lines = value.entries.map((one) => this.entry(one, name, path));
      return lead + (note === '' ? '' : note + lineEnd) + lines.join('');
    }
    return `${lead}${nameOf(name)} = ${this.value(value, [...path, ...name])}${notes.beside(entry)}${lineEnd}`;
  }

  private value(node: Node, path: readonly string[]): string {
    const { notes, lineEnd, text } = this.conversion;
    if (node.kind !== 'list' || node.items.length === 0 || node.items.some((item) => item.kind !== 'scalar')) {
      return this.inline(node, path);
    }
    const onLines = node.flow && isOnLines(text, node);
    const hasNotes =
      notes.below(node).length > 0 ||
      node.items.some((item) => notes.beside(item) !== '' || notes.above(item).some((line) => line !== ''));
    if (!onLines && !hasNotes) return this.inline(node, path);
    const items = node.items.map((item) => {
      const lines = notes
        .above(item)
        .map((line) => (line === '' ? '' : `  ${line}`) + lineEnd)
        .join('');
      return `${lines}  ${this.inline(item, path)},${notes.beside(item)}${lineEnd}`;
    });
    const end = notes
      .below(node)
      .map((line) => `  ${line}${lineEnd}`)
      .join('');
    return `[${lineEnd}${items.join('')}${end}]`;
  }

  private inline(node: Node, path: readonly string[]): string {
    if (node.kind === 'scalar') return this.scalar(node, path);
    if (node.kind === 'list') return `[${node.items.map((item) => this.inline(item, path)).join(', ')}]`;
    if (node.entries.length === 0) return '{}';
    const entries = node.entries.map(
      ({ key, value }) => `${writeKey(key, 'toml')} = ${this.inline(value, [...path, key])}`,
    );
    return `{ ${entries.join(', ')} }`;
  }

  private scalar(node: ScalarNode, path: readonly string[]): string {
    const { nothing, lineEnd } = this.conversion;
    const lines = node.type === 'string' ? node.value.split('\n') : [];
    // Of other line ends it is not certain that they are the same when read, and a line of plus signs would end the block.
    if (lines.length > 2 && lineEnd === '\n' && !lines.some((line) => line.startsWith('+++')))
      return `"""\n${lines.map(escapeDouble).join('\n')}"""`;
    return convertScalar(node, { to: 'toml', flow: false, path, nothing }) ?? '';
  }
}

/** The block between the delimiters, with its last line end; of a tree that TOML can say. */
export const convertToToml = (root: MapNode, conversion: Conversion): string => {
  const end = conversion.notes
    .below(root)
    .map((line) => line + conversion.lineEnd)
    .join('');
  return new TomlWriter(conversion).table(root, []) + end;
};
