// Owns the words for what a team's schema does not allow. What it does not allow is known to `core/site/schemas`.
import type { Plain } from '../page/index.ts';
import { DATE_MARK, type Violation } from '../site/index.ts';
import { listAll } from '../text/index.ts';

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  null: 'nothing',
};

const oneOf = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const typesOf = (type: unknown): readonly string[] =>
  [type].flat().flatMap((name) => (typeof name === 'string' ? [typeNames[name] ?? name] : []));

const quote = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
};

/** As many as one reads at a glance. */
const MANY = 6;

const listOf = (values: readonly unknown[]): string =>
  values.length > MANY
    ? `${values.slice(0, MANY).map(quote).join(', ')} or ${values.length - MANY} more`
    : oneOf(values.map(quote));

const count = (number: unknown, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** The key that is meant; for an item that of its list. */
const nameOf = (path: readonly string[]): string =>
  quote([...path].reverse().find((part) => !/^\d+$/.test(part)) ?? 'front matter');

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
  `${listAll(missing.map(quote))} ${missing.length === 1 ? 'is' : 'are'} missing.`;

const sayAnyOf = (branches: unknown): string | undefined => {
  const types = Array.isArray(branches) ? branches.map((branch) => typesOf((branch as { type?: unknown })?.type)) : [];
  return types.length > 0 && types.every((names) => names.length > 0) ? oneOf([...new Set(types.flat())]) : undefined;
};

/** What is wrong, in one sentence of ours. */
const sayKeyword = ({ keyword, path, schema = {} }: Violation, value: Plain | undefined): string => {
  const name = nameOf(path);
  switch (keyword) {
    case 'false':
      return `${name} is not allowed here.`;
    case 'required':
      return describeMissing(missingOf({ keyword, path, schema }, value));
    case 'type':
      return `${name} must be ${oneOf(typesOf(schema.type))}.`;
    case 'enum':
      return `${value === null ? name : quote(value)} is not one of ${listOf(schema.enum ?? [])}.`;
    case 'const':
      return `${name} must be ${quote(schema.const)}.`;
    case 'pattern':
      return schema.$comment === DATE_MARK
        ? `${quote(value)} is no date.`
        : `${quote(value)} does not have the form ${quote(schema.pattern)}.`;
    case 'format':
      return `${quote(value)} is no ${schema.format}.`;
    case 'minLength':
      return value === ''
        ? `${name} is empty.`
        : `${name} is too short: ${count(schema.minLength, 'character')} at least.`;
    case 'maxLength':
      return `${name} is too long: ${count(schema.maxLength, 'character')} at most, not ${[...String(value)].length}.`;
    case 'minItems':
      return `${name} has too few items: ${schema.minItems} at least.`;
    case 'maxItems':
      return `${name} has too many items: ${schema.maxItems} at most.`;
    case 'uniqueItems':
      return `${name} has an item twice.`;
    case 'minimum':
      return `${name} must be ${schema.minimum} or more.`;
    case 'maximum':
      return `${name} must be ${schema.maximum} or less.`;
    case 'exclusiveMinimum':
      return `${name} must be more than ${schema.exclusiveMinimum}.`;
    case 'exclusiveMaximum':
      return `${name} must be less than ${schema.exclusiveMaximum}.`;
    case 'anyOf':
    case 'oneOf': {
      const types = sayAnyOf(schema[keyword]);
      return types === undefined ? `${name} has none of the forms that are allowed.` : `${name} must be ${types}.`;
    }
    default:
      return `${name} is not as the schema wants it (${keyword}).`;
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
