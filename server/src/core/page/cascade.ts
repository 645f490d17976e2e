// Owns reading a `cascade`: what is handed down, and to which pages. Knows no page that gets it.
import { copy } from './copy.ts';
import { entriesOf, type FrontMatter, findEntry, type MapEntry, type MapNode, type Node } from './front-matter/node.ts';
import { readOutlineFields } from './outline-fields.ts';
import type { Cascade, CascadeTarget, CascadeValue, Dialect } from './page.ts';

/** More of a value than this nobody reads in a hover. */
const longest = 60;

const spell = (node: Node): string => {
  if (node.kind === 'scalar') return node.value.replace(/\s+/g, ' ');
  if (node.kind === 'list') return node.items.map(spell).join(', ');
  return node.entries.map(({ key, value }) => `${key}: ${spell(value)}`).join(', ');
};

const toValueText = (node: Node): string => {
  const text = spell(node);
  return copy(text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
};

const textOf = (map: MapNode, ...path: readonly string[]): string | undefined => {
  const value = findEntry(map, ...path)?.value;
  return value?.kind === 'scalar' && value.type !== 'null' && value.value !== '' ? copy(value.value) : undefined;
};

const languagesOf = (map: MapNode): readonly string[] | undefined => {
  const value = findEntry(map, 'sites', 'matrix', 'languages')?.value;
  const items = value?.kind === 'list' ? value.items : value ? [value] : [];
  const names = items.flatMap((item) => (item.kind === 'scalar' && item.value !== '' ? [copy(item.value)] : []));
  return names.length > 0 ? names : undefined;
};

const toTarget = (node: Node): CascadeTarget => {
  if (node.kind !== 'map') return {};
  const [path, kind, lang, environment] = ['path', 'kind', 'lang', 'environment'].map((key) => textOf(node, key));
  const languages = languagesOf(node);
  return {
    ...(path !== undefined && { path }),
    ...(kind !== undefined && { kind }),
    ...(lang !== undefined && { lang }),
    ...(environment !== undefined && { environment }),
    ...(languages && { languages }),
  };
};

const toCascade = (map: MapNode, isListed: boolean, format: FrontMatter['format'], dialect: Dialect): Cascade => {
  const values: Record<string, CascadeValue> = {};
  let target: CascadeTarget | undefined;
  let formerTarget: CascadeTarget | undefined;
  const toValue = (entry: MapEntry): CascadeValue => ({
    text: toValueText(entry.value),
    fields: readOutlineFields([entry], format, dialect),
    ...(isListed && entry.key !== entry.key.toLowerCase() && { capital: true }),
  });
  const params = findEntry(map, 'params')?.value;
  // First, because they win over values of the same entry that stand above them (tried on 0.147, 0.152 and 0.168).
  for (const inner of params?.kind === 'map' ? entriesOf(params) : [])
    values[copy(`params.${inner.key.toLowerCase()}`)] = toValue(inner);
  for (const entry of entriesOf(map)) {
    const name = copy(entry.key.toLowerCase());
    if (name === 'target') target = toTarget(entry.value);
    else if (name === '_target') formerTarget = toTarget(entry.value);
    else if (entry.value !== params || params?.kind !== 'map') values[name] = toValue(entry);
  }
  return { ...(target && { target }), ...(formerTarget && { formerTarget }), values };
};

/** The entries of a `cascade`, a map or a list of maps, in the order written; anything else hands nothing down. */
export const readCascades = (node: Node, format: FrontMatter['format'], dialect: Dialect): readonly Cascade[] => {
  const maps = node.kind === 'list' ? node.items : [node];
  return maps
    .flatMap((map) => (map.kind === 'map' ? [toCascade(map, node.kind === 'list', format, dialect)] : []))
    .filter(({ values }) => Object.keys(values).length > 0);
};
