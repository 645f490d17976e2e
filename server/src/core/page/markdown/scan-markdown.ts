// Owns reading the body of a content file in Markdown. Knows no front matter and no site.
import type { ShortcodeCall } from '../shortcodes/call.ts';
import { InlineReader } from './inline.ts';
import { type BodyMarkup, nothingFound, toBodyMarkup } from './mentions.ts';
import { toOpaque } from './opaque.ts';
import { readBlocks } from './read-blocks.ts';
import { scanTags } from './scan-tags.ts';
import type { Source } from './source.ts';
import { splitTable } from './table.ts';

/**
 * The images, links, headings and verbatim stretches of a Markdown body that begins at `start`, as Goldmark in Hugo reads
 * them, raw HTML included. `calls` are the shortcodes of the same text: to Markdown each tag is one word without meaning, and
 * a target that holds one is left out. Offsets are UTF-16, into `text`. Linear; markdown-it and Hugo are its oracles in tests.
 */
export const scanMarkdown = (text: string, start: number, calls: readonly ShortcodeCall[]): BodyMarkup => {
  const found = nothingFound();
  const opaque = toOpaque(calls);
  const { page, references, blocks } = readBlocks(text, start, opaque);
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

const trimmedEnd = ({ text, start, end }: Source): number => {
  let stop = end;
  while (stop > start && text.charCodeAt(stop - 1) <= 32) stop--;
  return stop;
};

/** `[ ]` or `[x]` at the begin of a list item is a check box before it is anything else. */
export const withoutCheckBox = (source: Source): Source => {
  const { text, start, end } = source;
  if (text.charCodeAt(start) !== 91 || text.charCodeAt(start + 2) !== 93 || start + 2 >= end) return source;
  const c = text.charCodeAt(start + 1);
  return c <= 32 || c === 88 || c === 120 ? source.part(start + 3, end) : source;
};
