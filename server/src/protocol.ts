// Owns what client and server say to each other beyond LSP. Types and names only, shared by both, spelled once.

import type { PlainPosition } from './protocol/positions.ts';
import type { PageStateName } from './protocol/publishing.ts';

export * from './protocol/files.ts';
export * from './protocol/images.ts';
export * from './protocol/links.ts';
export * from './protocol/publishing.ts';
export type { PlainPosition };

/** The code of an error whose words are for the author: what was asked for cannot be. That of LSP's `RequestFailed`. */
export const refusedCode = -32803;

/** What a client may say of itself when it starts the server (`initializationOptions`). */
export interface ClientOptions {
  /** The editor's command that opens its suggestions: run behind a completion that leads to the next, such as a folder. */
  readonly suggestCommand?: string;
  /**
   * Its list of changes begins with everything unticked that asks for confirmation, and opens for nothing else: Visual Studio
   * Code. Then a step that does nothing asks, and all others are ticked.
   */
  readonly untickedConfirmation?: boolean;
  /** It answers `installedHugoRequest`. */
  readonly tellsInstalledHugo?: boolean;
  /** Its list of suggestions puts letter case typed alike above the order we give: so lower case is all it sees. */
  readonly prefersEqualCase?: boolean;
  /** It wants to hear of changes (`changedNotification`), because it lists posts and terms. */
  readonly followsChanges?: boolean;
  /** A picture in Markdown may say its width, as Visual Studio Code reads it: `![](<uri|width=200>)`. */
  readonly boundsPictures?: boolean;
  /** The editor has headings in its outline by itself: ours would show them twice. */
  readonly showsHeadings?: boolean;
  /** It reads files for the server (`protocol/files.ts`): in a browser all, on a machine those of other schemes than `file`. */
  readonly readsFiles?: boolean;
  /** What a server in a browser cannot read by itself: its version, and its texts in the language of the client. */
  readonly version?: string;
  readonly translation?: Readonly<Record<string, string>>;
}

/**
 * Asked of the client where a site names no version of Hugo: which one is installed. The client starts a program for it only
 * in a trusted folder; the server starts none.
 */
export const installedHugoRequest = 'hugoAuthor/installedHugo';
export interface InstalledHugo {
  /** `0.152.2`; null when there is none, or it may not be asked. */
  readonly version: string | null;
}
/** Told by the client: that answer may be another one now. */
export const installedHugoChanged = 'hugoAuthor/installedHugoChanged';

/** Where the server stands; sent whenever it changes. */
export const statusNotification = 'hugoAuthor/status';
export interface SiteStatus {
  /** URI of the Hugo root. */
  readonly root: string;
  readonly name: string;
  readonly state: 'loading' | 'ready' | 'failed';
  readonly posts: number;
  /** Undefined when nothing names a version: the newest rules hold. */
  readonly hugoVersion?: string;
  readonly hugoVersionWhy: string;
  /** Quiet remarks, such as a theme that is not in the folder. */
  readonly notes: readonly string[];
}
export interface StatusParams {
  readonly sites: readonly SiteStatus[];
}

/** Every shortcode that can be called from a page. */
export const shortcodesRequest = 'hugoAuthor/shortcodes';
export interface ShortcodesParams {
  readonly uri: string;
}
export interface ShortcodeChoice {
  readonly name: string;
  /** “site”, “theme docsy”, “Hugo”. */
  readonly origin: string;
  readonly documentation?: string;
  readonly takesInner: boolean;
  /** VS Code snippet text; `$TM_SELECTED_TEXT` stands where a selection goes. */
  readonly snippet: string;
}

/** What the Markdown preview of a page needs and cannot know. The answer is null for what is no page of a site. */
export const previewRequest = 'hugoAuthor/preview';
export interface PreviewParams {
  readonly uri: string;
}
export interface PreviewFacts {
  /** Target as written in the page → URI of the file; null when it is missing. Absent: a remote URL or nothing of ours. */
  readonly images: Readonly<Record<string, string | null>>;
  /** The same for what arguments of shortcodes are, which their templates make images of: value as written → URI. */
  readonly arguments: Readonly<Record<string, string | null>>;
  /** The same for links: target → URI of the file or post, with the fragment. */
  readonly links: Readonly<Record<string, string | null>>;
  /** The same for what `ref` and `relref` name. */
  readonly references: Readonly<Record<string, string | null>>;
  /** Of the calls of `param`: name → what it prints. Those that print nothing are absent. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Names of shortcodes that the page calls and the site has no template for. */
  readonly unknownShortcodes: readonly string[];
  /** `enableemoji` and `markup` of the configuration, keys in lower case. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The site's Hugo makes heading ids of the source of a heading, not of what is to be read. */
  readonly sourceIds: boolean;
}

/** Checks every page of every site and publishes what it finds for pages that are not open. */
export const checkSiteRequest = 'hugoAuthor/checkSite';
export interface CheckSiteResult {
  readonly pages: number;
  readonly problems: number;
}

