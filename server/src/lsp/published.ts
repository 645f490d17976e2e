// Owns what was pushed to the client and still shows there: nothing is sent twice, nothing is left behind, and nobody wipes
// away what another has to say of the same file.
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { getOrAdd } from '../core/text/index.ts';
import { normalizeUri } from '../host/uris.ts';

/** Who has something to say of a file: its page's rules, or the site itself. */
export type Owner = 'page' | 'site';

export interface Published {
  /**
   * Shows these and no others of this owner for a file. With a version: an open document, which is told even when it has none.
   */
  readonly show: (owner: Owner, uri: string, diagnostics: readonly Diagnostic[], version?: number) => void;
  /** The files (URIs, normalized) at which this owner shows something now. */
  readonly shown: (owner: Owner) => readonly string[];
}

const isSame = (before: readonly Diagnostic[], now: readonly Diagnostic[]): boolean =>
  before.length === now.length && JSON.stringify(before) === JSON.stringify(now);

export const makePublished = (connection: Connection): Published => {
  const showing: Readonly<Record<Owner, Map<string, readonly Diagnostic[]>>> = { page: new Map(), site: new Map() };
  /** By normalized URI: as the client was told it. A client takes two spellings for two files. */
  const spelled = new Map<string, string>();
  const send = (uri: string, diagnostics: Diagnostic[], version?: number): void => {
    connection
      .sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) })
      .catch((error: unknown) => connection.console.warn(`publishDiagnostics: ${String(error)}`));
  };
  return {
    show(owner, uri, diagnostics, version) {
      const key = normalizeUri(uri);
      const mine = showing[owner];
      if (version === undefined && isSame(mine.get(key) ?? [], diagnostics)) return;
      if (diagnostics.length > 0) mine.set(key, diagnostics);
      else mine.delete(key);
      const all = [...(showing.site.get(key) ?? []), ...(showing.page.get(key) ?? [])];
      // An open document is spelled as the client spells it, any other as it was last.
      const spelling = version === undefined ? getOrAdd(spelled, key, () => uri) : uri;
      const before = spelled.get(key);
      if (before !== undefined && before !== spelling) send(before, []);
      if (all.length > 0) spelled.set(key, spelling);
      else spelled.delete(key);
      send(spelling, all, version);
    },
    shown: (owner) => [...showing[owner].keys()],
  };
};
