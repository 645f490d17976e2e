// Owns what the configuration hands down to pages: `[cascade]`, `[[cascade]]`, and that of a language. Knows no page.
import { type Cascade, type Dialect, type Node, readCascades } from '../../page/index.ts';
import { spanOf } from '../../text/index.ts';
import type { ConfigPlace } from '../config/cascade-places.ts';
import { findConfigValue } from '../config/config-map.ts';
import type { ConfigValue, SiteConfig } from '../config/site-config.ts';
import { type HugoVersion, isAtLeast } from '../hugo-version.ts';

const nowhere = spanOf(0, 0);

/** A value of the configuration as front matter would hold it, so that both are read by the same code. */
const toNode = (value: ConfigValue): Node => {
  if (Array.isArray(value)) return { kind: 'list', span: nowhere, items: value.map(toNode), flow: true };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => ({ key, keySpan: nowhere, value: toNode(inner) }));
    return { kind: 'map', span: nowhere, entries };
  }
  const type =
    value === null
      ? 'null'
      : typeof value === 'boolean'
        ? 'boolean'
        : typeof value === 'number'
          ? Number.isInteger(value)
            ? 'integer'
            : 'float'
          : 'string';
  const style = type === 'string' ? 'double' : 'plain';
  const text = value === null ? '' : String(value);
  return { kind: 'scalar', span: nowhere, inner: nowhere, style, type, value: text, verbatim: true };
};

/** One entry, with where each of its keys is written, as far as that is known. */
export interface ConfigCascade {
  readonly cascade: Cascade;
  /** In: a key of `cascade.values`. */
  readonly placeOf: (key: string) => ConfigPlace | undefined;
}

interface Configured {
  readonly path: string;
  readonly value: ConfigValue | undefined;
}

/**
 * What the configuration hands down to the pages of a language, in the order in which Hugo asks it. Up to 0.152 that is the
 * language's own `cascade`, else the site's. Since then those of all languages follow each other, the site's for each that
 * has none: a language's own holds for its pages alone, the site's for all (tried on 0.111, 0.147, 0.152 and 0.168).
 */
export const readConfigCascades = (
  config: SiteConfig,
  hugo: HugoVersion,
  dialect: Dialect,
  language: string,
): readonly ConfigCascade[] => {
  const shared = { path: 'cascade', value: config.all.cascade };
  const ownOf = (key: string): Configured | undefined => {
    const path = `languages.${key}.cascade`.toLowerCase();
    const value = findConfigValue(config.all, path);
    return value === undefined ? undefined : { path, value };
  };
  const asked = isAtLeast(hugo, '0.153.0')
    ? config.languages
        .filter(({ key, disabled }) => !disabled && (key === language || ownOf(key) === undefined))
        .map(({ key }) => ownOf(key) ?? shared)
    : [ownOf(language) ?? shared];
  return [...new Set(asked)].flatMap(({ path, value }) => {
    if (value === undefined) return [];
    const isList = Array.isArray(value);
    // One by one, so that each is known by its number.
    const items: readonly ConfigValue[] = isList ? value : [value];
    return items.flatMap((item, i) =>
      readCascades(toNode(isList ? [item] : item), 'json', dialect).map((cascade) => ({
        cascade,
        placeOf: (key: string) => config.cascadePlaces?.get(`${path}.${i}.${key}`),
      })),
    );
  });
};
