// Owns where in its front matter a key belongs that is not there yet: where the other pages of the section have it.
import type { Outline } from '../page/index.ts';

export type KeyPlace = { readonly after: string } | { readonly first: true };

/**
 * The place that most of `siblings` give to `key`, told by the keys that are `present` (both lower-cased): behind one of these, or
 * before all. Undefined where no sibling has the key.
 */
export const findKeyPlace = (
  siblings: readonly Outline[],
  key: string,
  present: readonly string[],
): KeyPlace | undefined => {
  const votes = new Map<string, number>();
  for (const { keys } of siblings) {
    const all = keys.map((one) => one.toLowerCase());
    const at = all.indexOf(key);
    if (at < 0) continue;
    const before = all
      .slice(0, at)
      .filter((one) => present.includes(one))
      .at(-1);
    votes.set(before ?? '', (votes.get(before ?? '') ?? 0) + 1);
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  if (!most) return undefined;
  return most[0] === '' ? { first: true } : { after: most[0] };
};
