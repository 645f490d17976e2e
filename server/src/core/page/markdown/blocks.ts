// Owns the block structure of a Markdown body: which lines are prose, code, raw HTML or headings. Knows nothing inside a line.
import { type Span, spanOf } from '../../text/index.ts';
import { Containers } from './containers.ts';
import { endsHtmlBlock, type HtmlBlockKind, htmlBlockKind } from './html-block.ts';
import { Line } from './line.ts';
import * as marks from './markers.ts';
import type { Source } from './source.ts';

/** A stretch of inline content or of raw HTML. */
export interface Leaf {
  readonly kind: 'inline' | 'html';
  readonly source: Source;
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  /** Has a row of dashes, so it may be a table. */
  readonly mayBeTable: boolean;
  /** The first text of a list item, which may begin with a check box. */
  readonly firstInItem: boolean;
}

type Open = 'none' | 'paragraph' | 'fence' | 'indented' | 'html';

/**
 * Reads the blocks of a Markdown body by CommonMark and Goldmark's extensions that Hugo has on (tables, footnotes,
 * definition lists). Feed it the lines in order, then `finish`. A line may hold a shortcode tag of several lines.
 */
export class BlockReader {
  readonly leaves: Leaf[] = [];
  readonly verbatim: Span[] = [];
  private readonly page: Source;
  private readonly line: Line;
  private readonly containers: Containers;
  /** Takes the definitions at the begin of a paragraph, and gives where its own text begins. */
  private readonly takeDefinitions: (paragraph: Source) => number;

  private open: Open = 'none';
  private start = 0;
  private end = 0;
  /** Start and end of each line, where quote marks stand between the lines. */
  private lines: number[] | undefined;
  private mayBeTable = false;
  private firstInItem = false;
  private fenceCode = 0;
  private fenceLength = 0;
  private htmlKind: HtmlBlockKind = 0;

  constructor(page: Source, takeDefinitions: (paragraph: Source) => number) {
    this.page = page;
    this.line = new Line(page.text);
    this.containers = new Containers(this.line, (depth, asTerms) => this.closeTo(depth, asTerms));
    this.takeDefinitions = takeDefinitions;
  }

  /** The labels of all footnotes so far. */
  get footnotes(): ReadonlySet<string> {
    return this.containers.footnotes;
  }

  /** The body is over. */
  finish(): void {
    this.closeTo(0);
  }

  /** The summary divider stands at `offset`: Hugo puts a paragraph of its own there, which ends all but open code and HTML. */
  divide(offset: number): void {
    this.read(offset, offset);
    const isVerbatim = this.open === 'fence' || (this.open === 'html' && this.htmlKind < 6);
    if (isVerbatim && this.containers.depth === 0) return;
    this.closeTo(0);
    this.containers.note('paragraph');
  }

  /** Reads the line from `start` to `end` (without its LF). */
  read(start: number, end: number): void {
    const { line, containers } = this;
    line.turnTo(start, end);
    let depth = containers.match();
    if (depth === containers.depth && this.continueLeaf()) return;
    for (;;) {
      if (line.blank) {
        if (this.open !== 'indented' || depth < containers.depth) this.closeTo(depth);
        return;
      }
      if (!containers.open(depth, this.open === 'paragraph' && depth === containers.depth)) break;
      depth++;
    }
    if (this.openLeaf(depth)) return;
    // A line that opens nothing goes on with an open paragraph, even without the marks of its containers.
    if (this.open === 'paragraph') {
      if (!this.mayBeTable) this.mayBeTable = marks.isDashRow(line.text, line.at, line.end);
      this.extend();
    } else this.begin(depth, 'paragraph');
  }

  /** Gives the line to the open code or HTML, if it belongs there. */
  private continueLeaf(): boolean {
    const { line } = this;
    if (this.open === 'fence') {
      this.end = line.end;
      if (!line.blank && line.indent < 4 && line.first === this.fenceCode) {
        const behind = marks.runEnd(line.text, line.at, line.end, this.fenceCode);
        if (behind - line.at >= this.fenceLength && marks.isBlankFrom(line.text, behind, line.end)) this.closeLeaf();
      }
      return true;
    }
    if (this.open === 'html') {
      if (line.blank && this.htmlKind >= 6) return false;
      this.extend();
      if (endsHtmlBlock(this.htmlKind, line.text, line.at, line.end)) this.closeLeaf();
      return true;
    }
    if (this.open !== 'indented' || line.blank || line.indent < 4) return false;
    this.end = line.end;
    return true;
  }

