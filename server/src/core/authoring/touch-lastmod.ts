// Owns setting what says when a post was last changed, once it was changed. Knows no clock and no disk.
import { setKey } from '../edits/index.ts';
import { findEntry, type Page, readDateOf, readFrontMatter } from '../page/index.ts';
import { instantOf, type Site } from '../site/index.ts';
import type { TextEdit } from '../text/index.ts';
import { findChangeKey } from './publication-keys.ts';
import { writeMoment } from './write-moment.ts';
import { zoneOfPage } from './zone-of-page.ts';

/** Marks and line ends are the editor's. */
const plain = (text: string): string => text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');

export interface Touch {
  /** The text as it was saved last; undefined for a new file. */
  readonly former: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds that a date may be behind; saving by itself every second would else change it every second. */
  readonly patience: number;
}

/**
 * The edits that set the page's own `lastmod` (or what the site has for it) to now, in its own manner. None where the page has no
 * such key, where nothing else was changed, and where the author has set it by hand.
 */
export const touchLastmod = (page: Page, site: Site, { former, now, patience }: Touch): readonly TextEdit[] => {
  const key = findChangeKey(page, site);
  const entry = key === undefined || !page.frontMatter ? undefined : findEntry(page.frontMatter.root, key);
  if (!entry || former === undefined || plain(former) === plain(page.text)) return [];
  if (entry.value.kind !== 'scalar') return [];
  const before = readFrontMatter(former).frontMatter;
  const old = before && findEntry(before.root, entry.key)?.value;
  if (old?.kind !== 'scalar' || old.value !== entry.value.value) return [];
  const date = readDateOf(entry.value);
  const age = date && now - instantOf(date, zoneOfPage(page, site));
  if (age !== undefined && age >= 0 && age < patience) return [];
  return setKey(page, [entry.key], { date: writeMoment(page, site, entry.key, now, true) }) ?? [];
};
