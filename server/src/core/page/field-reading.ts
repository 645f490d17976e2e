// Owns the shape of what Hugo makes of a field. Knows no field.
import type { Since } from './field-scalar.ts';
import type { FrontMatterFormat, Node } from './front-matter/node.ts';

export type FieldValue = string | number | boolean | readonly string[];

/** What Hugo wanted where it found something else. */
export type Wanted = 'text' | 'boolean' | 'number' | 'texts' | 'map' | 'maps' | 'date';

/** Why a build stops. */
export type Failure =
  /** `url` or an alias that begins with http:// or https:// */
  | 'host'
  /** An alias that is the root of the site. */
  | 'root-alias'
  /** `:` and a word in `url` that is no token. */
  | 'url-token'
  | 'url-control'
  | 'unknown-output'
  | 'unknown-markup'
  | 'unknown-kind'
  /** A term that ends in a slash. */
  | 'term-slash'
  /** Hugo wanted something else and does not put up with this. */
  | { readonly wanted: Wanted }
  /** The field is no longer known under this name. */
  | { readonly replacedBy: string };

export type FieldReading =
  | { readonly kind: 'reads'; readonly value: FieldValue }
  /** Hugo silently goes on with `value`; `node` is what it could not use. */
  | { readonly kind: 'lost'; readonly value: FieldValue; readonly node: Node; readonly wanted: Wanted }
  /** To this version no field of its own; a parameter for templates, if anything. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'fails'; readonly why: Failure; readonly node: Node };

/** What beside the value decides. */
export interface FieldContext {
  readonly format: FrontMatterFormat;
  readonly since: Since;
  /** Front-matter keys of the site's taxonomies, lower case. */
  readonly taxonomies: readonly string[];
  /** Names of output formats in lower case; undefined: not all are known. */
  readonly outputs?: ReadonlySet<string>;
}

export const reads = (value: FieldValue): FieldReading => ({ kind: 'reads', value });
export const lost = (node: Node, wanted: Wanted, value: FieldValue): FieldReading => ({
  kind: 'lost',
  node,
  wanted,
  value,
});
export const fails = (node: Node, why: Failure): FieldReading => ({ kind: 'fails', node, why });
export const ignored: FieldReading = { kind: 'ignored' };

export const isNull = (node: Node): boolean => node.kind === 'scalar' && node.type === 'null';
