// Owns giving a Markdown body to the reader of blocks, with what Hugo and Goldmark take out of it first. Knows nothing inside a block.
import { BlockReader } from './blocks.ts';
import { readDefinition, skipSpace } from './destination.ts';
import type { Reference } from './inline.ts';
import { markdownImage, markdownLink } from './mentions.ts';
import type { Opaque } from './opaque.ts';
import { Source } from './source.ts';

/** Hugo cuts the text in two where this stands first (hugo-facts §9). */
const summaryDivider = '<!--more-->';

export interface Blocks {
  readonly page: Source;
  readonly references: ReadonlyMap<string, Reference>;
  readonly blocks: BlockReader;
}

/** The blocks of a Markdown body that begins at `start`, and the link definitions in it. */
export const readBlocks = (text: string, start: number, opaque: Opaque): Blocks => {
  const page = Source.ofPage(text, opaque);
  const references = new Map<string, Reference>();
  const blocks = new BlockReader(page, (paragraph) => takeDefinitions(paragraph, references));
  readLines(text, start, opaque, blocks);
  return { page, references, blocks };
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
