// Owns the block structure of a Markdown body: which lines are prose, code, raw HTML or headings. Knows nothing inside a line.
import { type Span, spanOf } from '../../text/index.ts';
import { endsHtmlBlock, type HtmlBlockKind, htmlBlockKind } from './html-block.ts';
import { Line } from './line.ts';
import * as marks from './markers.ts';
import type { Opaque } from './opaque.ts';
import { type Finders, joinedSource, pageSource, type Source } from './source.ts';

/** A stretch of inline content or of raw HTML. */
export interface Leaf {
  readonly kind: 'inline' | 'html';
  readonly source: Source;
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  /** Has a row of dashes, so it may be a table. */
  readonly mayBeTable: boolean;
  /** The first paragraph of a list item, which may begin with a check box. */
  readonly firstInItem: boolean;
}

type Container = 'quote' | 'item' | 'description' | 'footnote';
type Open = 'none' | 'paragraph' | 'fence' | 'indented' | 'html';

/** Deeper nesting comes from no author, and would cost time. */
const maxDepth = 100;

/**
 * Reads the blocks of a Markdown body by CommonMark and Goldmark's extensions that Hugo has on (tables, footnotes,
 * definition lists). Feed it the lines in order, then `finish`. A line may hold a shortcode tag of several lines.
 */
export class BlockReader {
  readonly leaves: Leaf[] = [];
  readonly verbatim: Span[] = [];
  private readonly text: string;
  private readonly line: Line;
  private readonly find: Finders;
  private readonly opaque: Opaque;
  /** Takes the definitions at the begin of a paragraph, and gives where its own text begins. */
  private readonly takeDefinitions: (paragraph: Source) => number;

  private readonly containers: Container[] = [];
  /** Columns that a line must be indented to belong to the container. */
  private readonly indents: number[] = [];
  /** The item has nothing in it yet. */
  private readonly empty: boolean[] = [];
  /** What stands last in the document (0) and in each container (its index + 1). */
  private readonly last: ('nothing' | 'paragraph' | 'definitions' | 'other')[] = ['nothing'];
  private quotes = 0;

  private open: Open = 'none';
  private start = 0;
  private end = 0;
  private lines: number[] | undefined;
  private mayBeTable = false;
  private firstInItem = false;
  private fenceCode = 0;
  private fenceLength = 0;
  private htmlKind: HtmlBlockKind = 0;

  constructor(text: string, find: Finders, opaque: Opaque, takeDefinitions: (paragraph: Source) => number) {
    this.text = text;
    this.line = new Line(text);
    this.find = find;
    this.opaque = opaque;
    this.takeDefinitions = takeDefinitions;
  }

  /** The body is over. */
  finish(): void {
    this.closeTo(0);
  }

  /** The summary divider stands at `offset`: Hugo puts a paragraph of its own there, which ends all but open code and HTML. */
  divide(offset: number): void {
    this.read(offset, offset);
    const { open } = this;
    if (this.containers.length > 0 || (open !== 'fence' && !(open === 'html' && this.htmlKind < 6))) {
      this.closeTo(0);
      this.note('paragraph');
    }
  }

  /** Reads the line from `start` to `end` (without its LF). */
  read(start: number, end: number): void {
    const { line, containers } = this;
    line.turnTo(start, end);
    let depth = 0;
    while (depth < containers.length && this.belongsTo(depth)) depth++;
    if (depth === containers.length && this.continueLeaf()) return;
    for (;;) {
      if (line.blank) {
        if (this.open !== 'indented' || depth < containers.length) this.closeTo(depth);
        return;
      }
      const opened = this.openContainer(depth);
      if (!opened) break;
      depth++;
    }
    if (this.openLeaf(depth)) return;
    // A line that opens nothing goes on with an open paragraph, even without the marks of its containers.
    if (this.open === 'paragraph') {
      if (!this.mayBeTable) this.mayBeTable = marks.isDashRow(this.text, line.at, line.end);
      this.extend();
    } else this.begin(depth, 'paragraph');
  }

