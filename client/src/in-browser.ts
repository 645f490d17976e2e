// Owns the host that is a browser: the server is a worker, which has no files and no language of its own. No program is there.
import { type ExtensionContext, l10n, window } from 'vscode';
import type { Host } from './host.ts';
import { loadPart, readPart } from './load-part.ts';

/** Of a browser's worker what is asked here. */
interface WebWorker {
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
}
declare const Worker: new (url: string) => WebWorker;

/** The editor makes no worker of an address on the machine that it is served from; of a text it makes one anywhere. */
const startWorker = async (context: ExtensionContext): Promise<WebWorker> => {
  const text = await readPart(context, 'server.js');
  const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
  worker.addEventListener('error', ({ message }) => {
    void window.showErrorMessage(l10n.t('Hugo Author could not start: {0}', message ?? ''));
  });
  return worker;
};

export const inBrowser: Host = {
  async loadClient(context) {
    const { clientOfBrowser } = await loadPart<typeof import('./language-clients.ts')>(context, 'language-client.js');
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient, ...parts } = clientOfBrowser();
    return {
      ...parts,
      options: {
        readsFiles: true,
        version: String(context.extension.packageJSON.version),
        ...(l10n.bundle && { translation: toTexts(l10n.bundle) }),
      },
      // A new worker each time it is started: the server closes its own when it has been stopped.
      create: (id, name, options) =>
        new LanguageClient(
          id,
          name,
          // The editor's `Worker` is none by `instanceof`, so the client would not know it.
          async () => {
            const worker = (await startWorker(context)) as ConstructorParameters<typeof BrowserMessageReader>[0];
            return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
          },
          options,
        ),
    };
  },
};

/** A text may come with a comment for who translates it. */
const toTexts = (bundle: NonNullable<typeof l10n.bundle>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(bundle).map(([key, text]: [string, string | { readonly message: string }]) => [
      key,
      typeof text === 'string' ? text : text.message,
    ]),
  );
