// Owns what the parts of the client may ask of the language server. Knows no transport: `language-client.ts` has it.
import type { CancellationToken, TextDocument } from 'vscode';
import type { ApplyEdit } from './apply-edit.ts';

/** A running language server. */
export interface Server {
  /** Asks; the answer has the type that `server/src/protocol.ts` gives it. */
  ask<Answer>(method: string, params: unknown, token?: CancellationToken): Promise<Answer>;
  /** The URI of a document as the server knows it. */
  uriOf(document: Pick<TextDocument, 'uri'>): string;
  /** Applies an edit of the protocol to the texts that it counts in. */
  readonly applyEdit: ApplyEdit;
  restart(): Promise<void>;
  stop(): Promise<void>;
  showOutput(): void;
  /** Writes a failure of ours into the output. */
  log(message: string): void;
}