  private belongsTo(depth: number): boolean {
    const { line } = this;
    const container = this.containers[depth]!;
    if (container === 'quote') {
      if (line.blank || line.indent > 3 || line.first !== 62) return false;
      line.takeMark(1, oneBlank);
      return true;
    }
    if (line.blank) return container !== 'item' || !this.empty[depth];
    if (line.indent < this.indents[depth]!) return false;
    line.column += this.indents[depth]!;
    return true;
  }

  /** Gives the line to the open code or HTML, if it belongs there. */
  private continueLeaf(): boolean {
    const { line, text } = this;
    if (this.open === 'fence') {
      this.end = line.end;
      if (!line.blank && line.indent < 4 && line.first === this.fenceCode) {
        const behind = marks.runEnd(text, line.at, line.end, this.fenceCode);
        if (behind - line.at >= this.fenceLength && marks.isBlankFrom(text, behind, line.end)) this.closeLeaf();
      }
      return true;
    }
    if (this.open === 'html') {
      if (line.blank && this.htmlKind >= 6) return false;
      this.extend();
      if (endsHtmlBlock(this.htmlKind, text, line.at, line.end)) this.closeLeaf();
      return true;
    }
    if (this.open !== 'indented' || line.blank) return false;
    if (line.indent < 4) return false;
    this.end = line.end;
    return true;
  }

  /** Opens the quote, item, footnote or description that begins at the cursor; false when none does. */
  private openContainer(depth: number): boolean {
    const { line, text } = this;
    const { indent, first, at, end } = line;
    if (indent > 3 || depth >= maxDepth) return false;
    if (first === 62) {
      this.push(depth, 'quote', 0);
      line.takeMark(1, oneBlank);
      return true;
    }
    if (first === 91) {
      const behind = marks.footnoteMarkEnd(text, at, end);
      if (behind < 0) return false;
      this.push(depth, 'footnote', 4);
      line.takeMark(behind - at, oneBlank);
      return true;
    }
    if (first === 58) return this.openDescription(depth);
    const isBullet = first === 45 || first === 42 || first === 43;
    if (!isBullet && !(first >= 48 && first <= 57)) return false;
    const inParagraph = this.open === 'paragraph' && depth === this.containers.length;
    if (isBullet && first !== 43) {
      if (first === 45 && inParagraph && marks.isUnderline(text, at, end)) return false;
      if (marks.isThematicBreak(text, at, end)) return false;
    }
    const mark = marks.readListMark(text, at, end);
    if (!mark) return false;
    if (inParagraph && (!mark.startsAtOne || marks.isBlankFrom(text, at + mark.width, end))) return false;
    const column = line.atColumn;
    this.push(depth, 'item', 0);
    line.takeMark(mark.width, (blanks) => (line.at >= line.end || blanks > 4 ? Math.min(blanks, 1) : blanks));
    // An item that begins with a blank line, or with indented code, holds what is indented by one column more than its mark.
    this.indents[depth] = indent + Math.max(line.column - column, mark.width + 1);
    return true;
  }

  /** `: text` below a paragraph describes it (Goldmark's definition lists). */
  private openDescription(depth: number): boolean {
    const { line, text } = this;
    const next = text.charCodeAt(line.at + 1);
    if (line.indent > 0 || (next !== 32 && next !== 9) || line.at + 1 >= line.end) return false;
    const last = this.last[depth];
    if (last !== 'paragraph' && last !== 'definitions') return false;
    const { column } = line;
    this.push(depth, 'description', 0);
    line.takeMark(1, (blanks) => (blanks >= 8 ? 5 : blanks));
    this.indents[depth] = line.column - column;
    return true;
  }

