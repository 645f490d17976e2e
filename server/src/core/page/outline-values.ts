// Owns what of a page's own keys other pages can learn: which stand below which, and their short values. Knows no other page.
import { copy } from './copy.ts';
import { findField } from './fields.ts';
import { entriesOf, type MapNode, type Node } from './front-matter/node.ts';
import { isImageKey } from './front-matter-images.ts';
import type { Dialect, Outline } from './page.ts';

/** Bounds of what is kept of one page: a name is short, and thousands of pages add up. */
const LONGEST = 40;
const MOST_ITEMS = 12;
const MOST_KEYS = 24;
const DEEPEST = 3;

const toValue = (node: Node): string | boolean | undefined => {
  if (node.kind !== 'scalar') return undefined;
  if (node.type === 'boolean') return node.value.toLowerCase() === 'true';
  const { value } = node;
  return node.type === 'string' && value !== '' && value.length <= LONGEST && !/[\n\r\t]/.test(value)
    ? copy(value)
    : undefined;
};

const toValues = (node: Node): readonly (string | boolean)[] => {
  const items = node.kind === 'list' ? node.items.slice(0, MOST_ITEMS) : [node];
  // A filtered list holds room for more of its kind: the copy of it does not.
  return items
    .map(toValue)
    .filter((value) => value !== undefined)
    .slice();
};

interface Learnt {
  readonly nested: Set<string>;
  readonly values: Record<string, readonly (string | boolean)[]>;
  readonly lists: string[];
  count: number;
}

/** A key of the first level that is neither a taxonomy nor a date. */
const isOwn = (name: string, { taxonomies, dateKeys }: Dialect): boolean =>
  !taxonomies.includes(name) && !dateKeys.includes(name) && !name.endsWith('_weight');

const depthOf = (written: string): number => (written === '' ? 0 : written.split('.').length);

const keep = (values: readonly (string | boolean)[], key: string, into: Learnt): void => {
  if (values.length === 0 || into.count >= MOST_KEYS) return;
  into.values[key] = values;
  into.count++;
};

/** `path` is in lower case and without `params`; `written` is what the author wrote. */
const learn = (map: MapNode, path: string, written: string, dialect: Dialect, into: Learnt): void => {
  for (const { key, value } of entriesOf(map)) {
    if (key === '' || key === '__proto__' || key.includes('.')) continue;
    const name = key.toLowerCase();
    const field = path === '' ? findField([name]) : undefined;
    const isParams = written === '' && name === 'params' && value.kind === 'map';
    const taught = field ? field.shared || isParams : path !== '' || isOwn(name, dialect);
    if (written !== '' && into.nested.size < MOST_KEYS) into.nested.add(copy(`${written}.${key}`));
    if (!taught) continue;
    if (isParams) {
      learn(value, '', key, dialect, into);
      continue;
    }
    const own = path === '' ? name : `${path}.${name}`;
    if (path === '' && value.kind === 'list' && into.lists.length < MOST_KEYS) into.lists.push(copy(own));
    const maps = value.kind === 'map' ? [value] : value.kind === 'list' ? value.items : [];
    if (field?.named && value.kind === 'map')
      keep(
        entriesOf(value)
          .slice(0, MOST_ITEMS)
          .map((entry) => copy(entry.key)),
        field.name,
        into,
      );
    else if (!field && depthOf(written) < DEEPEST - 1)
      for (const below of maps.slice(0, MOST_ITEMS))
        if (below.kind === 'map') learn(below, own, written === '' ? key : `${written}.${key}`, dialect, into);
    if (value.kind !== 'map' && !isImageKey(own.split('.'))) keep(toValues(value), field?.name ?? copy(own), into);
  }
};

/** What the front matter of a page teaches; nothing is left out as an empty field. */
export const findLearnt = (root: MapNode, dialect: Dialect): Pick<Outline, 'nestedKeys' | 'values' | 'lists'> => {
  // Filled by assignment: that takes half the memory of what is made from entries.
  const learnt: Learnt = { nested: new Set(), values: {}, lists: [], count: 0 };
  learn(root, '', '', dialect, learnt);
  return {
    ...(learnt.nested.size > 0 && { nestedKeys: [...learnt.nested] }),
    ...(learnt.count > 0 && { values: learnt.values }),
    ...(learnt.lists.length > 0 && { lists: learnt.lists }),
  };
};