/** The kinds of post that can be made, per site. */
export const archetypesRequest = 'hugoAuthor/archetypes';
export interface ArchetypeChoice {
  readonly root: string;
  readonly siteName: string;
  /** Path below contentDir where the site has posts: `posts`. */
  readonly section: string;
  /** URI of its folder. */
  readonly folder: string;
  /** The archetype that would be used: `posts`, `default`, or undefined for Hugo's built-in one. */
  readonly archetype?: string;
  readonly posts: number;
}

/** The file a new post would be; the client creates it. Nothing is written by the server. */
export const newPostRequest = 'hugoAuthor/newPost';
export interface NewPostParams {
  readonly root: string;
  readonly section: string;
  readonly title: string;
}
export interface NewPostResult {
  readonly uri: string;
  readonly text: string;
  /** UTF-16 offset where writing starts. */
  readonly cursor: number;
  /** What else the archetype brings, when it is a folder. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
  /** There is an archetype: the path below the root that Hugo itself is given for it. */
  readonly hugoPath?: string;
}
/** Puts the author's title into a post that Hugo made; null for what is no content of a site. */
export const titlePostRequest = 'hugoAuthor/titlePost';
export interface TitlePostParams {
  readonly uri: string;
  readonly text: string;
  readonly title: string;
}
export type TitlePostResult = Pick<NewPostResult, 'text' | 'cursor'>;

/**
 * Gives a term another name in every post of a site; where the new name is a term already, the two become one. The client
 * applies the edit: nothing is written by the server. Fails with words for the author where the name cannot be one.
 */
export const renameTermRequest = 'hugoAuthor/renameTerm';
export interface RenameTermParams {
  readonly root: string;
  /** Plural: `tags`. */
  readonly taxonomy: string;
  /** In any of its spellings. */
  readonly term: string;
  readonly newName: string;
}
export interface RenameTermResult {
  /** An LSP `WorkspaceEdit`; null when nothing can be changed. */
  readonly edit: object | null;
  /** Posts that the edit changes. */
  readonly posts: number;
  /** The new name was a term before. */
  readonly merged: boolean;
  /** Paths below the root of files that name the term and are left as they are. */
  readonly refused: readonly string[];
  /** What the author should know of it, for a message; undefined when all went as asked. */
  readonly note?: string;
}

/**
 * What the views list may have become another: sent a moment after the last change, to clients that follow (`ClientOptions`).
 * Prose changes only the page it stands in.
 */
export const changedNotification = 'hugoAuthor/changed';
export interface ChangedParams {
  /** Roots of the sites whose posts or terms may be others now. */
  readonly sites: readonly string[];
  /** URIs of the open pages whose text is another, as the client writes them. */
  readonly pages: readonly string[];
}

/** The taxonomies of a site that have terms, by name. */
export const taxonomiesRequest = 'hugoAuthor/taxonomies';
export interface TaxonomiesParams {
  readonly root: string;
}
export interface TaxonomyEntry {
  /** Plural, lower case: `tags`. */
  readonly taxonomy: string;
  readonly terms: number;
}

/** The terms of a taxonomy, most used first. */
export const termsRequest = 'hugoAuthor/terms';
export interface TermsParams {
  readonly root: string;
  readonly taxonomy: string;
}
export interface TermEntry {
  /** The spelling used most. */
  readonly name: string;
  /** Posts that carry it in any spelling, drafts included. */
  readonly posts: number;
  /** Other spellings of the same term, most used first. */
  readonly others: readonly { readonly name: string; readonly posts: number }[];
  /** The address of its list of posts, with the site's own address before it where that is known. */
  readonly url?: string;
  /** URI of the content file of its own page, where it has one. */
  readonly page?: string;
}

/** The posts of a term, newest first. */
export const termPostsRequest = 'hugoAuthor/termPosts';
export interface TermPostsParams extends TermsParams {
  readonly term: string;
}

/** The posts of a site, counted by what becomes of them. */
export const postListsRequest = 'hugoAuthor/postLists';
export interface PostListsParams {
  readonly root: string;
}
export type PostListName = 'drafts' | 'scheduled' | 'expired' | 'recent';
export interface PostListEntry {
  readonly list: PostListName;
  readonly posts: number;
}

/** One of these lists. */
export const postsRequest = 'hugoAuthor/posts';
export interface PostsParams extends PostListsParams {
  readonly list: PostListName;
}
export interface PostEntry {
  readonly uri: string;
  readonly title: string;
  /** First folder below content/, `''` at the top. */
  readonly section: string;
  /** When it was written, appears or ended, as seen from now: “in 3 days”. */
  readonly when?: string;
  /** The same as a day and a time. */
  readonly date?: string;
  readonly state: PageStateName;
  /** Sentences that say why it is not published. */
  readonly reasons: readonly string[];
}
/** The first posts of a list, and how many there are in all. */
export interface PostsResult {
  readonly posts: readonly PostEntry[];
  readonly total: number;
}
