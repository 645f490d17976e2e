// Owns the words for what a team's schema does not allow. What it does not allow is known to `core/site/schemas`.
import * as l10n from '@vscode/l10n';
import type { Plain } from '../page/index.ts';
import { DATE_MARK, type Violation } from '../site/index.ts';
import { listAll, listAny, quote } from '../text/index.ts';

const spellType = (type: string): string => {
  switch (type) {
    case 'string':
      return l10n.t('text');
    case 'number':
      return l10n.t('a number');
    case 'integer':
      return l10n.t('a whole number');
    case 'boolean':
      return l10n.t('true or false');
    case 'array':
      return l10n.t('a list');
    case 'object':
      return l10n.t('a map');
    case 'null':
      return l10n.t('nothing');
    default:
      return type;
  }
};

const typesOf = (type: unknown): readonly string[] =>
  [type].flat().flatMap((name) => (typeof name === 'string' ? [spellType(name)] : []));

const spell = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return quote(text.length > 40 ? `${text.slice(0, 39)}…` : text);
};

/** As many as one reads at a glance. */
const MANY = 6;

const listOf = (values: readonly unknown[]): string =>
  values.length > MANY
    ? l10n.t`${values.slice(0, MANY).map(spell).join(', ')} or ${values.length - MANY} more`
    : listAny(values.map(spell));

/** The key that is meant; for an item that of its list. */
const nameOf = (path: readonly string[]): string =>
  spell([...path].reverse().find((part) => !/^\d+$/.test(part)) ?? l10n.t('front matter'));

/** The first sentence, where it is short enough to stand behind another. */
const toSentence = (said: unknown): string | undefined => {
  if (typeof said !== 'string') return undefined;
  const first = /^[\s\S]*?[.!?](?=\s|$)/.exec(said.trim())?.[0] ?? said.trim();
  const text = first.replace(/\s+/g, ' ');
  return text === '' || text.length > 160 ? undefined : /[.!?]$/.test(text) ? text : `${text}.`;
};

/** Keys that are required and not there. */
export const missingOf = ({ schema }: Violation, value: Plain | undefined): readonly string[] => {
  const required: unknown = schema?.required;
  const has = (key: string): boolean => typeof value === 'object' && value !== null && key in value;
  return Array.isArray(required) ? required.filter((key) => typeof key === 'string' && !has(key)) : [];
};

const describeMissing = (missing: readonly string[]): string =>
  missing.length === 1 ? l10n.t`${spell(missing[0])} is missing.` : l10n.t`${listAll(missing.map(spell))} are missing.`;

const sayAnyOf = (branches: unknown): string | undefined => {
  const types = Array.isArray(branches) ? branches.map((branch) => typesOf((branch as { type?: unknown })?.type)) : [];
  return types.length > 0 && types.every((names) => names.length > 0) ? listAny([...new Set(types.flat())]) : undefined;
};

/** What is wrong, in one sentence of ours. */
const sayKeyword = ({ keyword, path, schema = {} }: Violation, value: Plain | undefined): string => {
  const name = nameOf(path);
  switch (keyword) {
    case 'false':
      return l10n.t`${name} is not allowed here.`;
    case 'required':
      return describeMissing(missingOf({ keyword, path, schema }, value));
    case 'type':
      return l10n.t`${name} must be ${listAny(typesOf(schema.type))}.`;
    case 'enum':
      return l10n.t`${value === null ? name : spell(value)} is not one of ${listOf(schema.enum ?? [])}.`;
    case 'const':
      return l10n.t`${name} must be ${spell(schema.const)}.`;
    case 'pattern':
      return schema.$comment === DATE_MARK
        ? l10n.t`${spell(value)} is no date.`
        : l10n.t`${spell(value)} does not have the form ${spell(schema.pattern)}.`;
    case 'format':
      return l10n.t`${spell(value)} is no ${String(schema.format)}.`;
    case 'minLength':
      if (value === '') return l10n.t`${name} is empty.`;
      return schema.minLength === 1
        ? l10n.t`${name} is too short: 1 character at least.`
        : l10n.t`${name} is too short: ${Number(schema.minLength)} characters at least.`;
    case 'maxLength':
      return schema.maxLength === 1
        ? l10n.t`${name} is too long: 1 character at most, not ${[...String(value)].length}.`
        : l10n.t`${name} is too long: ${Number(schema.maxLength)} characters at most, not ${[...String(value)].length}.`;
    case 'minItems':
      return l10n.t`${name} has too few items: ${Number(schema.minItems)} at least.`;
    case 'maxItems':
      return l10n.t`${name} has too many items: ${Number(schema.maxItems)} at most.`;
    case 'uniqueItems':
      return l10n.t`${name} has an item twice.`;
    case 'minimum':
      return l10n.t`${name} must be ${Number(schema.minimum)} or more.`;
    case 'maximum':
      return l10n.t`${name} must be ${Number(schema.maximum)} or less.`;
    case 'exclusiveMinimum':
      return l10n.t`${name} must be more than ${Number(schema.exclusiveMinimum)}.`;
    case 'exclusiveMaximum':
      return l10n.t`${name} must be less than ${Number(schema.exclusiveMaximum)}.`;
    case 'anyOf':
    case 'oneOf': {
      const types = sayAnyOf(schema[keyword]);
      return types === undefined
        ? l10n.t`${name} has none of the forms that are allowed.`
        : l10n.t`${name} must be ${types}.`;
    }
    default:
      return l10n.t`${name} is not as the schema wants it (${keyword}).`;
  }
};

/** The schema's own words for it: those for a mistake take the place of ours, a description stands behind them. */
export const sayViolation = (violation: Violation, value: Plain | undefined): string => {
  const { keyword, schema = {} } = violation;
  const given: unknown = schema.errorMessage;
  const own = toSentence(
    typeof given === 'object' && given !== null ? (given as Record<string, unknown>)[keyword] : given,
  );
  if (own !== undefined) return own;
  const [missing, ...more] = keyword === 'required' ? missingOf(violation, value) : [];
  const described =
    keyword !== 'required'
      ? schema
      : missing !== undefined && more.length === 0
        ? ((schema.properties?.[missing] ?? {}) as { description?: unknown })
        : {};
  const description = toSentence(typeof described === 'object' ? described.description : undefined);
  return [sayKeyword(violation, value), ...(description === undefined ? [] : [description])].join(' ');
};
