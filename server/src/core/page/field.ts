// Owns the shape of a front-matter field that Hugo itself knows. Knows none of them.

export interface Field {
  readonly name: string;
  readonly type: 'string' | 'date' | 'boolean' | 'integer' | 'strings' | 'map' | 'maps';
  /** Markdown, one or two sentences; a question, because this table is made before any language is known. */
  readonly documentation: () => string;
  /** Other names that Hugo takes for it, lower case. */
  readonly aliases?: readonly string[];
  /** First Hugo version that knows it; undefined: all that matter. */
  readonly since?: string;
  /** Since when not to use it, or one of its other names, any more, and what instead. Markdown. */
  readonly deprecated?: () => string;
  /** What stands below it. */
  readonly fields?: readonly Field[];
  /** Below it stand names of the author's own, and the fields below each of them. */
  readonly named?: boolean;
  /** The words that mean something there, the usual one first. */
  readonly values?: readonly string[];
  /** What other pages have there is worth remembering: it is a name out of few. */
  readonly shared?: boolean;
}
