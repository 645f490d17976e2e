// Owns which date shows how another one of the same page is written. Writes none.
import { findEntry, type Page, readDate } from '../../page/index.ts';

/**
 * The date that stands at the key, else another one of the page, else the usual one of its neighbours; what Hugo cannot read shows
 * nothing.
 */
export const findDateManner = (
  { frontMatter, outline }: Page,
  key: string,
  usual: () => string | undefined,
): string | undefined => {
  const entry = frontMatter && findEntry(frontMatter.root, key);
  const own = entry?.value.kind === 'scalar' ? entry.value.value : undefined;
  const dates = [own, outline.date, outline.lastmod, outline.publishDate];
  return dates.find((one) => one !== undefined && readDate(one) !== undefined) ?? usual();
};
