// Owns THE one cell: the sites and the open documents as they are now. Everything that happens comes in through `apply`;
// one listener hears what it changed. Reads no disk and speaks no protocol.
import type { SitePath } from '../core/text/index.ts';
import { after, findHome } from './after-change.ts';
import type { Cell, LoadedSite, OpenDocument, OpenPage } from './cell.ts';
import type { Change, Delta } from './change.ts';
import { normalizeUri } from './uris.ts';

export interface Workspace {
  readonly sites: () => readonly LoadedSite[];
  readonly documents: () => readonly OpenDocument[];
  readonly findSite: (root: string) => LoadedSite | undefined;
  readonly findDocument: (uri: string) => OpenDocument | undefined;
  /** Undefined when the document is not open or no page of a site. */
  readonly findPage: (uri: string) => OpenPage | undefined;
  /** The site that a file is content of, open or not, and its path there. */
  readonly findHome: (uri: string) => { readonly loaded: LoadedSite; readonly path: SitePath } | undefined;
  readonly apply: (change: Change) => void;
}

/** An empty workspace. `listen` is told after each change that made a difference. */
export const makeWorkspace = (listen: (delta: Delta) => void): Workspace => {
  let cell: Cell = { sites: new Map(), documents: new Map() };
  const findDocument = (uri: string): OpenDocument | undefined => cell.documents.get(normalizeUri(uri));
  return {
    sites: () => [...cell.sites.values()],
    documents: () => [...cell.documents.values()],
    findSite: (root) => cell.sites.get(root),
    findDocument,
    findPage(uri) {
      const document = findDocument(uri);
      const loaded = document?.place && cell.sites.get(document.place.root);
      return loaded && { document: document!, page: document!.place!.page, loaded };
    },
    findHome: (uri) => findHome(cell, uri),
    apply(change) {
      const step = after(cell, change);
      if (!step) return;
      cell = step.cell;
      listen(step.delta);
    },
  };
};
