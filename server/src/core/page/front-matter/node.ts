// Owns the shape of front matter once read: one located tree for YAML, TOML, JSON and Org. Knows no parser.
import type { Span } from '../../text/index.ts';

export type FrontMatterFormat = 'yaml' | 'toml' | 'json' | 'org';

/**
 * The type of a scalar as the newest Hugo reads it (hugo-facts §1.2). A date is TOML's own; in YAML and JSON a date is a
 * string. Every number of JSON is a float, so that an integer is always one that Hugo takes for Unix seconds in a date.
 */
export type ScalarType = 'string' | 'integer' | 'float' | 'boolean' | 'null' | 'date';

export interface ScalarNode {
  readonly kind: 'scalar';
  /**
   * The value as written, quotes included. For an absent value (`key:`) an empty span where it would stand: behind the
   * colon or dash and one blank, where there is one. A block scalar ends with its last line that is not blank.
   */
  readonly span: Span;
  /**
   * What lies between the quotes; equal to `span` for plain scalars; the lines below the header of a block scalar. When
   * `verbatim`, text.slice(inner) === value.
   */
  readonly inner: Span;
  readonly style: 'plain' | 'single' | 'double' | 'block';
  readonly type: ScalarType;
  /** The text the author meant: escapes resolved, folded lines joined; for numbers, booleans and dates as written. */
  readonly value: string;
  /** False when escapes or folding make offsets inside `value` differ from offsets inside `inner`. */
  readonly verbatim: boolean;
}

export interface ListNode {
  readonly kind: 'list';
  /** Brackets included; from the first dash to the end of the last item in a block list; from the first to the last `[[table]]`. */
  readonly span: Span;
  readonly items: readonly Node[];
  /** `[a, b]` rather than lines with `- `. */
  readonly flow: boolean;
}

export interface MapEntry {
  /** As written, quotes and escapes resolved. Hugo lower-cases keys: look up with `findEntry`. */
  readonly key: string;
  /** The key as written, quotes included; in TOML `a.b = 1` and `[a.b]` each part has its own. */
  readonly keySpan: Span;
  readonly value: Node;
  /** `<<` of YAML: the entries of its value count as if they stood here. `entriesOf` has them. */
  readonly merges?: true;
}

export interface MapNode {
  readonly kind: 'map';
  /** Braces included; from the first key (in TOML: the header of the table) to the end of the last value. The root: the block. */
  readonly span: Span;
  /** In the order written; a key given twice stands twice (Hugo: the last wins, or an error, by format and version). */
  readonly entries: readonly MapEntry[];
}

export type Node = ScalarNode | ListNode | MapNode;

/** Something in the block that Hugo stumbles over. `code` is the code of the rule that reports it. */
export interface FrontMatterProblem {
  readonly code: 'front-matter-unclosed' | 'front-matter-invalid' | 'duplicate-key';
  readonly span: Span;
  readonly message: string;
  /** False when no Hugo fails over it, it only does not do what it says (the last of equal keys in JSON wins). */
  readonly fails?: false;
  /** First Hugo version whose build fails over it; undefined: every version. */
  readonly since?: string;
  /** First Hugo version that accepts it again; undefined: none. */
  readonly until?: string;
  /** Where the same key stood first, for `duplicate-key`. */
  readonly related?: Span;
  /** For `duplicate-key`: where the build does not fail over it, the last of the keys counts. Otherwise no one can say which. */
  readonly lastCounts?: true;
}

export interface FrontMatter {
  readonly format: FrontMatterFormat;
  /** The whole block, delimiters included (from the opening delimiter, without BOM and blank lines before it). */
  readonly span: Span;
  /** What lies between the delimiters (for JSON: braces included). */
  readonly block: Span;
  /** True when the closing delimiter was found. */
  readonly closed: boolean;
  /** The top-level map; empty when nothing could be read. After an error: all that could still be read. */
  readonly root: MapNode;
  readonly problems: readonly FrontMatterProblem[];
}

/**
 * The entries of a map as Hugo counts them: those that a merge key of YAML takes in stand in its place, so that an own key above
 * it is overridden, and one below it overrides; of a list of maps the first wins (tried on 0.111, 0.147, 0.152 and 0.168).
 */
export const entriesOf = ({ entries }: MapNode): readonly MapEntry[] => {
  if (!entries.some(({ merges }) => merges)) return entries;
  const taken = (node: Node): readonly MapEntry[] =>
    node.kind === 'map' ? entriesOf(node) : node.kind === 'list' ? [...node.items].reverse().flatMap(taken) : [];
  return entries.flatMap((entry) => (entry.merges ? taken(entry.value) : [entry]));
};

/** The entry of a key, without regard to letter case; of several the last, as in Hugo, also one that is merged in. Parts of a nested key follow each other. */
export const findEntry = (root: MapNode, ...path: readonly string[]): MapEntry | undefined => {
  let map: Node | undefined = root;
  let found: MapEntry | undefined;
  for (const part of path) {
    if (map?.kind !== 'map') return undefined;
    const wanted = part.toLowerCase();
    found = undefined;
    for (const entry of entriesOf(map)) if (entry.key === part || entry.key.toLowerCase() === wanted) found = entry;
    map = found?.value;
  }
  return found;
};

/** What the reader of one format makes of the block. */
export interface BlockReading {
  readonly root: MapNode;
  readonly problems: readonly FrontMatterProblem[];
}
