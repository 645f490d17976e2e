// Owns the shape of an action and of what it offers. Knows none of them.
import type { NodePlace, Outline, Page } from '../page/index.ts';
import type { Site, TimeZone } from '../site/index.ts';
import type { Span, TextEdit } from '../text/index.ts';

/** Where an editor lists it; the words are those of the Language Server Protocol. */
export type ActionKind = 'refactor.rewrite';

/** One change that an author can choose. */
export interface Offer {
  /** What it does, as a command: “Mark as draft”. Keys in “curly quotes”, and what is lost, where something is. */
  readonly title: string;
  readonly kind: ActionKind;
  /** The smallest ones, never none. */
  readonly edits: readonly TextEdit[];
}

/** What an author stands on, read once for all actions. */
export interface Stand {
  readonly page: Page;
  readonly site: Site;
  /** What is selected; empty for a cursor. It touches the front matter, or the first line of a page that has none. */
  readonly span: Span;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly zone: TimeZone;
  /** The key or value that the selection begins at. */
  readonly node: NodePlace | undefined;
  /** Some other pages of the same section, evenly taken; of `_index.md` other ones of its kind. */
  readonly siblings: () => readonly Outline[];
}

/** Something that can be done to front matter. It offers nothing where it makes no sense. */
export interface Action {
  readonly name: string;
  find(stand: Stand): Iterable<Offer>;
}

/** An offer, if there is something to change and it can be changed safely. */
export function* offer(title: string, edits: readonly TextEdit[] | undefined): Iterable<Offer> {
  if (edits !== undefined && edits.length > 0) yield { title, kind: 'refactor.rewrite', edits };
}
