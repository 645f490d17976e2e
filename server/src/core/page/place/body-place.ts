// Owns the cursor inside the half-typed target of an image in Markdown, or of any file in HTML.
import { naming } from '../markdown/html-names.ts';
import { findOpenAttribute } from '../markdown/open-attribute.ts';
import { openAddressOf } from '../markdown/srcset.ts';
import type { Place } from './place.ts';

type ImageTarget = Extract<Place, { kind: 'image-target' }>;

const markdownImage = /!\[[^\]\n]*\]\(\s*<?([^)\s>"]*)$/;

/** Enough for a long line. */
const REACH = 1000;

/** Enough for a tag with a `srcset` of many addresses; a blank line ends what a half-typed quote may have opened. */
const TAG_REACH = 8000;

const inHtml = (text: string, start: number, offset: number): Pick<ImageTarget, 'typed' | 'wants'> | undefined => {
  const before = text.slice(Math.max(start, offset - TAG_REACH), offset);
  const open = findOpenAttribute(before.replace(/^[\s\S]*\n[ \t\r]*\n/, ''));
  const wants = open && naming(open.element)?.get(open.attribute);
  if (!open || !wants) return undefined;
  if (wants !== 'images') return /\n/.test(open.value) ? undefined : { typed: open.value, wants };
  const from = openAddressOf(open.value);
  return from === undefined ? undefined : { typed: open.value.slice(from), wants: 'image' };
};

/** The place of a cursor in `![alt](|)` or in an attribute of HTML that names a file; undefined elsewhere. */
export const findImageTargetPlace = (text: string, start: number, offset: number): Place | undefined => {
  const lineStart = Math.max(start, text.lastIndexOf('\n', offset - 1) + 1, offset - REACH);
  const markdown = markdownImage.exec(text.slice(lineStart, offset))?.[1];
  const html = markdown === undefined ? inHtml(text, start, offset) : undefined;
  const typed = markdown ?? html?.typed;
  if (typed === undefined) return undefined;
  let end = offset;
  while (end < text.length && !/[\s)>"']/.test(text[end]!)) end++;
  // In a `srcset` a comma parts two addresses.
  while (html && end > offset && text[end - 1] === ',') end--;
  return {
    kind: 'image-target',
    source: html ? 'html' : 'markdown',
    wants: html?.wants ?? 'image',
    typed,
    span: { start: offset - typed.length, end },
  };
};
