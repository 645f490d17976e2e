// Owns offering what the other posts have under a key of the author's own: authors, series, moods. Not Hugo's fields, nor taxonomies.
import { frameValue } from '../edits/index.ts';
import { findField, isImageKey } from '../page/index.ts';
import { type CountedValue, type Site, spellPosts, valuesOf } from '../site/index.ts';
import { completerFor } from './completion.ts';
import { frameBare, itemsBeside, ownPathOf } from './value-place.ts';

/** A single line of text is no name; in so few posts nothing can be told. */
const FEW = 3;

/**
 * Names come back, sentences do not: where most posts share their value with another one, all values are names; else only
 * those that came back.
 */
const namesAmong = (counted: readonly CountedValue[]): readonly CountedValue[] => {
  const shared = counted.filter(({ count }) => count > 1);
  const sum = (values: readonly CountedValue[]): number => values.reduce((all, { count }) => all + count, 0);
  return counted.length <= FEW || sum(shared) * 2 >= sum(counted) ? counted : shared;
};

/** A key that is true or false in some post may be either. */
const withBothBooleans = (counted: readonly CountedValue[]): readonly CountedValue[] => {
  const booleans = counted.filter(({ value }) => typeof value === 'boolean');
  const missing = [true, false].filter((value) => !booleans.some((one) => one.value === value));
  return booleans.length === 0 ? counted : [...counted, ...missing.map((value) => ({ value, count: 0 }))];
};

const isOwnKey = (path: readonly string[], site: Site): boolean => {
  const [first = ''] = path;
  const field = findField(path);
  if (field) return path.length === 1 && field.name === 'keywords';
  return !site.dialect.taxonomies.includes(first) && !site.dialect.dateKeys.includes(first) && !isImageKey(path);
};

export const usedValues = completerFor({
  name: 'used-values',
  places: ['front-matter-value'],
  complete(place, page, site) {
    const path = ownPathOf(place);
    if (!isOwnKey(path, site)) return [];
    const beside = new Set(itemsBeside(page, place));
    const counted = withBothBooleans(namesAmong(valuesOf(site.values(), path.join('.'), page.outline)));
    return counted.flatMap(({ value, count }) => {
      const label = String(value);
      const newText = typeof value === 'boolean' ? frameBare(label, place.frame) : frameValue(value, place.frame);
      if (newText === undefined || beside.has(label)) return [];
      const detail = count > 0 ? { detail: spellPosts(count) } : {};
      return [{ label, kind: 'value' as const, ...detail, span: place.span, newText }];
    });
  },
});
