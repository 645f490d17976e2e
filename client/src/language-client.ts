// Owns starting the language server and talking to it. The library for that is loaded only where there may be a Hugo site.
import { type ExtensionContext, l10n, window } from 'vscode';
import type {
  BaseLanguageClient,
  CloseAction,
  CloseHandlerResult,
  ErrorAction,
  ErrorHandler,
} from 'vscode-languageclient';
import {
  type ChangedParams,
  type ClientOptions,
  changedNotification,
  type InstalledHugo as InstalledHugoResult,
  installedHugoChanged,
  installedHugoRequest,
  type StatusParams,
  statusNotification,
} from '../../server/src/protocol.ts';
import { createEditApplier } from './apply-edit.ts';
import { askAgain } from './ask-again.ts';
import type { Host } from './host.ts';
import type { InstalledHugo } from './installed-hugo.ts';
import { pageDocuments } from './page-documents.ts';
import { readFilesFor } from './read-files.ts';
import { saveFollowers } from './save-followers.ts';
import type { Server } from './server.ts';

/** Lets the default decide about restarting, and says the first time that it happened. */
const sayRestart = (client: BaseLanguageClient, goesOn: ErrorAction, restarts: CloseAction): ErrorHandler => {
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
  prefersEqualCase: true,
};

const tellInstalledHugo = (client: BaseLanguageClient, hugo: InstalledHugo): void => {
  client.onRequest(
    installedHugoRequest,
    async (): Promise<InstalledHugoResult> => ({ version: (await hugo.version()) ?? null }),
  );
  hugo.onChange(() => {
    client
      .sendNotification(installedHugoChanged)
      .catch((error: unknown) => client.error(String(error), undefined, false));
  });
};

/** Starts the server; `onStatus` hears where each site stands, from the first moment on, `onChanged` what became another. */
export const startServer = async (
  context: ExtensionContext,
  host: Host,
  onStatus: (status: StatusParams) => void,
  onChanged: (changed: ChangedParams) => void,
): Promise<Server> => {
  const parts = await host.loadClient(context);
  const { CloseAction, ConnectionErrors, ErrorAction, ErrorCodes, RevealOutputChannelOn, State } = parts;
  const followers = saveFollowers((message) => client.error(message, undefined, false));
  context.subscriptions.push(followers);
  const client: BaseLanguageClient = parts.create('hugoAuthor', 'Hugo Author', {
    documentSelector: pageDocuments(),
    initializationOptions: { ...options, ...parts.options } satisfies ClientOptions,
    middleware: { workspace: { willRenameFiles: (event, next) => followers.willRenameFiles(event, next) } },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: {
      error: (...failure) => handler.error(...failure),
      closed: () => handler.closed(),
    },
  });
  const handler = sayRestart(client, ErrorAction.Continue, CloseAction.Restart);
  client.onNotification(statusNotification, onStatus);
  client.onNotification(changedNotification, onChanged);
  if (parts.options.readsFiles) readFilesFor(client);
  if (host.hugo) tellInstalledHugo(client, host.hugo.createInstalledHugo(context.subscriptions));
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
    async restart() {
      await client.stop();
      await client.start();
    },
    stop: () => client.stop(),
    showOutput: () => client.outputChannel.show(true),
    log: (message) => client.error(message, undefined, false),
  };
};
