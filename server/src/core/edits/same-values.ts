// Owns when two trees of different formats say the same: numbers by value, dates by what they name.
import { type Node, readDateOf, type ScalarNode } from '../page/index.ts';
import { numberOf } from './convert-scalar.ts';

const sameScalar = (a: ScalarNode, b: ScalarNode, emptyForNull: boolean): boolean => {
  if (a.type === 'null') return b.type === 'null' || (emptyForNull && b.type === 'string' && b.value === '');
  if (a.type === 'boolean') return b.type === 'boolean' && a.value.toLowerCase() === b.value.toLowerCase();
  const number = numberOf(a);
  if (number !== undefined) {
    const other = numberOf(b);
    return (
      other !== undefined &&
      Object.is(Number(number), Number(other)) &&
      (typeof number !== 'bigint' || number === other)
    );
  }
  if (a.type === 'date' || b.type === 'date')
    return JSON.stringify(readDateOf(a) ?? 'none') === JSON.stringify(readDateOf(b) ?? 'no date');
  return b.type === 'string' && a.value === b.value;
};

/** Do two trees hold equal values under equal keys? With `emptyForNull` an empty text stands for nothing. */
export const sameValues = (a: Node, b: Node, emptyForNull: boolean): boolean => {
  if (a.kind === 'scalar') return b.kind === 'scalar' && sameScalar(a, b, emptyForNull);
  if (a.kind === 'list')
    return (
      b.kind === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, i) => sameValues(item, b.items[i]!, emptyForNull))
    );
  if (b.kind !== 'map' || a.entries.length !== b.entries.length) return false;
  return a.entries.every(({ key, value }) => {
    const others = b.entries.filter((entry) => entry.key === key);
    return others.length === 1 && sameValues(value, others[0]!.value, emptyForNull);
  });
};
