// Owns how lines of TOML become one tree: tables, dotted keys, arrays of tables. Knows no characters.
import type { Span } from '../../text/index.ts';
import type { MapEntry, MapNode, Node } from './node.ts';

/** One part of a key, quotes resolved. */
export interface TomlKey {
  readonly key: string;
  readonly span: Span;
}

interface Table {
  readonly kind: 'table';
  start: number;
  end: number;
  readonly entries: { key: string; keySpan: Span; value: Value }[];
  /** The tables in it, by key; of equal ones the last. */
  tables?: Map<string, Table | Tables>;
  /** Was its own `[header]` met? */
  headed: boolean;
}

interface Tables {
  readonly kind: 'tables';
  readonly items: Table[];
}

type Value = Node | Table | Tables;

const newTable = (span: Span): Table => ({
  kind: 'table',
  start: span.start,
  end: span.end,
  entries: [],
  headed: false,
});

const freeze = (value: Value): Node => {
  if (value.kind === 'table') return freezeTable(value);
  if (value.kind !== 'tables') return value;
  const items = value.items.map(freezeTable);
  const span = { start: items[0]!.span.start, end: items[items.length - 1]!.span.end };
  return { kind: 'list', span, items, flow: false };
};

const freezeTable = (table: Table): MapNode => ({
  kind: 'map',
  span: { start: table.start, end: table.end },
  entries: table.entries.map(({ key, keySpan, value }): MapEntry => ({ key, keySpan, value: freeze(value) })),
});

const append = (table: Table, { key, span }: TomlKey, value: Table | Tables): void => {
  table.entries.push({ key, keySpan: span, value });
  table.tables ??= new Map();
  table.tables.set(key, value);
};

/** Builds one tree. Lenient: what TOML forbids, such as a table named twice, stands beside what was there. */
export class TomlTree {
  private readonly block: Span;
  private readonly top: Table;
  private current: Table;
  /** The tables that the current one lies in: they grow with it. */
  private around: readonly Table[] = [];

  constructor(block: Span) {
    this.block = block;
    this.top = newTable(block);
    this.current = this.top;
  }

  /** `[a.b]`, or `[[a.b]]` when `inArray`; `span` takes in the brackets. */
  enter(keys: readonly TomlKey[], inArray: boolean, span: Span): void {
    const path = this.walk(this.top, keys, span);
    const parent = path[path.length - 1]!;
    const last = keys[keys.length - 1]!;
    const found = parent.tables?.get(last.key);
    if (found?.kind === 'table' && !inArray && !found.headed) {
      found.start = Math.min(found.start, span.start);
      this.current = found;
    } else {
      const fresh = newTable(span);
      if (found?.kind === 'tables' && inArray) found.items.push(fresh);
      else append(parent, last, inArray ? { kind: 'tables', items: [fresh] } : fresh);
      this.current = fresh;
    }
    this.current.headed = true;
    this.around = path;
    this.grow([...path, this.current], span.end);
  }

  /** `a.b = value` in the table entered last. */
  put(keys: readonly TomlKey[], value: Node): void {
    const last = keys[keys.length - 1]!;
    if (keys.length === 1) {
      this.current.entries.push({ key: last.key, keySpan: last.span, value });
      if (this.current === this.top) return;
      this.grow([...this.around, this.current], value.span.end);
      return;
    }
    const path = this.walk(this.current, keys, keys[0]!.span);
    path[path.length - 1]!.entries.push({ key: last.key, keySpan: last.span, value });
    this.grow([...this.around, ...path], value.span.end);
  }

  root(): MapNode {
    return { ...freezeTable(this.top), span: this.block };
  }

  private grow(tables: readonly Table[], end: number): void {
    for (const table of tables) if (table !== this.top) table.end = Math.max(table.end, end);
  }

  /** The tables from `from` through all parts of a key but the last; made where absent. */
  private walk(from: Table, keys: readonly TomlKey[], span: Span): Table[] {
    const path = [from];
    let table = from;
    for (const key of keys.slice(0, -1)) {
      const found = table.tables?.get(key.key);
      if (found?.kind === 'table') table = found;
      else if (found?.kind === 'tables') table = found.items[found.items.length - 1]!;
      else {
        const fresh = newTable(span);
        append(table, key, fresh);
        table = fresh;
      }
      path.push(table);
    }
    return path;
  }
}