  /** Opens the heading, code, HTML or rule that begins at the cursor; false when none does. */
  private openLeaf(depth: number): boolean {
    const { line } = this;
    const { at, end, first, text } = line;
    if (line.indent > 3) {
      if (this.open === 'paragraph') return false;
      this.begin(depth, 'indented');
      return true;
    }
    if (first === 35) {
      const level = marks.atxLevel(text, at, end);
      if (level > 0) this.addHeading(depth, level);
      return level > 0;
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
      const kind = htmlBlockKind(this.page.part(at, end), this.open === 'paragraph');
      if (kind === 0) return false;
      this.begin(depth, 'html');
      this.htmlKind = kind;
      if (endsHtmlBlock(kind, text, at, end)) this.closeLeaf();
      return true;
    }
    const mayUnderline = (first === 61 || first === 45) && this.open === 'paragraph' && depth === this.containers.depth;
    if (mayUnderline && marks.isUnderline(text, at, end) && this.closeParagraph(first === 61 ? 1 : 2)) return true;
    if ((first !== 45 && first !== 42 && first !== 95) || !marks.isThematicBreak(text, at, end)) return false;
    this.closeTo(depth);
    this.containers.note('other');
    return true;
  }

  private addHeading(depth: number, level: number): void {
    const { at, end, text } = this.line;
    this.closeTo(depth);
    this.firstInItem = this.containers.isFirstInItem(depth);
    this.containers.note('other');
    let start = at + level;
    while (start < end && marks.isBlankFrom(text, start, start + 1)) start++;
    this.addLeaf('inline', this.page.part(start, Math.max(start, marks.atxTextEnd(text, start, end))), level);
  }

  private begin(depth: number, what: Open): void {
    const { line, containers } = this;
    this.closeTo(depth);
    this.firstInItem = containers.isFirstInItem(depth);
    containers.note(what === 'paragraph' ? 'paragraph' : 'other');
    this.open = what;
    this.start = line.at;
    this.end = line.end;
    this.lines = containers.quotes > 0 ? [line.at, line.end] : undefined;
    this.mayBeTable = false;
  }

  private extend(): void {
    this.end = this.line.end;
    this.lines?.push(Math.min(this.line.at, this.line.end), this.line.end);
  }

  /** Closes the open leaf, and all containers deeper than `depth`. */
  private closeTo(depth: number, asTerms = false): void {
    if (this.open === 'paragraph') this.closeParagraph(0, asTerms);
    else if (this.open !== 'none') this.closeLeaf();
    this.containers.popTo(depth);
  }

  /** Closes the open code or HTML. */
  private closeLeaf(): void {
    if (this.open === 'html') this.addLeaf('html', this.sourceOfLeaf(), 0);
    else this.verbatim.push(spanOf(this.start, this.end));
    this.open = 'none';
  }

  /** Closes the paragraph as such (level 0) or as a heading; a paragraph of definitions alone stays, and gives false. */
  private closeParagraph(level: number, asTerms = false): boolean {
    let source = this.sourceOfLeaf();
    if (source.text.charCodeAt(source.start) === 91) {
      const start = this.takeDefinitions(source);
      if (start >= source.end && level > 0) return false;
      source = source.part(start, source.end);
    }
    this.open = 'none';
    if (level > 0) this.containers.note('other');
    if (asTerms) for (const term of source.split()) this.addLeaf('inline', term, 0);
    else if (source.start < source.end) this.addLeaf('inline', source, level);
    return true;
  }

  private addLeaf(kind: 'inline' | 'html', source: Source, level: number): void {
    const mayBeTable = kind === 'inline' && level === 0 && this.mayBeTable;
    this.leaves.push({ kind, source, level, mayBeTable, firstInItem: this.firstInItem });
  }

  private sourceOfLeaf(): Source {
    const { lines } = this;
    return lines && lines.length > 2 ? this.page.join(lines) : this.page.part(this.start, this.end);
  }
}
