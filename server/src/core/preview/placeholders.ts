// Owns hiding shortcodes from Markdown and finding them again, as Hugo itself does. Knows nothing of tokens.
import { findUnits, type ShortcodeUnit } from './shortcode-units.ts';

/** A word stands for each shortcode, and a word for every further line it took: no line changes its number. */
export interface Placeholders {
  /** The text with words in place of its shortcodes; escaped ones become what they show. Lines end in LF. */
  hide(text: string): string;
  /** The pieces of a text: what is plain, and the shortcodes behind the words. */
  split(text: string): readonly (string | ShortcodeUnit)[];
  has(text: string): boolean;
  /** A line that only holds shortcodes and the lines they go on in; undefined when there is anything else on them. */
  findBlock(lineAt: (line: number) => string | undefined, line: number): PlaceholderBlock | undefined;
  /** Does the text begin with the word for a further line? */
  continues(text: string): boolean;
}

export interface PlaceholderBlock {
  readonly units: readonly { readonly unit: ShortcodeUnit; readonly line: number }[];
  /** The first line after it. */
  readonly end: number;
}

// An escaped tag has a comment right inside its delimiters, and shows without it (hugo-facts §5.1).
const escapes = [
  { tag: /\{\{<\/\*([\s\S]*?)\*\/>\}\}/g, shown: '{{<$1>}}', end: '*/>}}' },
  { tag: /\{\{%\/\*([\s\S]*?)\*\/%\}\}/g, shown: '{{%$1%}}', end: '*/%}}' },
];

const showEscaped = (source: string): string =>
  escapes.reduce((text, { tag, shown, end: mark }) => {
    // Behind the last end there is nothing to find, and looking for it from every start would take its time.
    const end = text.lastIndexOf(mark) + mark.length;
    return end < mark.length ? text : text.slice(0, end).replace(tag, shown) + text.slice(end);
  }, source);

/** Placeholders for one parse of `source`: their words occur nowhere in it. */
export const createPlaceholders = (source: string): Placeholders => {
  const units: ShortcodeUnit[] = [];
  let mark = 'hugoshortcode';
  while (source.includes(mark)) mark += 'z';
  const further = `${mark}n`;
  const word = new RegExp(`${mark}(?:(\\d+)x((?:\\n[ \\t>]*${further})*)|n)`, 'g');
  const only = new RegExp(`^(?:\\s|${mark}(?:\\d+x|n))*$`);
  const single = new RegExp(`${mark}(?:(\\d+)x|n)`, 'g');

  const placeholderOf = (unit: ShortcodeUnit): string =>
    `${mark}${units.push(unit) - 1}x${`\n${further}`.repeat(unit.lines)}`;

  return {
    hide(text) {
      let hidden = '';
      let behind = 0;
      for (const { unit, start, end } of findUnits(text)) {
        hidden += showEscaped(text.slice(behind, start)) + placeholderOf(unit);
        behind = end;
      }
      return hidden + showEscaped(text.slice(behind));
    },
    split(text) {
      const pieces: (string | ShortcodeUnit)[] = [];
      let behind = 0;
      for (const match of text.matchAll(word)) {
        if (match.index > behind) pieces.push(text.slice(behind, match.index));
        const unit = match[1] === undefined ? undefined : units[Number(match[1])];
        if (unit) pieces.push(unit);
        behind = match.index + match[0].length;
      }
      if (behind < text.length) pieces.push(text.slice(behind));
      return pieces;
    },
    has: (text) => text.includes(mark),
    findBlock(lineAt, line) {
      const found: { unit: ShortcodeUnit; line: number }[] = [];
      let awaited = 0;
      for (let at = line; ; at++) {
        const text = lineAt(at);
        if (text === undefined || !only.test(text)) return undefined;
        for (const [, index] of text.matchAll(single)) {
          const unit = index === undefined ? undefined : units[Number(index)];
          if (unit) {
            found.push({ unit, line: at });
            awaited += unit.lines;
          } else awaited--;
        }
        if (awaited <= 0) return found.length > 0 ? { units: found, end: at + 1 } : undefined;
      }
    },
    continues: (text) => text.startsWith(further),
  };
};
