// Owns reading values out of a configuration: keys without regard to case, loose casts. Does not know what any key means.
import type { ConfigMap, ConfigValue } from './site-config.ts';

/** Is it a map (not a list, not null)? */
export const isConfigMap = (value: unknown): value is ConfigMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The same value with the keys of all maps in lower case, except inside lists (hugo-facts §1.2: keys are case-insensitive
 * everywhere, lists of maps keep theirs). Of keys that are equal but for case the last wins; Hugo picks one at random.
 */
export const lowerKeys = (map: ConfigMap): ConfigMap =>
  Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key.toLowerCase(), isConfigMap(value) ? lowerKeys(value) : value]),
  );

/** `over` laid on `base`: maps are merged key by key, anything else is replaced. */
export const overlay = (base: ConfigMap, over: ConfigMap): ConfigMap => {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const below = merged.get(key);
    merged.set(key, isConfigMap(below) && isConfigMap(value) ? overlay(below, value) : value);
  }
  return Object.fromEntries(merged);
};

/** The value at a path such as `markup.goldmark.renderer.unsafe`; keys are compared without regard to case. */
export const findConfigValue = (map: ConfigMap, path: string): ConfigValue | undefined => {
  let value: ConfigValue | undefined = map;
  for (const part of path.toLowerCase().split('.')) {
    if (!isConfigMap(value)) return undefined;
    value = Object.hasOwn(value, part) ? value[part] : findByCase(value, part);
  }
  return value;
};

const findByCase = (map: ConfigMap, lower: string): ConfigValue | undefined =>
  Object.entries(map).find(([key]) => key.toLowerCase() === lower)?.[1];

/** A text, number or boolean as text; undefined for everything else. */
export const toText = (value: ConfigValue | undefined): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

/** A text that says something. */
export const toName = (value: ConfigValue | undefined): string | undefined => {
  const text = toText(value);
  return text === undefined || text === '' ? undefined : text;
};

/** A boolean, or what Hugo takes for one. `yes` and `on` are booleans up to 0.151 (hugo-facts §1.2). */
export const toFlag = (value: ConfigValue | undefined, otherwise = false): boolean => {
  const text = toText(value)?.toLowerCase();
  if (text === undefined) return otherwise;
  if (['true', 't', '1', 'yes', 'on', 'y'].includes(text)) return true;
  if (['false', 'f', '0', 'no', 'off', 'n', ''].includes(text)) return false;
  return otherwise;
};

/** A list of texts; a single text is a list of one. */
export const toNames = (value: ConfigValue | undefined): readonly string[] => {
  const values: readonly (ConfigValue | undefined)[] = Array.isArray(value) ? value : [value];
  return values.map(toName).filter((name) => name !== undefined);
};

/** The maps of a list of maps. */
export const toMaps = (value: ConfigValue | undefined): readonly ConfigMap[] =>
  Array.isArray(value) ? value.filter(isConfigMap) : [];
