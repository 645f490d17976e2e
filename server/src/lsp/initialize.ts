// Owns what the server says it can do, and which folders the client opened.
import { type InitializeParams, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { normalizeUri, toUriOfPath } from '../host/uris.ts';
import type { ClientFeatures } from './client-features.ts';
import { codeActionKinds } from './code-action.ts';
import { completionTriggers } from './completion.ts';
import { tokensLegend } from './semantic-tokens.ts';
import { signatureTriggers } from './signature-help.ts';
import { anyFile } from './will-rename-files.ts';

/** The answer to `initialize`. */
export const toInitializeResult = (client: ClientFeatures, version: string): InitializeResult => ({
  serverInfo: { name: 'Hugo Author', version },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      willSaveWaitUntil: true,
      save: { includeText: false },
    },
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: [...signatureTriggers] },
    definitionProvider: true,
    referencesProvider: true,
    documentSymbolProvider: true,
    documentLinkProvider: {},
    linkedEditingRangeProvider: true,
    semanticTokensProvider: { legend: tokensLegend, full: true, range: true },
    foldingRangeProvider: true,
    workspaceSymbolProvider: true,
    renameProvider: client.prepareRename ? { prepareProvider: true, workDoneProgress: true } : true,
    ...(client.codeActionLiterals && {
      codeActionProvider: {
        codeActionKinds: [...codeActionKinds],
        ...(client.resolvesActions && { resolveProvider: true }),
      },
    }),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'hugo', interFileDependencies: true, workspaceDiagnostics: false },
    }),
    workspace: {
      ...(client.workspaceFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
      fileOperations: {
        ...(client.asksBeforeRenaming && { willRename: anyFile }),
        ...(client.tellsOfNewFiles && { didCreate: anyFile }),
        ...(client.tellsOfMovedFiles && { didRename: anyFile }),
      },
    },
  },
});

/** The opened folders as URIs; none when a single file was opened. */
export const toFolders = (params: InitializeParams): readonly string[] => {
  if (params.workspaceFolders && params.workspaceFolders.length > 0)
    return params.workspaceFolders.map(({ uri }) => normalizeUri(uri));
  if (params.rootUri) return [normalizeUri(params.rootUri)];
  return params.rootPath ? [toUriOfPath(params.rootPath)] : [];
};
