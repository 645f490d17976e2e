// Owns what client and server say of a post's publication: its state, and changing it.
import type { PlainPosition } from './positions.ts';

/** What becomes of a page, by the reason that has to go first; `withheld` for all that no date and no draft mark decides. */
export type PageStateName = 'published' | 'draft' | 'scheduled' | 'expired' | 'withheld';

/** What becomes of a page and how long it is, as typed so far; null for what is no page of a site. */
export const pageStateRequest = 'hugoAuthor/pageState';
export interface PageStateParams {
  readonly uri: string;
}
export interface PageState {
  readonly state: PageStateName;
  /** In a word or two: “Draft”, “Scheduled, in 3 days”. */
  readonly label: string;
  /** As Hugo counts them; absent for markup that is not read. */
  readonly words?: number;
  readonly minutes?: number;
  /** Why it is not published; what has to go first stands first. */
  readonly reasons: readonly PageReason[];
  /** Until when it is published, in words. */
  readonly until?: string;
  /** Its address, with the site's own before it where that is known. */
  readonly url?: string;
  /** The site has other languages. */
  readonly canTranslate?: boolean;
  /** `changePostRequest` with `publish` would change something. */
  readonly canPublish: boolean;
}
export interface PageReason {
  /** One sentence. */
  readonly why: string;
  /** What would change it: one sentence. */
  readonly advice: string;
  /** The file to change by hand, and what stands there that decides. */
  readonly place?: PagePlace;
}
export interface PagePlace {
  readonly uri: string;
  readonly range?: { readonly start: PlainPosition; readonly end: PlainPosition };
}

/** Publishes a post, now or later, or makes a draft of it. The client applies the edit: nothing is written by the server. */
export const changePostRequest = 'hugoAuthor/changePost';
export interface ChangePostParams {
  readonly uri: string;
  /** `toggle-draft` leaves all dates alone. */
  readonly change: 'publish' | 'schedule' | 'draft' | 'toggle-draft';
  /** `schedule`: when, in milliseconds since 1970. */
  readonly at?: number;
  /** Texts that the file had before, as far as that is known: a draft that was public then keeps its date. */
  readonly formerTexts?: readonly string[];
}
export interface ChangePostResult {
  /**
   * An LSP `WorkspaceEdit`; null when there is nothing to change, or it cannot be changed safely. Where more than this one file
   * is concerned the author is asked first.
   */
  readonly edit: object | null;
  /** What the edit does, or why there is none: a sentence for the author. */
  readonly said: string;
  /** Sentences that say what still keeps the post from being published. */
  readonly left: readonly string[];
  /** Where the file is after the edit. Absent: where it was. */
  readonly movedTo?: string;
  /** Folders of which the edit moves all files away. */
  readonly emptied?: readonly string[];
}

/** Moments that a post can be scheduled for: what is typed is read as one, and without it some are offered. */
export const momentsRequest = 'hugoAuthor/moments';
export interface MomentsParams {
  readonly uri: string;
  /** `2026-12-24 8:00`, `tomorrow`; empty for the offers. */
  readonly typed: string;
}
export interface MomentChoice {
  /** “Tomorrow”; for what is typed the moment itself. */
  readonly label: string;
  /** The moment on the clocks of the site, and how far it is. */
  readonly description: string;
  /** Milliseconds since 1970; absent where what is typed is no moment to come. */
  readonly at?: number;
}

/** Makes a bundle of a post, or a single file of a bundle. The client applies the edit: nothing is written by the server. */
export const convertPostRequest = 'hugoAuthor/convertPost';
export interface ConvertPostParams {
  readonly uri: string;
  readonly to: 'bundle' | 'single';
}
/** Where the summary divider of a page goes; null for what is no page of a site. */
export const dividerRequest = 'hugoAuthor/divider';
export interface DividerParams {
  readonly uri: string;
  readonly position: PlainPosition;
}
export interface DividerResult {
  readonly position: PlainPosition;
  /** What goes in there; absent where a divider stands there already. */
  readonly text?: string;
}

/** The other languages of a page's site; nothing is written by the server. */
export const translationsRequest = 'hugoAuthor/translations';
export interface TranslationsParams {
  readonly uri: string;
}
export interface TranslationChoice {
  /** Key of the language: `de`. */
  readonly language: string;
  /** Its own name: “Deutsch”. */
  readonly label: string;
  /** Where the translation is or goes. */
  readonly uri: string;
  readonly exists: boolean;
  /** What a new one begins with; absent where it exists, or the front matter of the page cannot be read. */
  readonly text?: string;
}
