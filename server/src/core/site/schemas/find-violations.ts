// Owns what of a value a schema does not allow, each thing once and where it is. Says nothing about it.
import { type Schema as Tree, validate } from '@cfworker/json-schema';
import type { Plain } from '../../page/index.ts';
import type { ParsedSchema } from './parse-schema.ts';

export interface Violation {
  /** The keyword that is not met; `false`: nothing may stand here at all. */
  readonly keyword: string;
  /** Keys and positions from the root down to what is wrong; for `required` to what lacks something. */
  readonly path: readonly string[];
  /** The schema that has the keyword; undefined where it is `false`. */
  readonly schema: Tree | undefined;
}

/** They only say that something within them is wrong, which is told as well. */
const OUTER = new Set(
  (
    '$ref $recursiveRef allOf if properties patternProperties additionalProperties unevaluatedProperties items prefixItems ' +
    'additionalItems unevaluatedItems dependentSchemas'
  ).split(' '),
);

const partsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));

/** The schema that has the keyword at this location, references followed. */
const findHolder = (location: string, { root, lookup }: ParsedSchema): Tree | undefined => {
  let at: unknown = root;
  for (const part of partsOf(location).slice(0, -1)) {
    if (typeof at !== 'object' || at === null) return undefined;
    const tree = at as Tree;
    at = part === '$ref' ? lookup[tree.__absolute_ref__ ?? tree.$ref ?? ''] : tree[part];
  }
  return typeof at === 'object' && at !== null ? (at as Tree) : undefined;
};

/** What is wrong with a value. Of several ways that are all closed (`anyOf`) only the whole is told. */
export const findViolations = (value: Plain, schema: ParsedSchema): readonly Violation[] => {
  const { errors } = validate(value, schema.root, schema.draft, schema.lookup, false);
  const found = new Map<string, Violation>();
  let told: { readonly keyword: string; readonly place: string } | undefined;
  for (const { keyword, keywordLocation, instanceLocation } of errors) {
    const isWithin =
      keyword === 'false'
        ? instanceLocation.startsWith(told?.place ?? '-')
        : keywordLocation.startsWith(told?.keyword ?? '-');
    if (isWithin) continue;
    told = undefined;
    if (OUTER.has(keyword)) continue;
    const holder = keyword === 'false' ? undefined : findHolder(keywordLocation, schema);
    found.set(`${keyword} ${instanceLocation}`, { keyword, path: partsOf(instanceLocation), schema: holder });
    if (keyword === 'anyOf' || keyword === 'oneOf' || keyword === 'propertyNames')
      told = { keyword: `${keywordLocation}/`, place: instanceLocation };
  }
  return [...found.values()];
};
