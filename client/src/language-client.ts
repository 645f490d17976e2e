// Owns starting the language server and talking to it. Loaded only where there may be a Hugo site: it takes 50 ms.
import { type ExtensionContext, l10n, window } from 'vscode';
import type {
  CloseAction,
  CloseHandlerResult,
  ErrorAction,
  ErrorHandler,
  LanguageClient,
} from 'vscode-languageclient/node';
import {
  type ChangedParams,
  type ClientOptions,
  changedNotification,
  type InstalledHugo,
  installedHugoChanged,
  installedHugoRequest,
  type StatusParams,
  statusNotification,
} from '../../server/src/protocol.ts';
import { createEditApplier } from './apply-edit.ts';
import { askAgain } from './ask-again.ts';
import { createInstalledHugo } from './installed-hugo.ts';
import { pageLanguages } from './page-languages.ts';
import { saveFollowers } from './save-followers.ts';
import type { Server } from './server.ts';

/** Lets the default decide about restarting, and says the first time that it happened. */
const sayRestart = (client: LanguageClient, goesOn: ErrorAction, restarts: CloseAction): ErrorHandler => {
  const usual = client.createDefaultErrorHandler();
  let said = false;
  return {
    // What is typed while the server is dying cannot be written. The default counts that, and gives the server up for good before
    // it hears that it has ended.
    error: () => ({ action: goesOn, handled: true }),
    async closed(): Promise<CloseHandlerResult> {
      const result = await usual.closed();
      if (result.action !== restarts) return result;
      if (!said) void window.showWarningMessage(l10n.t('Hugo Author crashed and was started again.'));
      said = true;
      return { ...result, handled: true };
    },
  };
};

const options: ClientOptions = {
  suggestCommand: 'editor.action.triggerSuggest',
  showsHeadings: true,
  boundsPictures: true,
  untickedConfirmation: true,
  followsChanges: true,
  tellsInstalledHugo: true,
  prefersEqualCase: true,
};

/** Starts the server; `onStatus` hears where each site stands, from the first moment on, `onChanged` what became another. */
export const startServer = async (
  context: ExtensionContext,
  onStatus: (status: StatusParams) => void,
  onChanged: (changed: ChangedParams) => void,
): Promise<Server> => {
  const {
    CloseAction,
    ConnectionErrors,
    ErrorAction,
    ErrorCodes,
    LanguageClient,
    RevealOutputChannelOn,
    State,
    TransportKind,
  } = await import('vscode-languageclient/node');
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const followers = saveFollowers((message) => client.error(message, undefined, false));
  context.subscriptions.push(followers);
  const client: LanguageClient = new LanguageClient(
    'hugoAuthor',
    'Hugo Author',
    { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6017'] } } },
    {
      documentSelector: pageLanguages.map((language) => ({ scheme: 'file', language })),
      initializationOptions: options,
      middleware: { workspace: { willRenameFiles: (event, next) => followers.willRenameFiles(event, next) } },
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: {
        error: (...failure) => handler.error(...failure),
        closed: () => handler.closed(),
      },
    },
  );
  const handler = sayRestart(client, ErrorAction.Continue, CloseAction.Restart);
  client.onNotification(statusNotification, onStatus);
  client.onNotification(changedNotification, onChanged);
  const hugo = createInstalledHugo(context.subscriptions);
  client.onRequest(
    installedHugoRequest,
    async (): Promise<InstalledHugo> => ({ version: (await hugo.version()) ?? null }),
  );
  hugo.onChange(() => {
    client
      .sendNotification(installedHugoChanged)
      .catch((error: unknown) => client.error(String(error), undefined, false));
  });
  await client.start();
  const lost: readonly unknown[] = [
    ErrorCodes.PendingResponseRejected,
    ErrorCodes.MessageWriteError,
    ConnectionErrors.Closed,
    ConnectionErrors.Disposed,
  ];
  const isLost = (failure: unknown): boolean =>
    failure instanceof Error && 'code' in failure && lost.includes(failure.code);
  /** Until then the client would write to the server that has died. */
  const untilGone = (): Promise<void> =>
    new Promise((resolve) => {
      if (client.state !== State.Running) return resolve();
      const hearing = client.onDidChangeState(() => {
        hearing.dispose();
        resolve();
      });
    });
  return {
    // A token that is not there would go along as a second parameter, and stand where the server expects its own.
    ask: (method, params, token) =>
      askAgain(
        () => (token === undefined ? client.sendRequest(method, params) : client.sendRequest(method, params, token)),
        isLost,
        untilGone,
      ),
    uriOf: ({ uri }) => client.code2ProtocolConverter.asUri(uri),
    applyEdit: createEditApplier((edit) => client.protocol2CodeConverter.asWorkspaceEdit(edit)),
    restart: () => client.restart(),
    stop: () => client.stop(),
    showOutput: () => client.outputChannel.show(true),
    log: (message) => client.error(message, undefined, false),
  };
};
