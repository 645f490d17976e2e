// Owns what the other pages of a section are used to: their format, the keys that most of them have.
import type { FrontMatterFormat, Outline } from '../page/index.ts';
import { getOrAdd } from '../text/index.ts';

/** Fewer pages show no habit. */
const FEWEST = 3;

const mostUsed = (values: Iterable<string>): string | undefined => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

/** Those that are written; Org is only read. */
type WrittenFormat = Exclude<FrontMatterFormat, 'org'>;

/** The format that most are written in, YAML where there are none. */
export const formatOf = (siblings: readonly Outline[]): WrittenFormat => {
  const format = mostUsed(siblings.flatMap((one) => one.format ?? []));
  return format === 'toml' || format === 'json' ? format : 'yaml';
};

/** The keys that two of three have, in the spelling used most, by lower-cased key; what most have first. */
export const usualKeysOf = (siblings: readonly Outline[]): ReadonlyMap<string, string> => {
  const spellings = new Map<string, string[]>();
  for (const { keys } of siblings) for (const key of keys) getOrAdd(spellings, key.toLowerCase(), () => []).push(key);
  const usual = [...spellings]
    .filter(([, written]) => siblings.length >= FEWEST && written.length * 3 >= siblings.length * 2)
    .sort(([, a], [, b]) => b.length - a.length);
  return new Map(usual.map(([key, written]) => [key, mostUsed(written)!]));
};

/** Do two of three have the key (lower case)? */
export const isUsual = (key: string, siblings: readonly Outline[]): boolean => usualKeysOf(siblings).has(key);
