// Owns the shape of what the workspace holds. Knows no way to change it.
import type { Page } from '../core/page/index.ts';
import type { LinkForm, PageFragments, Site } from '../core/site/index.ts';
import type { LineIndex, SitePath } from '../core/text/index.ts';
import type { Settings } from './settings.ts';

/** A site with what stands around it on this machine. */
export interface LoadedSite {
  /** URI of the Hugo root, normalized. */
  readonly root: string;
  readonly site: Site;
  readonly settings: Settings;
  /** Quiet remarks for the author, such as a folder that cannot be read. */
  readonly notes: readonly string[];
  /** In which form the posts link to each other, once that was learnt; undefined: not yet, or they hardly do. */
  readonly usualLinkForm?: LinkForm;
  /** Of pages that are not open, as far as somebody asked for them: where links to them can lead. */
  readonly fragments: ReadonlyMap<SitePath, PageFragments>;
  /**
   * Count up whenever the outlines, the names on disk, or configuration and settings became others; `texts` with every change of files,
   * also one that no outline knows.
   */
  readonly revision: {
    readonly outlines: number;
    readonly files: number;
    readonly settings: number;
    readonly texts: number;
  };
}

/** A text that is open in the editor. Open text beats disk. */
export interface OpenDocument {
  /** As the client writes it. */
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: () => LineIndex;
  /** Undefined while it belongs to no site. */
  readonly place?: { readonly root: string; readonly page: Page };
}

/** A document that is a page of a site: what every question about a page starts from. */
export interface OpenPage {
  readonly document: OpenDocument;
  readonly page: Page;
  readonly loaded: LoadedSite;
}

/** Everything that is known now. A value: the next one takes its place. */
export interface Cell {
  readonly sites: ReadonlyMap<string, LoadedSite>;
  readonly documents: ReadonlyMap<string, OpenDocument>;
}
