// Owns what a schema says about one key: all of its parts that speak of it, whichever way leads there. Checks nothing.
import type { Schema as Tree } from '@cfworker/json-schema';
import type { ParsedSchema } from './parse-schema.ts';

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const ALTERNATIVES = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'] as const;
const CONDITIONAL = ['then', 'else', 'items', 'additionalItems'] as const;

/** A schema and those that speak of the same value, or of its items: keys from the root do not count positions. */
const widen = (tree: Tree, { lookup }: ParsedSchema, seen: Set<Tree>): void => {
  if (seen.has(tree)) return;
  seen.add(tree);
  const below: unknown[] = [tree.$ref === undefined ? undefined : lookup[tree.__absolute_ref__ ?? tree.$ref]];
  for (const key of ALTERNATIVES) if (Array.isArray(tree[key])) below.push(...(tree[key] as unknown[]));
  for (const key of CONDITIONAL) below.push(tree[key]);
  for (const one of below) if (isTree(one)) widen(one, { lookup } as ParsedSchema, seen);
};

/** The parts of a schema that speak of the value under these keys, from the root down, or of its items. */
export const partsOfSchema = (schema: ParsedSchema, keys: readonly string[]): readonly Tree[] => {
  let parts = new Set<Tree>();
  if (isTree(schema.root)) widen(schema.root, schema, parts);
  for (const key of keys) {
    const next = new Set<Tree>();
    const name = schema.spelling.get(key.toLowerCase()) ?? key;
    for (const { properties } of parts) {
      const part = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (isTree(part)) widen(part, schema, next);
    }
    parts = next;
  }
  return [...parts];
};
