// Owns reading the body of a content file in HTML. Knows no Markdown.
import type { ShortcodeCall } from '../shortcodes/call.ts';
import { type BodyMarkup, nothingFound, toBodyMarkup } from './mentions.ts';
import { toOpaque } from './opaque.ts';
import { scanTags } from './scan-tags.ts';
import { Source } from './source.ts';

/**
 * The images and links of an HTML body that begins at `start`, from its tags alone; no headings. `calls` are the shortcodes
 * of the same text. Offsets are UTF-16, into `text`. Linear.
 */
export const scanHtml = (text: string, start: number, calls: readonly ShortcodeCall[]): BodyMarkup => {
  const found = nothingFound();
  const opaque = toOpaque(calls);
  found.verbatim.push(...opaque.verbatim);
  scanTags(Source.ofPage(text, opaque).part(start, text.length), found);
  return toBodyMarkup(found);
};
