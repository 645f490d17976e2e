// The server in a browser, or in a worker of any other host: messages of the worker are its connection, and the client reads its files.
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { startServer } from './lsp/start.ts';

export const serve = (start: typeof startServer): void => {
  // Where a worker runs, its global object is the port to whoever started it.
  const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(worker),
    new BrowserMessageWriter(worker),
  );
  // Nobody else ends a worker: it would be there as long as the window.
  connection.onExit(() => worker.close());
  // The client names the version and brings the translation (`ClientOptions`).
  start(connection, undefined, 'unknown', () => undefined);
};
