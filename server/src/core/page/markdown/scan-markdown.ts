// Owns reading the body of a content file in Markdown. Knows no front matter and no site.
import type { ShortcodeCall } from '../shortcodes/call.ts';
import { BlockReader } from './blocks.ts';
import { readDefinition, skipSpace } from './destination.ts';
import { InlineReader, type Reference } from './inline.ts';
import { type BodyMarkup, markdownImage, markdownLink, nothingFound, toBodyMarkup } from './mentions.ts';
import { type Opaque, toOpaque } from './opaque.ts';
import { scanTags } from './scan-tags.ts';
import { Source } from './source.ts';
import { splitTable } from './table.ts';

/** Hugo cuts the text in two where this stands first (hugo-facts §9). */
const summaryDivider = '<!--more-->';

/**
 * The images, links, headings and verbatim stretches of a Markdown body that begins at `start`, as Goldmark in Hugo reads
 * them, raw HTML included. `calls` are the shortcodes of the same text: to Markdown each tag is one word without meaning, and
 * a target that holds one is left out. Offsets are UTF-16, into `text`. Linear; markdown-it and Hugo are its oracles in tests.
 */
export const scanMarkdown = (text: string, start: number, calls: readonly ShortcodeCall[]): BodyMarkup => {
  const found = nothingFound();
  const opaque = toOpaque(calls);
  const page = Source.ofPage(text, opaque);
  const references = new Map<string, Reference>();
  const blocks = new BlockReader(page, (paragraph) => takeDefinitions(paragraph, references));
  readLines(text, start, opaque, blocks);
  found.verbatim.push(...blocks.verbatim, ...opaque.verbatim);
  const inline = new InlineReader(page, references, blocks.footnotes, found);
  for (const { kind, source, level, mayBeTable, firstInItem } of blocks.leaves) {
    if (kind === 'html') {
      scanTags(source, found);
      continue;
    }
    if (level > 0) {
      const end = trimmedEnd(source);
      const span = source.toSpan(source.start, end);
      found.headings.push({ level, text: source.text.slice(source.start, end), span });
    }
    if (mayBeTable) for (const cell of splitTable(source)) inline.read(cell);
    else inline.read(firstInItem ? withoutCheckBox(source) : source);
  }
  return toBodyMarkup(found);
};

/** Gives the body to `blocks` line by line. A tag of several lines makes one line of them; the divider ends all blocks. */
const readLines = (text: string, start: number, { spans }: Opaque, blocks: BlockReader): void => {
  let tag = 0;
  let divider = text.indexOf(summaryDivider, start);
  let at = start;
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    for (; tag < spans.length && spans[tag]!.start < end; tag++) {
      if (spans[tag]!.end <= end) continue;
      end = text.indexOf('\n', spans[tag]!.end);
      if (end < 0) end = text.length;
    }
    if (divider < at || divider >= end) {
      blocks.read(at, end);
      at = end + 1;
      continue;
    }
    blocks.read(at, divider);
    blocks.divide(divider);
    at = divider + summaryDivider.length;
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
    divider = -1;
  }
  blocks.finish();
};

/** Reads the definitions at the begin of a paragraph; the first of a label wins. Gives where its own text begins. */
const takeDefinitions = (paragraph: Source, references: Map<string, Reference>): number => {
  let { start } = paragraph;
  for (;;) {
    const definition = start < paragraph.end ? readDefinition(paragraph, start) : undefined;
    if (!definition) return start;
    const { label, destination } = definition;
    const mentions = destination.foreign
      ? { image: undefined, link: undefined }
      : { image: markdownImage(paragraph, destination), link: markdownLink(paragraph, destination) };
    if (!references.has(label)) references.set(label, mentions);
    start = skipSpace(paragraph, definition.end);
  }
};

const trimmedEnd = ({ text, start, end }: Source): number => {
  let stop = end;
  while (stop > start && text.charCodeAt(stop - 1) <= 32) stop--;
  return stop;
};

/** `[ ]` or `[x]` at the begin of a list item is a check box before it is anything else. */
const withoutCheckBox = (source: Source): Source => {
  const { text, start, end } = source;
  if (text.charCodeAt(start) !== 91 || text.charCodeAt(start + 2) !== 93 || start + 2 >= end) return source;
  const c = text.charCodeAt(start + 1);
  return c <= 32 || c === 88 || c === 120 ? source.part(start + 3, end) : source;
};
