// Owns the shapes of what can happen and of what that makes different. Knows not what comes of it.
import type { Outline } from '../core/page/index.ts';
import type { ImageSizes, KeySource, LinkForm, PageFragments, Site, SiteProblem } from '../core/site/index.ts';
import type { SitePath } from '../core/text/index.ts';
import type { LoadedSite } from './cell.ts';
import type { Settings } from './settings.ts';

export type Change =
  | { readonly kind: 'opened' | 'edited'; readonly uri: string; readonly version: number; readonly text: string }
  | { readonly kind: 'closed'; readonly uri: string }
  /** A site was found, or read again: takes the place of what stood under its root. */
  | {
      readonly kind: 'site';
      readonly root: string;
      readonly site: Site;
      readonly settings: Settings;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'site-gone'; readonly root: string }
  /** Pages that were read while loading; `complete` with the last ones. */
  | {
      readonly kind: 'pages-read';
      readonly root: string;
      readonly pages: ReadonlyMap<SitePath, Outline>;
      readonly complete: boolean;
      /** Those of posts that could not be read. */
      readonly problems?: readonly SiteProblem[];
      /** With the last ones: what templates and archetypes tell of keys. */
      readonly keySources?: ReadonlyMap<SitePath, KeySource>;
      /** With the last ones: how large the images are, where that is asked for. */
      readonly imageSizes?: ImageSizes;
    }
  | {
      readonly kind: 'files';
      readonly root: string;
      readonly added: readonly SitePath[];
      readonly removed: readonly SitePath[];
      /** Pages as they are on disk now; undefined: gone. */
      readonly pages: ReadonlyMap<SitePath, Outline | undefined>;
      /** Of templates and archetypes that changed; undefined: gone. */
      readonly keySources?: ReadonlyMap<SitePath, KeySource | undefined>;
      readonly imageSizes?: ImageSizes;
      /** Only where their templates changed. */
      readonly shortcodes?: Site['shortcodes'];
      /** Only where they changed. */
      readonly problems?: Site['problems'];
    }
  /** Where links to some pages can lead, as was read of their texts on disk since `of` was what is known. */
  | {
      readonly kind: 'fragments-read';
      readonly of: LoadedSite;
      readonly fragments: ReadonlyMap<SitePath, PageFragments>;
    }
  /** How posts link to each other. */
  | { readonly kind: 'link-form-learnt'; readonly root: string; readonly form: LinkForm }
  | { readonly kind: 'settings'; readonly root: string; readonly settings: Settings };

/** What a change made different. */
export interface Delta {
  /** The site it happened to. */
  readonly root?: string;
  /** The document it happened to, as the client writes it. */
  readonly uri?: string;
  /** Something that other pages' findings may depend on. */
  readonly others: boolean;
  /** Configuration, state, number of posts: what the status line and config files show. */
  readonly site: boolean;
  /** Pages whose text on disk is another one now. */
  readonly pages?: readonly SitePath[];
}
