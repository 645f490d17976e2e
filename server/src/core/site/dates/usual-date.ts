// Owns which date shows how a blog writes its dates. Writes none.
import type { Outline } from '../../page/index.ts';

const mostUsed = (values: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

/** The newest date in the layout that most dates have; undefined where there are none. */
export const usualDateOf = (pages: readonly Outline[]): string | undefined => {
  const dates = pages.flatMap(({ date }) => date ?? []);
  const layoutOf = (date: string): string => date.replace(/\d/g, '0').replace(/[-+](00:?00)$/, '+$1');
  const usual = mostUsed(dates.map(layoutOf));
  return dates
    .filter((date) => layoutOf(date) === usual)
    .sort()
    .at(-1);
};
