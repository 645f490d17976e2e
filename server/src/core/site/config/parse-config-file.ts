// Owns reading the text of one configuration file as TOML, YAML or JSON. Does not know what its keys mean.
import * as l10n from '@vscode/l10n';
import { type ParseError, parse as parseJson, printParseErrorCode } from 'jsonc-parser';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { type Document, isScalar, parseDocument, visit } from 'yaml';
import { extensionOf, type Span, spanOf } from '../../text/index.ts';
import { type HugoVersion, isAtLeast, NEWEST_HUGO } from '../hugo-version.ts';
import { isConfigMap, lowerKeys } from './config-map.ts';
import { joinFlowLines } from './join-flow-lines.ts';
import type { ConfigMap, ConfigValue } from './site-config.ts';

export interface ConfigProblem {
  readonly span: Span;
  readonly message: string;
}

/** A value, a problem, or both: what could be read although Hugo of this version refuses the file. */
export type ParsedConfig =
  | { readonly value: ConfigMap; readonly problem?: ConfigProblem }
  | { readonly value?: undefined; readonly problem: ConfigProblem };

/** The front of an error's words: one line, without the excerpt that some parsers add. */
const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n', 1)[0]!
    .replace(/ at line \d+, column \d+:?$/, '')
    .replace(/[.:]$/, '');

const refusal = (format: string, error: unknown, span: Span): { problem: ConfigProblem } => ({
  problem: { span, message: l10n.t`Hugo cannot read this file as ${format}: ${firstLine(error)}.` },
});

/** JSON-like values only: dates become text, everything unknown null. */
const toConfigValue = (value: unknown): ConfigValue => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (Array.isArray(value)) return value.map(toConfigValue);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toConfigValue(inner)]));
  }
  return String(value);
};

const settle = (format: string, value: unknown, text: string): ParsedConfig => {
  const config = value === null || value === undefined ? {} : toConfigValue(value);
  return isConfigMap(config)
    ? { value: lowerKeys(config) }
    : refusal(format, l10n.t('it must hold keys with values'), spanOf(0, text.length));
};

/** A byte order mark says nothing; a blank in its place keeps the offsets. */
const blankBom = (text: string): string => text.replace(/^\uFEFF/, ' ');

const parseTomlConfig = (text: string, hugo: HugoVersion): ParsedConfig => {
  try {
    const tree = parseTOML(blankBom(text), { tomlVersion: isAtLeast(hugo, '0.164.0') ? '1.1' : '1.0' });
    return settle('TOML', getStaticTOMLValue(tree), text);
  } catch (error) {
    const index = error instanceof Error && 'index' in error ? Number(error.index) : 0;
    const at = Math.min(Number.isFinite(index) ? index : 0, text.length);
    return refusal('TOML', error, spanOf(at, Math.min(at + 1, text.length)));
  }
};

const readYaml = (text: string): Document.Parsed =>
  parseDocument(text, { uniqueKeys: false, merge: true, logLevel: 'silent', prettyErrors: false });

/** The second of two keys spelled the same in one map: an error from 0.152 on (hugo-facts §1.2). */
const findRepeatedKey = (document: Document.Parsed): { readonly name: string; readonly span: Span } | undefined => {
  let found: { readonly name: string; readonly span: Span } | undefined;
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        if (seen.has(name) && name !== '<<') {
          found = { name, span: spanOf(key.range[0], key.range[1]) };
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return found;
};

const parseYamlConfig = (text: string, hugo: HugoVersion): ParsedConfig => {
  const strict = readYaml(text);
  // Hugo lets flow lists and maps go on at any indentation, tabs included; `yaml` does not.
  const document = strict.errors.length > 0 ? readYaml(joinFlowLines(text)) : strict;
  const error = strict.errors[0];
  if (document.errors.length > 0 && error !== undefined) {
    const start = Math.min(error.pos[0], text.length);
    return refusal('YAML', error, spanOf(start, Math.max(start, Math.min(error.pos[1], text.length))));
  }
  const parsed = fromYaml(document, text);
  const repeated = findRepeatedKey(document);
  if (parsed.value === undefined || repeated === undefined || !isAtLeast(hugo, '0.152.0')) return parsed;
  const { name, span } = repeated;
  return {
    value: parsed.value,
    problem: { span, message: l10n.t`“${name}” is set twice here. Hugo 0.152 and newer refuse to build the site.` },
  };
};

/** Resolving aliases may throw: an unknown one, or too many of them. */
const fromYaml = (document: Document.Parsed, text: string): ParsedConfig => {
  try {
    return settle('YAML', document.toJS({ maxAliasCount: 10000 }), text);
  } catch (error) {
    return refusal('YAML', error, spanOf(0, text.length));
  }
};

const parseJsonConfig = (text: string): ParsedConfig => {
  const errors: ParseError[] = [];
  const value: unknown = parseJson(blankBom(text), errors, { disallowComments: true, allowTrailingComma: false });
  const error = errors[0];
  if (error === undefined) return settle('JSON', value, text);
  const words = printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const start = Math.min(error.offset, text.length);
  return refusal('JSON', words, spanOf(start, Math.min(start + Math.max(1, error.length), text.length)));
};

/**
 * Reads a configuration file by its name's extension. Never throws. In: its name, its text, and whose rules hold (the
 * newest by default). Out: its keys in lower case and, where Hugo refuses the file, why and where (UTF-16 offsets).
 */
export const parseConfigFile = (name: string, text: string, hugo: HugoVersion = NEWEST_HUGO): ParsedConfig => {
  switch (extensionOf(name)) {
    case '.toml':
      return parseTomlConfig(text, hugo);
    case '.json':
      return parseJsonConfig(text);
    default:
      return parseYamlConfig(text, hugo);
  }
};
