// Owns the quotes, list items, footnotes and descriptions that the line being read stands in. Knows no leaves inside them.
import type { Line } from './line.ts';
import * as marks from './markers.ts';

type Container = 'quote' | 'item' | 'description' | 'footnote';
type Child = 'nothing' | 'paragraph' | 'definitions' | 'other';

/** Deeper nesting comes from no author, and would cost time. */
const maxDepth = 100;

/** The open containers, outermost first. Whoever opens one closes what is deeper by calling `close` first. */
export class Containers {
  private readonly line: Line;
  /**
   * Closes the open leaf and all containers deeper than `depth`; calls `popTo` in turn. `asTerms`: what was an open paragraph
   * turns out to be terms of a definition list, one a line.
   */
  private readonly close: (depth: number, asTerms: boolean) => void;
  private readonly kinds: Container[] = [];
  /** Columns that a line must be indented to belong to the container. */
  private readonly indents: number[] = [];
  /** What stands last in the document (0) and in each container (its index + 1). */
  private readonly last: Child[] = ['nothing'];
  /** How many of them are quotes. */
  quotes = 0;
  /** The labels of all footnotes so far. */
  readonly footnotes = new Set<string>();

  constructor(line: Line, close: (depth: number, asTerms: boolean) => void) {
    this.line = line;
    this.close = close;
  }

  get depth(): number {
    return this.kinds.length;
  }

  popTo(depth: number): void {
    while (this.kinds.length > depth) {
      if (this.kinds.pop() === 'quote') this.quotes--;
      this.indents.pop();
      this.last.pop();
    }
  }

  /** A leaf was put into the innermost container. */
  note(child: Child): void {
    this.last[this.kinds.length] = child;
  }

  /** Would what is opened now at `depth` be the first thing of a list item? */
  isFirstInItem(depth: number): boolean {
    return depth > 0 && this.kinds[depth - 1] === 'item' && this.last[depth] === 'nothing';
  }

  /** Uses up the marks of the open containers at the begin of the line; gives how many of them it belongs to. */
  match(): number {
    let depth = 0;
    while (depth < this.kinds.length && this.belongsTo(depth)) depth++;
    return depth;
  }

  private belongsTo(depth: number): boolean {
    const { line } = this;
    const kind = this.kinds[depth]!;
    if (kind === 'quote') {
      if (line.blank || line.indent > 3 || line.first !== 62) return false;
      line.takeMark(1, oneBlank);
      return true;
    }
    // An item that begins with a blank line cannot have a second one.
    if (line.blank) return kind !== 'item' || this.last[depth + 1] !== 'nothing';
    if (line.indent < this.indents[depth]!) return false;
    line.column += this.indents[depth]!;
    return true;
  }

  /** Opens the container that begins at the cursor, inside the first `depth` ones; false when none does. */
  open(depth: number, inParagraph: boolean): boolean {
    const { line } = this;
    const { indent, first, at, end, text } = line;
    if (indent > 3 || depth >= maxDepth) return false;
    if (first === 62) {
      this.push(depth, 'quote', 0);
      line.takeMark(1, oneBlank);
      return true;
    }
    if (first === 91) {
      const behind = marks.footnoteMarkEnd(text, at, end);
      if (behind < 0) return false;
      this.footnotes.add(text.slice(at + 2, behind - 2));
      this.push(depth, 'footnote', 4);
      line.takeMark(behind - at, oneBlank);
      return true;
    }
    return first === 58 ? this.openDescription(depth) : this.openItem(depth, inParagraph);
  }

  private openItem(depth: number, inParagraph: boolean): boolean {
    const { line } = this;
    const { indent, first, at, end, text } = line;
    const isBullet = first === 45 || first === 42 || first === 43;
    if (!isBullet && !(first >= 48 && first <= 57)) return false;
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
    const { line } = this;
    const next = line.text.charCodeAt(line.at + 1);
    if (line.indent > 0 || (next !== 32 && next !== 9) || line.at + 1 >= line.end) return false;
    const last = this.last[depth];
    if (last !== 'paragraph' && last !== 'definitions') return false;
    const { column } = line;
    this.push(depth, 'description', 0);
    line.takeMark(1, (blanks) => (blanks >= 8 ? 5 : blanks));
    this.indents[depth] = line.column - column;
    return true;
  }

  private push(depth: number, kind: Container, indent: number): void {
    this.close(depth, kind === 'description' && depth === this.kinds.length);
    this.note(kind === 'description' ? 'definitions' : 'other');
    this.kinds.push(kind);
    this.indents.push(indent);
    this.last.push('nothing');
    if (kind === 'quote') this.quotes++;
  }
}

const oneBlank = (available: number): number => Math.min(available, 1);
