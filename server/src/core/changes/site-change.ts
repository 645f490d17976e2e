// Owns the shape of a change of many files at once. Knows no change, no editor and no disk.
import type { LineIndex, SitePath, TextEdit } from '../text/index.ts';

/** What changes in one file. */
export interface FileEdits {
  /** Of the text that the edits count in. */
  readonly lines: LineIndex;
  /** Never empty. */
  readonly edits: readonly TextEdit[];
}

/** A file or a folder with all below it that gets another path. What stands at `to` is never overwritten. */
export interface FileMove {
  readonly from: SitePath;
  readonly to: SitePath;
}

/** What a file or a page is called where nothing can call it at its new place. */
export interface Unnamed {
  /** As the author means it: `lake.png`. */
  readonly target: string;
  /** In `resources`, which only a bundle has. */
  readonly isResource?: true;
}

/** What follows for one mention: nothing, an edit, or that there can be none. */
export type Followed = TextEdit | 'nothing' | Unnamed;

/** A change of many files: the edits first, at the paths of today, then the moves. */
export interface SiteChange {
  readonly edits: ReadonlyMap<SitePath, FileEdits>;
  readonly moves: readonly FileMove[];
  /** Files that should change too and cannot be changed safely: they stay as they are, and the author is told. */
  readonly refused: readonly SitePath[];
  /** Why, for the refused ones that cannot name something; one that is not UTF-8 is not among these. */
  readonly unnamed?: ReadonlyMap<SitePath, readonly Unnamed[]>;
  /** Published posts that get another URL: the old one leads nowhere then. Paths below the baseURL. */
  readonly readdressed?: readonly { readonly path: SitePath; readonly from: string; readonly to: string }[];
}