  /** Opens the heading, code, HTML or rule that begins at the cursor; false when none does. */
  private openLeaf(depth: number): boolean {
    const { line, text } = this;
    const { at, end, first } = line;
    if (line.indent > 3) {
      if (this.open === 'paragraph') return false;
      this.begin(depth, 'indented');
      return true;
    }
    if (first === 35) {
      const level = marks.atxLevel(text, at, end);
      if (level === 0) return false;
      this.closeTo(depth);
      this.note('other');
      let start = at + level;
      while (start < end && marks.isBlankFrom(text, start, start + 1)) start++;
      this.addLeaf('inline', this.sourceOf(start, Math.max(start, marks.atxTextEnd(text, start, end))), level);
      return true;
    }
    if (first === 96 || first === 126) {
      const length = marks.fenceLength(text, at, end);
      if (length === 0) return false;
      this.begin(depth, 'fence');
      this.fenceCode = first;
      this.fenceLength = length;
      return true;
    }
    if (first === 60) {
      const kind = htmlBlockKind(this.sourceOf(at, end), this.open === 'paragraph');
      if (kind === 0) return false;
      this.begin(depth, 'html');
      this.htmlKind = kind;
      if (endsHtmlBlock(kind, text, at, end)) this.closeLeaf();
      return true;
    }
    const underlines = first === 61 || first === 45;
    if (underlines && this.open === 'paragraph' && depth === this.containers.length && marks.isUnderline(text, at, end))
      if (this.closeParagraph(first === 61 ? 1 : 2)) return true;
    if ((first === 45 || first === 42 || first === 95) && marks.isThematicBreak(text, at, end)) {
      this.closeTo(depth);
      this.note('other');
      return true;
    }
    return false;
  }

  private push(depth: number, container: Container, indent: number): void {
    this.closeTo(depth);
    this.note(container === 'description' ? 'definitions' : 'other');
    this.containers.push(container);
    this.indents.push(indent);
    this.empty.push(true);
    this.last.push('nothing');
    if (container === 'quote') this.quotes++;
  }

  private note(what: 'paragraph' | 'definitions' | 'other'): void {
    const depth = this.containers.length;
    if (depth > 0) this.empty[depth - 1] = false;
    this.last[depth] = what;
  }

  private begin(depth: number, what: Open): void {
    this.closeTo(depth);
    const { line } = this;
    this.firstInItem = this.last[depth] === 'nothing' && this.containers[depth - 1] === 'item';
    this.note(what === 'paragraph' ? 'paragraph' : 'other');
    this.open = what;
    this.start = line.at;
    this.end = line.end;
    this.lines = this.quotes > 0 ? [line.at, line.end] : undefined;
    this.mayBeTable = false;
  }

  private extend(): void {
    this.end = this.line.end;
    this.lines?.push(Math.min(this.line.at, this.line.end), this.line.end);
  }

  /** Closes the open leaf, and all containers deeper than `depth`. */
  private closeTo(depth: number): void {
    if (this.open !== 'none') this.closeLeaf();
    while (this.containers.length > depth) {
      if (this.containers.pop() === 'quote') this.quotes--;
      this.indents.pop();
      this.empty.pop();
      this.last.pop();
    }
  }

  private closeLeaf(): void {
    if (this.open === 'paragraph') this.closeParagraph(0);
    else if (this.open === 'html') this.addLeaf('html', this.sourceOf(this.start, this.end, this.lines), 0);
    else if (this.open !== 'none') this.verbatim.push(spanOf(this.start, this.end));
    this.open = 'none';
  }

  /** Closes the paragraph as such (level 0) or as a heading; a paragraph of definitions alone stays, and gives false. */
  private closeParagraph(level: number): boolean {
    let source = this.sourceOf(this.start, this.end, this.lines);
    if (source.text.charCodeAt(source.start) === 91) {
      const start = this.takeDefinitions(source);
      if (start >= source.end && level > 0) return false;
      source = { ...source, start };
    }
    this.open = 'none';
    if (level > 0) this.note('other');
    if (source.start < source.end) this.addLeaf('inline', source, level);
    return true;
  }

  private addLeaf(kind: 'inline' | 'html', source: Source, level: number): void {
    const isParagraph = kind === 'inline' && level === 0;
    this.leaves.push({
      kind,
      source,
      level,
      mayBeTable: isParagraph && this.mayBeTable,
      firstInItem: isParagraph && this.firstInItem,
    });
  }

  private sourceOf(start: number, end: number, lines?: readonly number[]): Source {
    return lines && lines.length > 2
      ? joinedSource(this.text, lines, this.opaque)
      : pageSource(this.text, start, end, this.find, this.opaque);
  }
}

const oneBlank = (available: number): number => Math.min(available, 1);
