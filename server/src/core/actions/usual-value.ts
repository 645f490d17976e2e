// Owns which value a key of the author's own can be given, going by the other pages of the section. Knows no key by name.
import type { FrontMatterValue } from '../edits/index.ts';
import type { Outline } from '../page/index.ts';
import { getOrAdd } from '../text/index.ts';

/**
 * What two of three of the pages that have the key (lower case) say; of a list an empty one. Where they say different things
 * in words: an empty text, if `orEmpty`. Undefined where other keys stand below it, and where its kind cannot be told: a
 * template that looks for a map or a number in a text stops the build.
 */
export const findUsualValue = (
  siblings: readonly Outline[],
  key: string,
  orEmpty: boolean,
): FrontMatterValue | undefined => {
  const having = siblings.filter(({ keys }) => keys.some((one) => one.toLowerCase() === key));
  const isMap = ({ nestedKeys = [] }: Outline): boolean =>
    nestedKeys.some((nested) => nested.toLowerCase().startsWith(`${key}.`));
  if (having.length === 0 || having.some(isMap)) return undefined;
  const lists = having.filter((one) => one.lists?.includes(key)).length;
  if (lists > 0) return lists === having.length ? [] : undefined;
  const counts = new Map<string | boolean, { count: number }>();
  for (const { values } of having)
    for (const value of values?.[key] ?? []) getOrAdd(counts, value, () => ({ count: 0 })).count++;
  const said = [...counts].sort(([, a], [, b]) => b.count - a.count);
  const isMost = (count: number): boolean => count * 3 >= having.length * 2;
  if (said[0] && isMost(said[0][1].count)) return said[0][0];
  const isText = said.every(([value]) => typeof value === 'string');
  return orEmpty && isText && isMost(said.reduce((sum, [, { count }]) => sum + count, 0)) ? '' : undefined;
};
