// Owns the text that puts a key where the cursor stands, with a stop where its value goes. Knows no site.

import { writeKey } from '../edits/index.ts';
import type { Page, Place } from '../page/index.ts';
import { escapeSnippet } from '../text/index.ts';

export type KeyPlace = Extract<Place, { kind: 'front-matter-key' }>;

/** What is written behind a key. */
export type KeyShape = 'text' | 'list' | 'map' | 'bare';

/** In TOML a table swallows the keys that follow it: only where none do may it be opened. */
const mayOpenTable = (page: Page, place: KeyPlace): boolean => {
  const { block } = page.frontMatter!;
  const rest = page.text.slice(place.span.end, block.end);
  return /^\s*(?:#[^\n]*\s*)*(?:$|\[)/.test(rest) && place.keys.length === 0;
};

const quotedKey = (key: string, place: KeyPlace): string => {
  if (place.quote !== '') return place.assigned ? key : `${key}${place.quote}`;
  return place.format === 'json' ? `"${key}"` : place.format === 'org' ? key : writeKey(key, place.format);
};

const valueText = (shape: KeyShape, place: KeyPlace): string => {
  if (shape === 'list') return '[$0]';
  if (shape === 'map') return place.format === 'toml' ? '{ $0 }' : '{$0}';
  return shape === 'text' && (place.format === 'json' || place.format === 'toml') ? '"$0"' : '$0';
};

/** The new text of `place.span`; a snippet unless the key has its value already. */
export const toKeyText = (key: string, shape: KeyShape, place: KeyPlace, page: Page): string => {
  const written = quotedKey(key, place);
  if (place.assigned) return `${written}${place.behind}`;
  const safe = escapeSnippet(written);
  const lineEnd = page.text.includes('\r\n') ? '\r\n' : '\n';
  const isBlock = shape === 'map' && !place.flow;
  if (isBlock && place.format === 'toml' && mayOpenTable(page, place)) return `[${safe}]${lineEnd}$0`;
  if (isBlock && place.format === 'yaml') return `${safe}:${lineEnd}  $0`;
  const sign = place.format === 'toml' ? ' = ' : ': ';
  return `${safe}${sign}${valueText(shape, place)}${place.behind}`;
};
