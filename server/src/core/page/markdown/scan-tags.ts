// Owns what raw HTML mentions: images, links, and text that a browser shows as it stands. Knows no Markdown.
import type { HtmlTag } from './html-tag.ts';
import { readHtmlTag } from './html-tag.ts';
import { type Found, htmlImage, htmlLink } from './mentions.ts';
import type { Source } from './source.ts';
import { readSrcset } from './srcset.ts';

/** Elements that show or run their content as it stands. An image inside is part of an example, or no image at all. */
const rawElements: ReadonlySet<string> = new Set(['pre', 'code', 'script', 'style', 'textarea', 'template']);

export const isRawElement = (name: string): boolean => rawElements.has(name);

/** Records the images and links that a tag names; a shortcode in one makes it none of ours. */
export const mentionTag = (source: Source, { name, values }: HtmlTag, found: Found): void => {
  for (const { attribute, names, from, to, foreign } of values) {
    if (foreign) continue;
    const by = `${name} ${attribute}`;
    if (names === 'image') found.images.push(htmlImage(source, from, to, by));
    else if (names === 'images')
      for (const { start, end } of readSrcset(source.text, from, to))
        found.images.push({ ...htmlImage(source, start, end, by), inSrcset: true });
    else found.links.push(htmlLink(source, from, to, by));
  }
};

/** Reads all tags of a stretch of raw HTML, forgiving as a browser. */
export const scanTags = (source: Source, found: Found): void => {
  const { text, start, end } = source;
  const unclosed = new Set<string>();
  let at = start;
  while (at < end) {
    at = text.indexOf('<', at);
    if (at < 0 || at >= end) return;
    const opaque = source.opaqueEnd(at);
    if (opaque > 0) {
      at = opaque;
      continue;
    }
    const tag = readHtmlTag(source, at, false);
    if (!tag) {
      at++;
      continue;
    }
    if (tag.name === '') {
      if (text.startsWith('<!--', at)) found.verbatim.push(source.toSpan(at, tag.end));
      at = tag.end;
    } else if (!tag.closing && isRawElement(tag.name) && !unclosed.has(tag.name)) {
      const close = findClosing(source, tag.end, tag.name);
      // Without its closing tag it is an oversight; what follows still counts.
      if (close < 0) unclosed.add(tag.name);
      else found.verbatim.push(source.toSpan(at, close));
      at = close < 0 ? tag.end : close;
    } else {
      mentionTag(source, tag, found);
      at = tag.end;
    }
  }
};

/** Behind the closing tag of `name`, from `from` on; -1 when there is none. */
const findClosing = (source: Source, from: number, name: string): number => {
  const rest = source.text.slice(from, source.end);
  for (let at = rest.indexOf('</'); at >= 0; at = rest.indexOf('</', at + 2)) {
    const stop = at + 2 + name.length;
    if (rest.slice(at + 2, stop).toLowerCase() === name) {
      const close = rest.indexOf('>', stop);
      return close >= 0 ? from + close + 1 : source.end;
    }
  }
  return -1;
};
