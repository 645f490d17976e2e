// Owns what each change makes of what is known: from one cell to the next, and what that makes different. Keeps nothing.
import { type Outline, parsePage } from '../core/page/index.ts';
import {
  findContentPlace,
  type ImageSizes,
  isContentName,
  type KeySource,
  type LinkForm,
  type PageFragments,
  type Site,
  type SiteProblem,
  withFiles,
  withKeySourcesOf,
  withPages,
} from '../core/site/index.ts';
import { baseNameOf, indexLines, lazy, type SitePath } from '../core/text/index.ts';
import type { Cell, LoadedSite, OpenDocument } from './cell.ts';
import { fragmentsAfter } from './fragments-after.ts';
import type { Settings } from './settings.ts';
import { normalizeUri, toSitePath } from './uris.ts';

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
  /** Where links to some pages can lead, as `site` makes it of their texts on disk. */
  | {
      readonly kind: 'fragments-read';
      readonly root: string;
      readonly site: Site;
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

interface Step {
  readonly cell: Cell;
  readonly delta: Delta;
}

/** The cell after a change; undefined when it makes no difference. */
export const after = (cell: Cell, change: Change): Step | undefined => {
  switch (change.kind) {
    case 'opened':
    case 'edited':
      return afterText(cell, change);
    case 'closed':
      return afterClosing(cell, change.uri);
    case 'site':
      return afterSite(cell, change);
    case 'site-gone':
      return afterSiteGone(cell, change.root);
    case 'pages-read':
      return afterPagesRead(cell, change);
    case 'files':
      return afterFiles(cell, change);
    case 'fragments-read':
      return afterFragmentsRead(cell, change);
    case 'link-form-learnt':
      return afterLinkForm(cell, change);
    case 'settings':
      return afterSettings(cell, change);
  }
};

const afterText = (cell: Cell, { uri, version, text }: { uri: string; version: number; text: string }): Step => {
  const document = placed(cell, { uri, version, text, lines: lazy(() => indexLines(text)) });
  const documents = new Map(cell.documents).set(normalizeUri(uri), document);
  const loaded = document.place && cell.sites.get(document.place.root);
  if (!loaded) return { cell: { ...cell, documents }, delta: { uri, others: false, site: false } };
  const site = withOpenPages(loaded, [document]);
  const sites = site === loaded.site ? cell.sites : replaced(cell, withSite(loaded, site));
  return {
    cell: { sites, documents },
    delta: {
      root: loaded.root,
      uri,
      others: site !== loaded.site,
      site: site.outlines.size !== loaded.site.outlines.size,
    },
  };
};

/** The outline stays as last edited until the file has been read again: whoever closes a document sees to that. */
const afterClosing = (cell: Cell, uri: string): Step | undefined => {
  const documents = new Map(cell.documents);
  if (!documents.delete(normalizeUri(uri))) return undefined;
  return { cell: { ...cell, documents }, delta: { uri, others: false, site: false } };
};

const afterSite = (cell: Cell, change: Change & { kind: 'site' }): Step => {
  const { root, settings, notes } = change;
  const before = cell.sites.get(root);
  const revision = {
    outlines: (before?.revision.outlines ?? 0) + 1,
    files: (before?.revision.files ?? 0) + 1,
    settings: (before?.revision.settings ?? 0) + 1,
  };
  const sites = replaced(cell, { root, site: change.site, settings, notes, fragments: new Map(), revision });
  return { cell: replaceOpenPages({ ...cell, sites }), delta: { root, others: true, site: true } };
};

const afterSiteGone = (cell: Cell, root: string): Step | undefined => {
  const sites = new Map(cell.sites);
  if (!sites.delete(root)) return undefined;
  return { cell: replaceOpenPages({ ...cell, sites }), delta: { root, others: true, site: true } };
};

const afterPagesRead = (cell: Cell, change: Change & { kind: 'pages-read' }): Step | undefined => {
  const loaded = cell.sites.get(change.root);
  if (!loaded) return undefined;
  const read = withPages(loaded.site, withoutOpen(cell, loaded.root, change.pages));
  const learnt = change.keySources ? withKeySourcesOf(read, change.keySources) : read;
  const sized = change.imageSizes ? { ...learnt, imageSizes: change.imageSizes } : learnt;
  const told = change.problems?.length ? { ...sized, problems: [...sized.problems, ...change.problems] } : sized;
  const site = change.complete ? { ...told, complete: true } : told;
  const fragments = change.keySources ? new Map() : loaded.fragments;
  const sites = replaced(cell, { ...withSite(loaded, site), fragments });
  // Until the last page is in, every answer is provisional and nobody asks again.
  return { cell: { ...cell, sites }, delta: { root: loaded.root, others: change.complete, site: true } };
};

const afterFiles = (cell: Cell, change: Change & { kind: 'files' }): Step | undefined => {
  const loaded = cell.sites.get(change.root);
  if (!loaded) return undefined;
  const named = withFiles(loaded.site, change.added, change.removed);
  const called = change.shortcodes ? { ...named, shortcodes: change.shortcodes } : named;
  const learnt = change.keySources ? withKeySourcesOf(called, change.keySources) : called;
  const { imageSizes } = change;
  const sized = imageSizes && imageSizes !== learnt.imageSizes ? { ...learnt, imageSizes } : learnt;
  const paged = withPages(sized, withoutOpen(cell, loaded.root, change.pages));
  const site = change.problems ? { ...paged, problems: change.problems } : paged;
  return {
    cell: { ...cell, sites: replaced(cell, { ...withSite(loaded, site), fragments: fragmentsAfter(loaded, change) }) },
    delta: {
      root: loaded.root,
      others: paged !== loaded.site,
      site: site.outlines.size !== loaded.site.outlines.size || site.problems !== loaded.site.problems,
      pages: [...change.pages.keys()],
    },
  };
};

/** Nothing that was said before becomes another by it: who asked for them is about to say it. */
const afterFragmentsRead = (cell: Cell, change: Change & { kind: 'fragments-read' }): Step | undefined => {
  const loaded = cell.sites.get(change.root);
  if (!loaded || loaded.site.shortcodes !== change.site.shortcodes || loaded.site.config !== change.site.config)
    return undefined;
  const fragments = new Map([...loaded.fragments, ...change.fragments]);
  return {
    cell: { ...cell, sites: replaced(cell, { ...loaded, fragments }) },
    delta: { root: loaded.root, others: false, site: false },
  };
};

/** Nothing that was said depends on it. */
const afterLinkForm = (cell: Cell, { root, form }: Change & { kind: 'link-form-learnt' }): Step | undefined => {
  const loaded = cell.sites.get(root);
  if (!loaded) return undefined;
  const sites = replaced(cell, { ...loaded, usualLinkForm: form });
  return { cell: { ...cell, sites }, delta: { root, others: false, site: false } };
};

const afterSettings = (cell: Cell, { root, settings }: Change & { kind: 'settings' }): Step | undefined => {
  const loaded = cell.sites.get(root);
  if (!loaded) return undefined;
  const { revision } = loaded;
  const sites = replaced(cell, { ...loaded, settings, revision: { ...revision, settings: revision.settings + 1 } });
  return { cell: { ...cell, sites }, delta: { root, others: true, site: false } };
};

const replaced = (cell: Cell, loaded: LoadedSite): Cell['sites'] => new Map(cell.sites).set(loaded.root, loaded);

const withSite = (loaded: LoadedSite, site: Site): LoadedSite => {
  if (site === loaded.site) return loaded;
  const { revision } = loaded;
  const before = loaded.site;
  const files =
    site.files !== before.files ||
    site.shortcodes !== before.shortcodes ||
    site.keySources !== before.keySources ||
    site.imageSizes !== before.imageSizes;
  const outlines = site.outlines !== before.outlines || site.complete !== before.complete;
  return {
    ...loaded,
    site,
    revision: {
      outlines: revision.outlines + (outlines ? 1 : 0),
      files: revision.files + (files ? 1 : 0),
      settings: revision.settings,
    },
  };
};

/** Every open document finds its site and is read in its dialect again; its outline takes the place of the one from disk. */
const replaceOpenPages = (cell: Cell): Cell => {
  const documents = new Map([...cell.documents].map(([key, document]) => [key, placed(cell, document)]));
  const open = [...documents.values()];
  const sites = new Map(
    [...cell.sites].map(([root, loaded]) => [
      root,
      withSite(
        loaded,
        withOpenPages(
          loaded,
          open.filter((document) => document.place?.root === root),
        ),
      ),
    ]),
  );
  return { sites, documents };
};

const withOpenPages = (loaded: LoadedSite, documents: readonly OpenDocument[]): Site =>
  withPages(loaded.site, new Map(documents.map(({ place }) => [place!.page.path, place!.page.outline])));

const withoutOpen = <T>(cell: Cell, root: string, pages: ReadonlyMap<SitePath, T>): ReadonlyMap<SitePath, T> => {
  const open = [...cell.documents.values()].flatMap(({ place }) => (place?.root === root ? [place.page.path] : []));
  if (!open.some((path) => pages.has(path))) return pages;
  const closed = new Map(pages);
  for (const path of open) closed.delete(path);
  return closed;
};

const placed = (cell: Cell, { uri, version, text, lines }: OpenDocument): OpenDocument => {
  const home = findHome(cell, uri);
  const bare = { uri, version, text, lines };
  if (!home) return bare;
  const page = parsePage(home.path, text, home.loaded.site.dialect);
  return { ...bare, place: { root: home.loaded.root, page } };
};

/** Of several sites that mount a file, the one whose root is nearest above it. */
export const findHome = (cell: Cell, uri: string): { loaded: LoadedSite; path: SitePath } | undefined => {
  let best: { loaded: LoadedSite; path: SitePath } | undefined;
  for (const loaded of cell.sites.values()) {
    const path = toSitePath(loaded.root, uri);
    if (
      path === undefined ||
      !isContentName(baseNameOf(path)) ||
      !findContentPlace(path, loaded.site.mounts, loaded.site.config)
    )
      continue;
    if (!best || path.length < best.path.length) best = { loaded, path };
  }
  return best;
};
