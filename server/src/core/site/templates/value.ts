// Owns what a value within a shortcode's template may come from: which arguments of the call, and how much they were changed.
import type { PathFrame } from '../../page/index.ts';

/** An argument of the call, by name or by position. */
export type ParameterKey = `name:${string}` | `position:${number}`;

/** As the author wrote it, put in relation to the site's address, or changed in any other way. */
export type Purity = 'direct' | 'relURL' | 'derived';

export interface Value {
  /** The shortcode itself (`.`), its `.Params`, the shortcode around it, the `.Params` of that, or anything else. */
  readonly is: 'shortcode' | 'params' | 'parent' | 'parent-params' | 'other';
  readonly from: ReadonlyMap<ParameterKey, Purity>;
  /** What a `dict` holds by its keys. */
  readonly fields?: ReadonlyMap<string, Value>;
  /** Another page than the one that makes the call, or something of it. */
  readonly elsewhere?: true;
  /** It may also come from elsewhere: `or (.Get "x") .Inner`. */
  readonly mixed?: true;
  /** An argument as written, or put in relation to the site's address, with texts around it; `from` says “derived” of it. */
  readonly framed?: { readonly use: 'direct' | 'relURL'; readonly frame: PathFrame } | undefined;
  /** Only its letter case was changed. */
  readonly lowered?: true;
  /** A text that is written out. */
  readonly text?: string;
  /** The texts of a list that is written out: `slice "a" "b"`. */
  readonly items?: readonly string[];
}

export const SHORTCODE: Value = { is: 'shortcode', from: new Map() };
export const PARAMS: Value = { is: 'params', from: new Map() };
export const PARENT: Value = { is: 'parent', from: new Map() };
export const PARENT_PARAMS: Value = { is: 'parent-params', from: new Map() };
export const NOTHING: Value = { is: 'other', from: new Map() };

/** The argument itself. */
export const argument = (key: ParameterKey): Value => ({ is: 'other', from: new Map([[key, 'direct']]) });

const worse: readonly Purity[] = ['direct', 'relURL', 'derived'];

/** Whatever any of the values may be. */
export const anyOf = (values: readonly Value[]): Value => {
  if (values.length === 1) return values[0]!;
  const from = new Map<ParameterKey, Purity>();
  for (const value of values)
    for (const [key, purity] of value.from) {
      const other = from.get(key);
      from.set(key, other !== undefined && worse.indexOf(other) > worse.indexOf(purity) ? other : purity);
    }
  return {
    is: 'other',
    from,
    ...(values.some(({ mixed }) => mixed) ? { mixed: true } : {}),
    ...(values.some(({ elsewhere }) => elsewhere) ? { elsewhere: true } : {}),
  };
};

/** The value after something was done to it. */
export const changed = (value: Value, to: 'relURL' | 'derived' = 'derived'): Value => ({
  is: 'other',
  from: new Map([...value.from].map(([key, purity]) => [key, purity === 'derived' ? purity : to])),
  ...(value.mixed ? { mixed: true } : {}),
  ...(value.elsewhere ? { elsewhere: true } : {}),
});
