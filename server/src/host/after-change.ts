// Owns what each change makes of what is known: from one cell to the next, and what that makes different. Keeps nothing.
import { parsePage } from '../core/page/index.ts';
import {
  findContentPlace,
  isContentName,
  type Site,
  withFiles,
  withKeySourcesOf,
  withPages,
} from '../core/site/index.ts';
import { baseNameOf, indexLines, lazy, type SitePath } from '../core/text/index.ts';
import type { Cell, LoadedSite, OpenDocument } from './cell.ts';
import type { Change, Delta } from './change.ts';
import { fragmentsAfter } from './fragments-after.ts';
import { normalizeUri, toSitePath } from './uris.ts';

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
    texts: (before?.revision.texts ?? 0) + 1,
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
  const known = withSite(loaded, site);
  const sites = replaced(cell, change.keySources ? { ...withNewTexts(known), fragments: new Map() } : known);
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
  const fragments = fragmentsAfter(loaded, change);
  return {
    cell: { ...cell, sites: replaced(cell, { ...withNewTexts(withSite(loaded, site)), fragments }) },
    delta: {
      root: loaded.root,
      others: paged !== loaded.site,
      site: site.outlines.size !== loaded.site.outlines.size || site.problems !== loaded.site.problems,
      pages: [...change.pages.keys()],
    },
  };
};

/**
 * Nothing that was said before becomes another by it: who asked for them is about to say it. What was read while files changed may be
 * of the former ones, so it is not taken.
 */
const afterFragmentsRead = (cell: Cell, change: Change & { kind: 'fragments-read' }): Step | undefined => {
  const { site, root, revision } = change.of;
  const loaded = cell.sites.get(root);
  if (!loaded || loaded.revision.texts !== revision.texts || loaded.site.config !== site.config) return undefined;
  const fragments = new Map([...loaded.fragments, ...change.fragments]);
  return {
    cell: { ...cell, sites: replaced(cell, { ...loaded, fragments }) },
    delta: { root, others: false, site: false },
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

const withNewTexts = (loaded: LoadedSite): LoadedSite => ({
  ...loaded,
  revision: { ...loaded.revision, texts: loaded.revision.texts + 1 },
});

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
      ...revision,
      outlines: revision.outlines + (outlines ? 1 : 0),
      files: revision.files + (files ? 1 : 0),
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
