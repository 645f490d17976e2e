// Owns saying what Hugo makes of a field whose value has another type than it wants. What fields there are is in `core/page/fields.ts`.
import { type Field, fields, type MapEntry, type Node } from '../page/index.ts';
import { isAtLeast, type Site } from '../site/index.ts';
import type { Finding, Rule } from './rule.ts';

const kindName = (node: Node): string => (node.kind === 'scalar' ? 'value' : node.kind);

/** Strings that Hugo casts to a boolean (hugo-facts §1.4, *bool*). */
const castTrue = /^(1|t|T|TRUE|true|True)$/;
const castFalse = /^(0|f|F|FALSE|false|False)$/;
/** Plain words that YAML took for booleans up to Hugo 0.151. */
const formerTrue = /^(y|Y|yes|Yes|YES|on|On|ON)$/;
const formerFalse = /^(n|N|no|No|NO|off|Off|OFF)$/;

const consequence = (name: string): string => (name === 'draft' ? ', so this draft would be published' : '');

const checkBoolean = (field: Field, node: Node, yaml: boolean, site: Site): Finding | undefined => {
  if (node.kind !== 'scalar')
    return {
      span: node.span,
      message: `“${field.name}” wants true or false. Hugo takes this ${kindName(node)} for false${consequence(field.name)}.`,
    };
  if (node.type === 'boolean' || node.type === 'null' || node.type === 'integer' || node.type === 'float')
    return undefined;
  const write = (value: string): Pick<Finding, 'fixes'> => ({
    fixes: [{ title: `Change to ${value}`, edits: [{ span: node.span, newText: value }], preferred: true }],
  });
  if (castTrue.test(node.value) || castFalse.test(node.value)) {
    const value = String(castTrue.test(node.value));
    return {
      span: node.span,
      level: 'hint',
      message: `This is text. Hugo happens to read it as ${value}: write ${value} without quotes.`,
      ...write(value),
    };
  }
  const former = yaml && node.style === 'plain' && (formerTrue.test(node.value) || formerFalse.test(node.value));
  const meant = formerTrue.test(node.value) ? 'true' : 'false';
  if (former && !isAtLeast(site.hugo, '0.152.0'))
    return {
      span: node.span,
      level: 'hint',
      message: `From 0.152 on Hugo reads “${node.value}” as text. Write ${meant}.`,
      ...write(meant),
    };
  if (former)
    return {
      span: node.span,
      // A “no” that is text is taken for false all the same.
      ...(meant === 'false' && { level: 'hint' as const }),
      message: `Hugo 0.152 and later reads “${node.value}” as text${meant === 'true' ? consequence(field.name) : ''}. Write ${meant}.`,
      ...write(meant),
    };
  return {
    span: node.span,
    message: `“${field.name}” wants true or false. Hugo takes “${node.value}” for false${consequence(field.name)}.`,
  };
};

const checkInteger = (field: Field, node: Node): Finding | undefined => {
  const fine =
    node.kind === 'scalar' &&
    (node.type !== 'string' || /^\s*$|^[-+]?(\d+(\.\d*)?|0[xX][\da-fA-F]+|0[bB][01]+|0[oO][0-7]+)$/.test(node.value)) &&
    node.type !== 'date';
  return fine
    ? undefined
    : { span: node.span, message: `“${field.name}” wants a number. Hugo takes this ${kindName(node)} for 0.` };
};

const isRemote = (node: Node): boolean => node.kind === 'scalar' && /^https?:\/\//.test(node.value);

const checkUrls = (field: Field, node: Node): Finding | undefined => {
  const wrong = (node.kind === 'list' ? node.items : [node]).find(isRemote);
  return (
    wrong && {
      span: wrong.span,
      level: 'error',
      message: `Hugo stops the build at “${field.name}” with a host in it. Write only the path, such as /about/.`,
    }
  );
};

const checkMap = (field: Field, node: Node, site: Site): Finding | undefined => {
  if (node.kind === 'map' || (node.kind === 'scalar' && node.type === 'null')) return undefined;
  const fails = (field.name === 'params' || field.name === 'build') && isAtLeast(site.hugo, '0.123.0');
  return fails
    ? {
        span: node.span,
        level: 'error',
        message: `“${field.name}” wants values below it, such as “key: value” lines. Hugo stops the build at this ${kindName(node)}.`,
      }
    : { span: node.span, message: `“${field.name}” wants values below it. Hugo ignores this ${kindName(node)}.` };
};

const checkField = (field: Field, { value }: MapEntry, yaml: boolean, site: Site): Finding | undefined => {
  if (field.since !== undefined && !isAtLeast(site.hugo, field.since)) return undefined;
  if (field.name === 'url' || field.name === 'aliases') {
    const remote = checkUrls(field, value);
    if (remote) return remote;
  }
  switch (field.type) {
    case 'string':
      return value.kind === 'scalar'
        ? undefined
        : {
            span: value.span,
            message: `“${field.name}” wants text. Hugo ignores this ${kindName(value)}, so the page has none.`,
          };
    case 'boolean':
      return checkBoolean(field, value, yaml, site);
    case 'integer':
      return checkInteger(field, value);
    case 'strings':
      return value.kind === 'map'
        ? { span: value.span, message: `“${field.name}” wants a list. Hugo ignores this map.` }
        : undefined;
    case 'map':
      return checkMap(field, value, site);
    default:
      return undefined;
  }
};

export const fieldType: Rule = {
  code: 'field-type',
  title: 'A field whose value Hugo reads as something else, or not at all',
  level: 'warning',
  needs: 'page',
  *check(page, site) {
    for (const entry of page.frontMatter?.root.entries ?? []) {
      const field = fields.get(entry.key.toLowerCase());
      const finding = field && checkField(field, entry, page.frontMatter?.format === 'yaml', site);
      if (finding) yield finding;
    }
  },
};
