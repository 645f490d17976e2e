// Owns which closing tag closes which shortcode, in Hugo's order, and whom to blame where that goes wrong. Knows no site.
import type { ShortcodeCall } from '../page/index.ts';
import type { JudgedCall, StrayTag } from './judge-shortcodes.ts';
import { findNearName } from './near-name.ts';

/** A tag that opens or closes; all others have no part in it. */
export type Entry =
  | { readonly role: 'open'; readonly tag: ShortcodeCall; readonly judged: JudgedCall }
  | { readonly role: 'close'; readonly tag: ShortcodeCall; readonly needless: boolean }
  /** Its name was never opened. */
  | { readonly role: 'misspelt'; readonly tag: ShortcodeCall };

/** Tags that are balanced for Hugo, but not by their names. */
export interface Crossing {
  /** The first closing tag that closes a shortcode of another name, and that shortcode. */
  readonly tag: ShortcodeCall;
  readonly closes: ShortcodeCall;
  /** Every closing tag of the crossing with the name that Hugo takes it for, where they differ. */
  readonly renamed: readonly { readonly tag: ShortcodeCall; readonly name: string }[];
}

export interface Order {
  readonly unclosed: readonly JudgedCall[];
  readonly needless: readonly ShortcodeCall[];
  readonly stray: readonly StrayTag[];
  readonly crossings: readonly Crossing[];
}

/** How many of the innermost open shortcodes a misspelt closing tag may be meant for. */
const NEAR = 5;

type Opening = Extract<Entry, { role: 'open' }>;

/** A closing entry with the name it goes by. */
interface Closing {
  readonly role: 'close';
  readonly tag: ShortcodeCall;
  readonly name: string;
  readonly needless: boolean;
  /** It is among the stray ones already. */
  readonly told: boolean;
}

/**
 * Hugo closes the innermost open shortcode, whatever the name (hugo-facts §5.2). As long as that comes out even, names that
 * do not match are a crossing. Where it does not, the tags since it last came out even are paired by name, for the author
 * thinks in names, and those left over are to blame.
 */
export const pairInOrder = (entries: readonly Entry[]): Order => {
  const unclosed: JudgedCall[] = [];
  const needless: ShortcodeCall[] = [];
  const stray: StrayTag[] = [];
  const crossings: Crossing[] = [];
  let region: (Opening | Closing)[] = [];
  let renamed: { readonly tag: ShortcodeCall; readonly closes: ShortcodeCall }[] = [];
  let isOdd = false;
  const open: Opening[] = [];

  const settle = (): void => {
    const [first] = renamed;
    if (isOdd) blame();
    else if (first)
      crossings.push({ ...first, renamed: renamed.map(({ tag, closes }) => ({ tag, name: closes.name })) });
    region = [];
    renamed = [];
    isOdd = false;
  };

  const blame = (): void => {
    const left: Opening[] = [];
    const byName = new Map<string, number[]>();
    for (const entry of region) {
      if (entry.role === 'open') {
        const places = byName.get(entry.tag.name);
        if (places) places.push(left.length);
        else byName.set(entry.tag.name, [left.length]);
        left.push(entry);
        continue;
      }
      const place = byName.get(entry.name)?.pop();
      if (place === undefined) {
        if (entry.told) continue;
        if (entry.needless) needless.push(entry.tag);
        else stray.push({ tag: entry.tag });
        continue;
      }
      for (const inner of left.splice(place).slice(1)) {
        byName.get(inner.tag.name)?.pop();
        unclosed.push(inner.judged);
      }
    }
    unclosed.push(...left.map(({ judged }) => judged));
  };

  for (const entry of entries) {
    if (entry.role === 'open') {
      if (open.length === 0) settle();
      open.push(entry);
      region.push(entry);
      continue;
    }
    // A closing tag without a name closes whatever is innermost (tried on 0.111, 0.147, 0.152 and 0.168).
    let name = entry.tag.name || (open.at(-1)?.tag.name ?? '');
    if (entry.role === 'misspelt') {
      const meant = findNearName(
        name,
        open
          .slice(-NEAR)
          .reverse()
          .map(({ tag }) => tag.name),
      );
      stray.push({ tag: entry.tag, ...(meant !== undefined && { meant }) });
      if (meant === undefined) continue;
      name = meant;
    }
    const told = entry.role === 'misspelt';
    region.push({ role: 'close', tag: entry.tag, name, needless: !told && entry.needless, told });
    const opening = open.pop();
    if (opening === undefined) isOdd = true;
    else if (opening.tag.name !== name) renamed.push({ tag: entry.tag, closes: opening.tag });
  }
  if (open.length > 0) isOdd = true;
  settle();
  return { unclosed, needless, stray, crossings };
};
