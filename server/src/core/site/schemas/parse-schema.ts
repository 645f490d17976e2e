// Owns making a JSON Schema ready for front matter: what cannot work is told, dates are what Hugo's authors write. Reads no file.

import {
  dereference,
  type SchemaDraft,
  schemaArrayKeyword,
  schemaKeyword,
  schemaMapKeyword,
  type Schema as Tree,
  validate,
} from '@cfworker/json-schema';
import * as l10n from '@vscode/l10n';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { type Span, spanOf } from '../../text/index.ts';

/** A schema as the library has it, every place of it walked once. */
export interface ParsedSchema {
  readonly root: Tree | boolean;
  readonly draft: SchemaDraft;
  /** Every schema within it by its address. */
  readonly lookup: Readonly<Record<string, Tree | boolean>>;
  /** Names of properties by their lower-case form: letter case of a key means nothing to Hugo. */
  readonly spelling: ReadonlyMap<string, string>;
}

/** Why a schema is not applied. */
export interface SchemaMistake {
  readonly message: string;
  readonly span: Span;
}

/** Marks a schema that stands for `format: date` or `date-time`; nobody else writes this comment. */
export const DATE_MARK = 'hugo-author: a date';

/** The forms that authors of Hugo sites write dates in; whether Hugo reads one of its own dates is for another rule. */
const DATE =
  '^\\s*(?:\\d{4}-\\d\\d?-\\d\\d?(?:[Tt ]\\s*\\d\\d?:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?\\s*(?:[Zz]|[+-]\\d\\d:?(?:\\d\\d)?)?(?: [A-Z]{2,5})?)?|\\d{1,2} \\p{L}+ \\d{4}.*|\\p{L}+,? \\d{1,2},? .*)\\s*$';

const DEEPEST = 100;

class Mistake extends Error {}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const testPattern = (pattern: unknown): void => {
  try {
    new RegExp(String(pattern), 'u');
  } catch {
    throw new Mistake(l10n.t`The pattern “${String(pattern)}” is no regular expression.`);
  }
};

class Preparation {
  readonly spelling = new Map<string, string>();

  schema(value: unknown, depth: number): Tree | boolean {
    if (typeof value === 'boolean') return value;
    if (!isTree(value))
      throw new Mistake(l10n.t('A schema is written in braces: a map of keywords such as “properties”.'));
    if (depth > DEEPEST) throw new Mistake(l10n.t('This schema is nested too deeply.'));
    const copy: Tree = {};
    for (const [key, below] of Object.entries(value)) copy[key] = this.keyword(key, below, depth + 1);
    if (value.pattern !== undefined) testPattern(value.pattern);
    if (value.format !== 'date' && value.format !== 'date-time') return copy;
    const { format: _, ...rest } = copy;
    return { ...rest, allOf: [...(rest.allOf ?? []), { pattern: DATE, $comment: DATE_MARK }] };
  }

  private keyword(key: string, value: unknown, depth: number): unknown {
    if (Array.isArray(value) && !schemaMapKeyword[key])
      return schemaArrayKeyword[key] ? value.map((one: unknown) => this.schema(one, depth)) : value;
    if (schemaMapKeyword[key] || key === 'dependencies') return this.map(key, value, depth);
    return schemaKeyword[key] ? this.schema(value, depth) : value;
  }

  private map(key: string, value: unknown, depth: number): unknown {
    if (!isTree(value)) throw new Mistake(l10n.t`“${key}” wants a map of schemas.`);
    const copy: Record<string, unknown> = Object.create(null);
    for (const [name, below] of Object.entries(value)) {
      if (key === 'properties') this.spelling.set(name.toLowerCase(), name);
      if (key === 'patternProperties') testPattern(name);
      copy[name] = Array.isArray(below) ? below : this.schema(below, depth);
    }
    return copy;
  }
}

const draftOf = (value: unknown): SchemaDraft => {
  const named = isTree(value) && typeof value.$schema === 'string' ? value.$schema : '';
  if (/draft-0?4/.test(named)) return '4';
  return /2020-12/.test(named) ? '2020-12' : /2019-09/.test(named) ? '2019-09' : '7';
};

const testReferences = (lookup: ParsedSchema['lookup']): void => {
  for (const schema of Object.values(lookup)) {
    if (typeof schema === 'boolean' || schema.$ref === undefined) continue;
    if (lookup[schema.__absolute_ref__ ?? schema.$ref] !== undefined) continue;
    throw new Mistake(
      /^[a-z]+:/i.test(schema.$ref)
        ? l10n.t`The schema refers to “${schema.$ref}”. Addresses are never fetched: copy what is there into “$defs”.`
        : l10n.t`The schema refers to “${schema.$ref}”, which is not in it.`,
    );
  }
};

/** A value, as JSON has it, as a schema; or in a sentence why it cannot be one. Total. */
export const toSchema = (value: unknown): ParsedSchema | string => {
  const preparation = new Preparation();
  try {
    const root = preparation.schema(value, 0);
    const lookup = dereference(root);
    testReferences(lookup);
    const draft = draftOf(value);
    // One that refers to itself without end shows here, not at somebody's post.
    for (const probe of [{}, [], '', 0, null]) validate(probe, root, draft, lookup, true);
    return { root, draft, lookup, spelling: preparation.spelling };
  } catch (error) {
    if (error instanceof Mistake) return error.message;
    if (error instanceof RangeError) return l10n.t('This schema refers to itself without end.');
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return l10n.t`This schema cannot be applied: ${reason}`;
  }
};

/** Reads the text of a schema: JSON, with comments and trailing commas where somebody likes them. Total. */
export const parseSchema = (text: string): ParsedSchema | SchemaMistake => {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first) {
    const start = Math.min(first.offset, text.length);
    const what = printParseErrorCode(first.error).replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return {
      message: l10n.t`This schema is no JSON: ${what.toLowerCase()}. No post is checked with it.`,
      span: spanOf(start, Math.min(start + Math.max(first.length, 1), text.length)),
    };
  }
  const schema = toSchema(value);
  return typeof schema === 'string'
    ? { message: `${schema} ${l10n.t('No post is checked with it.')}`, span: spanOf(0, 0) }
    : schema;
};
