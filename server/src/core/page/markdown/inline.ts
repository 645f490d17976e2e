// Owns reading the inline content of one block: links, images, code spans, raw tags. Knows no blocks and no emphasis.
import type { ImageMention, LinkMention } from '../page.ts';
import { labelEnd, readResource, toLabel } from './destination.ts';
import { readHtmlTag } from './html-tag.ts';
import { type Found, markdownImage, markdownLink } from './mentions.ts';
import { isRawElement, mentionTag } from './scan-tags.ts';
import type { Source } from './source.ts';

/** A definition `[label]: dest`; its mentions stand where the destination stands, `undefined` when that holds a shortcode. */
export interface Reference {
  readonly image: ImageMention | undefined;
  readonly link: LinkMention | undefined;
}

const IMAGE = 1;
const HAS_BRACKETS = 2;
/** Numbers per open bracket on the stack: where it stands, its flags, how many images and links were found before it. */
const STRIDE = 4;

/** Reads the inline content of blocks, one after the other, adding images, links and code spans to what was found. */
export class InlineReader {
  private readonly references: ReadonlyMap<string, Reference>;
  private readonly footnotes: ReadonlySet<string>;
  private readonly found: Found;
  private readonly page: Source;
  /** Characters at which something may begin. A search of the engine's own is twice as fast as a loop of ours. */
  private readonly special = /[!<[\\\]`{]/g;
  /** Where the next of them stands in the page, so that blocks without any are passed over at no cost. */
  private nextInPage = -1;
  private source: Source;
  private readonly brackets: number[] = [];
  /** Open brackets below this height cannot become links, since a link stands inside them. */
  private dead = 0;
  /** How many elements are open in which images are only shown as text. */
  private raw = 0;
  /** Of each length the last run of backticks, once a search for one was in vain: no search is in vain again. */
  private lastRuns: Map<number, number> | undefined;

  constructor(page: Source, references: ReadonlyMap<string, Reference>, footnotes: ReadonlySet<string>, found: Found) {
    this.footnotes = footnotes;
    this.page = page;
    this.source = page;
    this.references = references;
    this.found = found;
  }

  read(source: Source): void {
    const { text, end } = source;
    const inPage = text === this.page.text;
    if (inPage && this.nextInPage >= end) return;
    this.source = source;
    this.brackets.length = 0;
    this.dead = 0;
    this.raw = 0;
    this.lastRuns = undefined;
    let at = this.nextSpecial(text, source.start);
    while (at < end) {
      const behind = this.readSpecial(at);
      at = behind < end ? this.nextSpecial(text, behind) : behind;
    }
    if (inPage) this.nextInPage = at;
  }

  private hide(from: number, to: number, shown = ''): void {
    this.found.hidden?.push({ from, to, shown, isTag: false });
  }

  private nextSpecial(text: string, from: number): number {
    this.special.lastIndex = from;
    return this.special.test(text) ? this.special.lastIndex - 1 : text.length;
  }

  /** Handles the special character at `at`; gives where to go on. */
  private readSpecial(at: number): number {
    const { text, end } = this.source;
    switch (text.charCodeAt(at)) {
      case 92:
        this.hide(at, at + 1);
        return at + 2;
      case 91:
        return this.readFootnote(at) ?? this.openBracket(at + 1, 0);
      case 93:
        return this.closeBracket(at);
      case 33:
        if (at + 1 >= end || text.charCodeAt(at + 1) !== 91) return at + 1;
        return this.readFootnote(at + 1) ?? this.openBracket(at + 2, IMAGE);
      case 96:
        return this.readCode(at);
      case 123:
        return this.skipTag(at);
      default:
        return this.readAngle(at);
    }
  }

  /** Behind the shortcode tag that begins at `at`, or behind the brace. */
  private skipTag(at: number): number {
    const end = this.source.text.charCodeAt(at + 1) === 123 ? this.source.opaqueEnd(at) : -1;
    if (end < 0) return at + 1;
    this.found.hidden?.push({ from: at, to: end, shown: '', isTag: true });
    return end;
  }

  /** Behind the reference `[^label]` to a footnote at `at`; undefined when it is none. */
  private readFootnote(at: number): number | undefined {
    if (this.footnotes.size === 0 || this.source.text.charCodeAt(at + 1) !== 94) return undefined;
    const close = labelEnd(this.source, at);
    if (close <= 0 || !this.footnotes.has(this.source.text.slice(at + 2, close))) return undefined;
    this.hide(at, close + 1, '1');
    return close + 1;
  }

  /** Puts a bracket, whose text begins at `from`, on the stack; gives where to go on. */
  private openBracket(from: number, flags: number): number {
    const { brackets, found } = this;
    const top = brackets.length - STRIDE;
    if (top >= 0) brackets[top + 1]! |= HAS_BRACKETS;
    brackets.push(from, flags, found.images.length, found.links.length);
    return from;
  }

  /** Handles the `]` at `at`; gives where to go on. */
  private closeBracket(at: number): number {
    const { brackets, source, found } = this;
    const base = brackets.length - STRIDE;
    if (base < 0) return at + 1;
    const open = brackets[base]!;
    const flags = brackets[base + 1]!;
    const imageCount = brackets[base + 2]!;
    const linkCount = brackets[base + 3]!;
    const isImage = (flags & IMAGE) !== 0;
    brackets.length = base;
    const isDead = !isImage && base < this.dead;
    if (this.dead > base) this.dead = base;
    if (isDead) return at + 1;
    const resource =
      at + 1 < source.end && source.text.charCodeAt(at + 1) === 40 ? readResource(source, at + 1) : undefined;
    const matched = resource ?? this.findReference(open, at, (flags & HAS_BRACKETS) === 0);
    if (!matched) return at + 1;
    if (isImage) this.hide(open - 2, matched.end);
    else {
      this.hide(open - 1, open);
      this.hide(at, matched.end);
    }
    if (isImage) {
      // What stands inside is the alternative text: no image and no link of its own.
      found.images.length = imageCount;
      found.links.length = linkCount;
    } else this.dead = base;
    if (this.raw > 0) return matched.end;
    if ('reference' in matched) {
      const { image, link } = matched.reference;
      if (isImage && image) found.images.push(image);
      else if (!isImage && link) found.links.push(link);
    } else if (!matched.foreign) {
      if (isImage) found.images.push(markdownImage(source, matched));
      else found.links.push(markdownLink(source, matched));
    }
    return matched.end;
  }

  /** `[text][label]`, `[label][]` or `[label]`, whose text stands from `open` to the `]` at `close`. */
  private findReference(
    open: number,
    close: number,
    isLabel: boolean,
  ): { reference: Reference; end: number } | undefined {
    const { references, source } = this;
    if (references.size === 0) return undefined;
    const { text } = source;
    const behind = close + 1;
    const label = behind < source.end && text.charCodeAt(behind) === 91 ? labelEnd(source, behind) : -1;
    const end = label > 0 ? label + 1 : behind;
    let reference: Reference | undefined;
    if (label > behind + 1) reference = references.get(toLabel(text.slice(behind + 1, label)));
    else if (isLabel && close - open < 1000) reference = references.get(toLabel(text.slice(open, close)));
    return reference && { reference, end };
  }

  /** Reads the code span that opens at `open`; when it never closes, its backticks are text. */
  private readCode(open: number): number {
    const { source } = this;
    const { text, end } = source;
    let at = open;
    while (at < end && text.charCodeAt(at) === 96) at++;
    const behind = at;
    const length = behind - open;
    if (this.lastRuns && (this.lastRuns.get(length) ?? -1) < behind) return behind;
    const runs = this.lastRuns ?? new Map<number, number>();
    while (at < end) {
      const c = text.charCodeAt(at);
      if (c === 96) {
        const run = at;
        while (at < end && text.charCodeAt(at) === 96) at++;
        if (at - run === length) {
          this.found.verbatim.push(source.toSpan(open, at));
          this.hide(open, behind);
          this.hide(run, at);
          return at;
        }
        runs.set(at - run, run);
      } else at = c === 123 ? this.skipTag(at) : at + 1;
    }
    this.lastRuns = runs;
    return behind;
  }

  /** Handles the `<` at `at`: an address, a tag, a comment, or nothing. */
  private readAngle(at: number): number {
    const { source, found } = this;
    const address = addressEnd(source, at);
    if (address > 0) {
      this.hide(at, at + 1);
      this.hide(address - 1, address);
      return address;
    }
    const tag = readHtmlTag(source, at, true);
    if (!tag) return at + 1;
    this.hide(at, tag.end, endsLine(tag.name, tag.closing) ? '\n' : '');
    if (tag.name === '') found.verbatim.push(source.toSpan(at, tag.end));
    else if (isRawElement(tag.name)) this.raw = Math.max(0, this.raw + (tag.closing ? -1 : 1));
    else if (this.raw === 0) mentionTag(source, tag, found);
    return tag.end;
  }
}

/** Where Hugo begins a line when it takes the tags away. */
export const endsLine = (name: string, closing: boolean): boolean => name === 'br' || (name === 'p' && closing);

/** Behind the address `<scheme:…>` at `at`; -1 when it is none. */
const addressEnd = ({ text, end }: Source, at: number): number => {
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
