// Owns walking over the blanks and marks at the begin of one line, in columns (a tab goes to the next multiple of four).

/** One line being read. Blanks are taken by moving `column`; `at` stands at the first character that is no blank. */
export class Line {
  readonly text: string;
  start = 0;
  /** Without the line end. */
  end = 0;
  /** The first character that is no blank, and its column. */
  at = 0;
  atColumn = 0;
  /** How far the line is used up. */
  column = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Turns to the line from `start` to `end`. */
  turnTo(start: number, end: number): void {
    this.start = start;
    this.end = end > start && this.text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    this.column = 0;
    this.skipBlanks(start, 0);
  }

  get blank(): boolean {
    return this.at >= this.end;
  }

  /** Columns of blanks not yet used up. */
  get indent(): number {
    return this.atColumn - this.column;
  }

  /** The code of the first character; only where the line is not blank. */
  get first(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Uses up a mark of `width` characters at `at`, and the blanks behind it if `blanks` says how many columns of them. */
  takeMark(width: number, blanks: (available: number) => number): void {
    const behind = this.atColumn + width;
    this.column = behind;
    this.skipBlanks(this.at + width, behind);
    this.column = behind + blanks(this.atColumn - behind);
  }

  private skipBlanks(from: number, column: number): void {
    let at = from;
    let c = column;
    for (; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 32) c++;
      else if (code === 9) c += 4 - (c % 4);
      else break;
    }
    this.at = at;
    this.atColumn = c;
  }
}
