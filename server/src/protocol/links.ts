// Owns what client and server say to each other about links that are put into posts.
import type { PlainPosition } from './positions.ts';

/** The pages that a page may link to, the newest first. */
export const linkablePagesRequest = 'hugoAuthor/linkablePages';
export interface LinkablePagesParams {
  readonly uri: string;
}
export interface LinkChoice {
  readonly uri: string;
  readonly title: string;
  /** First folder below content/, `''` at the top. */
  readonly section: string;
  /** As `2024-05-01`. */
  readonly day?: string;
  /** Of a page that is not published: “Draft”, and what a link to it does until it is. */
  readonly state?: string;
  readonly note?: string;
}

/**
 * The edit that links what is selected to a page, in the form that links have there. Null where no link can be: in front
 * matter, and for what is no page of a site.
 */
export const insertLinkRequest = 'hugoAuthor/insertLink';
export interface InsertLinkParams {
  readonly uri: string;
  readonly start: PlainPosition;
  readonly end: PlainPosition;
  /** URI of the page that is linked to. */
  readonly target: string;
}
export interface InsertLinkResult {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
  readonly text: string;
}
