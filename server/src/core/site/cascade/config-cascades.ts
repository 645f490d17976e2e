// Owns what the configuration hands down to pages: `[cascade]`, `[[cascade]]`, and that of a language. Knows no page.
import { type Cascade, type Dialect, type Node, readCascades } from '../../page/index.ts';
import { spanOf } from '../../text/index.ts';
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

/**
 * What the configuration hands down to the pages of a language, in the order in which Hugo asks it. A language's own takes
 * the place of the site's up to 0.152 and comes behind it since (tried on 0.111, 0.147, 0.152 and 0.168).
 */
export const readConfigCascades = (
  config: SiteConfig,
  hugo: HugoVersion,
  dialect: Dialect,
  language: string,
): readonly Cascade[] => {
  const read = (value: ConfigValue | undefined): readonly Cascade[] =>
    value === undefined ? [] : readCascades(toNode(value), 'json', dialect);
  const shared = config.all.cascade;
  const own = findConfigValue(config.all, `languages.${language}.cascade`);
  return isAtLeast(hugo, '0.153.0') ? [...read(shared), ...read(own)] : read(own ?? shared);
};
