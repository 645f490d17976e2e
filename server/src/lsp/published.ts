// Owns what was pushed to the client and still shows there: nothing is sent twice, and nothing is left behind.
import type { Connection, Diagnostic } from 'vscode-languageserver';

export interface Published {
  /** Shows these and no others for a file. With a version: an open document, which is told even when it has none. */
  readonly show: (uri: string, diagnostics: Diagnostic[], version?: number) => void;
  /** Which of the files shown now fulfil a condition. */
  readonly shown: (condition: (uri: string) => boolean) => readonly string[];
}

export const makePublished = (connection: Connection): Published => {
  const showing = new Set<string>();
  const send = (uri: string, diagnostics: Diagnostic[], version?: number): void => {
    connection
      .sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) })
      .catch((error: unknown) => connection.console.warn(`publishDiagnostics: ${String(error)}`));
  };
  return {
    show(uri, diagnostics, version) {
      if (diagnostics.length === 0 && version === undefined && !showing.has(uri)) return;
      if (diagnostics.length > 0) showing.add(uri);
      else showing.delete(uri);
      send(uri, diagnostics, version);
    },
    shown: (condition) => [...showing].filter(condition),
  };
};
