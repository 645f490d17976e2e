// Owns what Hugo makes of the fields that hold maps: menus, build, cascade, resources, sitemap, params, sites. Knows no plain field.
import { type FieldContext, type FieldReading, fails, ignored, isNull, lost, reads } from './field-reading.ts';
import { castBoolean, castText, castTexts, readScalar } from './field-scalar.ts';
import type { MapNode, Node } from './front-matter/node.ts';
import { findEntry } from './front-matter/node.ts';

type Reader = (node: Node, context: FieldContext) => FieldReading;

const isNumeric = (node: Node, { format, since }: FieldContext): boolean => {
  if (node.kind !== 'scalar') return false;
  const { type, text } = readScalar(node, format, since);
  return (
    type === 'integer' || type === 'float' || type === 'boolean' || type === 'null' || /^[-+]?\d+(\.\d+)?$/.test(text)
  );
};

/** Numbers are booleans where Hugo decodes a map, in every version. */
const isFlag = (node: Node, { format, since }: FieldContext): boolean =>
  node.kind === 'scalar' &&
  (castBoolean(node, format, since) !== undefined || /^(integer|float)$/.test(readScalar(node, format, since).type));

/** What an entry of `menus` holds, checked as Hugo decodes it. */
const findMenuFault = (menu: MapNode, context: FieldContext): FieldReading | undefined => {
  const { since } = context;
  for (const { key, value } of menu.entries) {
    const name = key.toLowerCase();
    if (name === 'params' && value.kind !== 'map' && !isNull(value)) return fails(value, { wanted: 'map' });
    if (!since('0.123.0')) continue;
    if (name === 'weight' && !isNumeric(value, context)) return fails(value, { wanted: 'number' });
    if (['identifier', 'name', 'parent', 'pre', 'post', 'title', 'url'].includes(name) && value.kind !== 'scalar')
      return fails(value, { wanted: 'text' });
  }
  return undefined;
};

/** Names of the menus: one word, a list of them, or a map by name. */
export const readMenus: Reader = (node, context) => {
  const { format, since } = context;
  if (isNull(node)) return reads(since('0.123.0') ? [] : ['']);
  if (node.kind === 'scalar') return reads([castText(node, format, since) ?? '']);
  if (node.kind === 'list') {
    const { texts, culprit } = castTexts(node, format, since);
    if (!culprit) return reads(texts);
    return since('0.123.0') ? fails(culprit, { wanted: 'text' }) : lost(culprit, 'text', texts);
  }
  for (const { value } of node.entries) {
    if (isNull(value)) continue;
    if (value.kind !== 'map') return fails(value, { wanted: 'map' });
    const fault = findMenuFault(value, context);
    if (fault) return fault;
  }
  return reads(node.entries.map(({ key }) => key.toLowerCase()));
};

/** Whether the page has a URL and stands in lists: `render list`. */
export const readBuild: Reader = (node, context) => {
  const { format, since } = context;
  if (isNull(node)) return reads('always always');
  if (node.kind !== 'map') return fails(node, { wanted: 'map' });
  const choose = (key: string, known: readonly string[]): string | Node => {
    const value = findEntry(node, key)?.value;
    if (value === undefined || isNull(value)) return 'always';
    if (value.kind !== 'scalar') return value;
    const { type, text } = readScalar(value, format, since);
    if (type === 'boolean') return text === 'true' ? 'always' : 'never';
    return known.includes(text) ? text : 'always';
  };
  const render = choose('render', ['never', 'link']);
  const list = choose('list', ['never', 'local']);
  if (typeof render !== 'string') return fails(render, { wanted: 'text' });
  if (typeof list !== 'string') return fails(list, { wanted: 'text' });
  const resources = findEntry(node, 'publishResources')?.value;
  if (resources && !isFlag(resources, context)) return fails(resources, { wanted: 'boolean' });
  return reads(`${render} ${list}`);
};

/** The keys that are handed down, in lower case. */
export const readCascade: Reader = (node, { since }) => {
  if (isNull(node)) return reads([]);
  const maps = node.kind === 'list' ? node.items : [node];
  const keys = maps.flatMap((map) => (map.kind === 'map' ? keysBelow(map, since) : []));
  const culprit = maps.find((map) => map.kind !== 'map');
  if (culprit)
    return since('0.123.0') && culprit === node ? fails(node, { wanted: 'map' }) : lost(culprit, 'map', keys);
  if (!since('0.123.0')) return reads(keys);
  const target = maps
    .map((map) => (map.kind === 'map' ? findEntry(map, 'target')?.value : undefined))
    .find((value) => value !== undefined && value.kind !== 'map' && !isNull(value));
  return target ? fails(target, { wanted: 'map' }) : reads(keys);
};

const keysOf = (map: MapNode): readonly string[] => map.entries.map(({ key }) => key.toLowerCase());

const keysBelow = (map: MapNode, since: FieldContext['since']): readonly string[] => {
  const params = since('0.123.0') ? findEntry(map, 'params')?.value : undefined;
  return [...keysOf(map), ...(params?.kind === 'map' ? keysOf(params) : [])];
};

/** `src` of each entry; what is no list is a parameter like any other. */
export const readResources: Reader = (node, { format, since }) => {
  if (isNull(node)) return reads([]);
  if (node.kind !== 'list') return lost(node, 'maps', []);
  const culprit = node.items.find((item) => item.kind !== 'map');
  const sources = node.items.flatMap((item) => {
    const source = item.kind === 'map' ? findEntry(item, 'src')?.value : undefined;
    const text = source && castText(source, format, since);
    return text ? [text] : [];
  });
  return culprit ? lost(culprit, 'map', sources) : reads(sources);
};

/** The keys of a map; what else stands there is passed over or stops the build. */
const readMap =
  (strictSince: string | undefined): Reader =>
  (node, { since }) => {
    if (node.kind === 'map') return reads(keysOf(node));
    if (isNull(node)) return reads([]);
    return strictSince !== undefined && since(strictSince) ? fails(node, { wanted: 'map' }) : lost(node, 'map', []);
  };

export const readSitemap: Reader = (node, context) => {
  const { since } = context;
  if (node.kind !== 'map' || !since('0.123.0')) return readMap(undefined)(node, context);
  for (const { key, value } of node.entries) {
    const name = key.toLowerCase();
    if (name === 'priority' && !isNumeric(value, context)) return fails(value, { wanted: 'number' });
    if (/^(changefreq|filename)$/.test(name) && value.kind !== 'scalar') return fails(value, { wanted: 'text' });
    if (name === 'disable' && since('0.125.0') && !isFlag(value, context)) return fails(value, { wanted: 'boolean' });
  }
  return reads(keysOf(node));
};

export const readParams: Reader = (node, context) => {
  if (!context.since('0.123.0')) return ignored;
  // Nothing below `params:` was no map up to 0.161 (hugo-facts §1.4).
  return isNull(node) && !context.since('0.162.0') ? fails(node, { wanted: 'map' }) : readMap('0.123.0')(node, context);
};

export const readSites: Reader = (node, context) => {
  if (!context.since('0.153.0')) return ignored;
  const parts = node.kind === 'map' ? [findEntry(node, 'matrix')?.value, findEntry(node, 'complements')?.value] : [];
  const culprit = parts.find((part) => part && part.kind !== 'map' && !isNull(part));
  return culprit ? fails(culprit, { wanted: 'map' }) : readMap('0.153.0')(node, context);
};
