// Owns reading the inline content of one block: links, images, code spans, raw tags. Knows no blocks and no emphasis.
import type { ImageMention, LinkMention } from '../page.ts';
import { type Destination, labelEnd, readResource, toLabel } from './destination.ts';
import { readHtmlTag } from './html-tag.ts';
import { type Found, markdownImage, markdownLink } from './mentions.ts';
import { isRawElement, mentionTag } from './scan-tags.ts';
import type { Source } from './source.ts';

/** A definition `[label]: dest`; its mentions stand where the destination stands, `undefined` when that holds a shortcode. */
export interface Reference {
  readonly image: ImageMention | undefined;
  readonly link: LinkMention | undefined;
}

/** Characters at which something may begin: `! < [ \ ] ` {`. */
const special = new Uint8Array(128);
for (const c of '!<[\\]`{') special[c.charCodeAt(0)] = 1;

const IMAGE = 1;
const HAS_BRACKETS = 2;
/** Numbers per open bracket on the stack: where it stands, its flags, how many images and links were found before it. */
const STRIDE = 4;

/** Reads the inline content of `source`, adding images, links and code spans to `found`. */
export const scanInline = (source: Source, references: ReadonlyMap<string, Reference>, found: Found): void => {
  const { text, start, end } = source;
  const { images, links, verbatim } = found;
  const brackets: number[] = [];
  /** Open brackets below this height cannot become links, since a link stands inside them. */
  let dead = 0;
  /** How many elements are open in which images are only shown as text. */
  let raw = 0;
  let lastTicks: Map<number, number> | undefined;

  /** Behind the code span that opens with `count` ticks before `from`; -1 when it does not close. */
  const codeEnd = (from: number, count: number): number => {
    // After one search in vain we know the last run of every length, so that no search is in vain again.
    if (lastTicks && (lastTicks.get(count) ?? -1) < from) return -1;
    const seen = lastTicks ?? new Map<number, number>();
    let at = from;
    while (at < end) {
      const c = text.charCodeAt(at);
      if (c === 96) {
        const run = at;
        while (at < end && text.charCodeAt(at) === 96) at++;
        if (at - run === count) return at;
        seen.set(at - run, run);
      } else if (c === 123) at = skipOpaque(at);
      else at++;
    }
    lastTicks = seen;
    return -1;
  };

  const skipOpaque = (at: number): number => {
    const skip = text.charCodeAt(at + 1) === 123 ? source.opaqueEnd(at) : -1;
    return skip > 0 ? skip : at + 1;
  };

  const mention = (isImage: boolean, destination: Destination): void => {
    if (raw > 0 || destination.foreign) return;
    if (isImage) images.push(markdownImage(source, destination));
    else links.push(markdownLink(source, destination));
  };

  /** Handles the `]` at `at`; gives where to go on. */
  const closeBracket = (at: number): number => {
    const base = brackets.length - STRIDE;
    if (base < 0) return at + 1;
    const open = brackets[base]!;
    const flags = brackets[base + 1]!;
    const imageCount = brackets[base + 2]!;
    const linkCount = brackets[base + 3]!;
    const isImage = (flags & IMAGE) !== 0;
    brackets.length = base;
    const alive = isImage || base >= dead;
    if (dead > base) dead = base;
    if (!alive) return at + 1;
    const resource = at + 1 < end && text.charCodeAt(at + 1) === 40 ? readResource(source, at + 1) : undefined;
    let next = resource?.end ?? -1;
    let reference: Reference | undefined;
    if (!resource && references.size > 0) {
      const label = at + 1 < end && text.charCodeAt(at + 1) === 91 ? labelEnd(source, at + 1) : -1;
      if (label > at + 2) reference = references.get(toLabel(text.slice(at + 2, label)));
      else if ((flags & HAS_BRACKETS) === 0 && at - open < 1000)
        reference = references.get(toLabel(text.slice(open, at)));
      if (reference) next = label > 0 ? label + 1 : at + 1;
    }
    if (next < 0) return at + 1;
    if (isImage) {
      // What stands inside is the alternative text: no image and no link of its own.
      images.length = imageCount;
      links.length = linkCount;
    } else dead = base;
    if (resource) mention(isImage, resource);
    else if (reference && raw === 0) {
      if (isImage && reference.image) images.push(reference.image);
      else if (!isImage && reference.link) links.push(reference.link);
    }
    return next;
  };

  const openBracket = (from: number, flags: number): void => {
    const top = brackets.length - STRIDE;
    if (top >= 0) brackets[top + 1]! |= HAS_BRACKETS;
    brackets.push(from, flags, images.length, links.length);
  };

  let at = start;
  while (at < end) {
    const c = text.charCodeAt(at);
    if (c > 127 || special[c] === 0) {
      at++;
      continue;
    }
    switch (c) {
      case 92:
        at += 2;
        break;
      case 33:
        if (text.charCodeAt(at + 1) === 91 && at + 1 < end) {
          openBracket(at + 2, IMAGE);
          at++;
        }
        at++;
        break;
      case 91:
        openBracket(at + 1, 0);
        at++;
        break;
      case 93:
        at = closeBracket(at);
        break;
      case 96: {
        const open = at;
        while (at < end && text.charCodeAt(at) === 96) at++;
        const close = codeEnd(at, at - open);
        if (close > 0) {
          verbatim.push(source.toSpan(open, close));
          at = close;
        }
        break;
      }
      case 123:
        at = skipOpaque(at);
        break;
      default: {
        const autolink = autolinkEnd(source, at);
        const tag = autolink > 0 ? undefined : readHtmlTag(source, at, true);
        if (tag) {
          if (tag.name === '') verbatim.push(source.toSpan(at, tag.end));
          else if (isRawElement(tag.name)) raw = Math.max(0, raw + (tag.closing ? -1 : 1));
          else if (raw === 0) mentionTag(source, tag, found);
        }
        at = tag?.end ?? (autolink > 0 ? autolink : at + 1);
      }
    }
  }
};

/** Behind the autolink `<scheme:…>` at `at`; -1 when it is none. */
const autolinkEnd = ({ text, end }: Source, at: number): number => {
  let i = at + 1;
  while (i < end && i - at <= 33) {
    const c = text.charCodeAt(i);
    const isLetter = (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
    if (!isLetter && (i === at + 1 || !((c >= 48 && c <= 57) || c === 43 || c === 45 || c === 46))) break;
    i++;
  }
  if (i - at < 3 || i >= end || text.charCodeAt(i) !== 58) return -1;
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 62) return i + 1;
    if (c <= 32 || c === 60) return -1;
  }
  return -1;
};
