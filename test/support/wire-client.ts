// Owns a language client for tests: in this process, but over two real streams with real framing. Fails when the server
// logged an error, or said something that nobody expected.
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  type CodeAction,
  type CompletionList,
  createConnection,
  createProtocolConnection,
  type FileSystemWatcher,
  type InitializeResult,
  type NotificationMessage,
  type Position,
  ProposedFeatures,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { readTranslation } from '../../server/src/cli/read-translation.ts';
import { indexLines } from '../../server/src/core/text/index.ts';
import type { FileSystem } from '../../server/src/host/file-system.ts';
import { makeMemoryFileSystem } from '../../server/src/host/memory-file-system.ts';
import { normalizeUri, toUri } from '../../server/src/host/uris.ts';
import { startServer } from '../../server/src/lsp/start.ts';
import {
  archetypesRequest,
  type ChangedParams,
  changedNotification,
  type StatusParams,
  statusNotification,
} from '../../server/src/protocol.ts';
import { fullClient } from './clients.ts';
import { applyEdits, cut } from './ranges.ts';
import type { Served, Wire, WireOptions } from './wire.ts';

export { fullClient, pushClient } from './clients.ts';
export { applyEdits, cut } from './ranges.ts';
export type { Wire, WireOptions } from './wire.ts';

const defaultRoot = 'file:///ida/blog';
const patience = 10_000;

const serveByStreams = (disk: FileSystem): Served => {
  const up = new PassThrough();
  const down = new PassThrough();
  startServer(
    createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down)),
    disk,
    '0.0.0-test',
    readTranslation,
  );
  return {
    connection: createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)),
    end() {
      up.end();
      down.end();
    },
  };
};

/** Starts a server over some files (paths below the root, texts) and initializes it. Call `stop` in the end. */
export const startWire = async (files: Readonly<Record<string, string>>, options: WireOptions = {}): Promise<Wire> => {
  const root = options.disk?.root ?? options.root ?? defaultRoot;
  const disk = makeMemoryFileSystem(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [toUri(root, path), text])),
  );
  const { connection, end } = (options.serve ?? serveByStreams)(options.disk?.fs ?? disk);

  const documents = new Map<string, { version: number; text: string }>();
  const published = new Map<string, PublishDiagnosticsParams>();
  const registrations = new Map<string, { method: string; options: unknown }>();
  const errors: string[] = [];
  const messages: string[] = [];
  const unread: string[] = [];
  let status: StatusParams | undefined;
  const changes: ChangedParams[] = [];
  let refreshes = 0;
  const lookers = new Set<() => void>();
  const look = (): void => {
    for (const looker of [...lookers]) looker();
  };

  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(normalizeUri(params.uri), params);
    look();
  });
  connection.onNotification(statusNotification, (params: StatusParams) => {
    status = params;
    look();
  });
  connection.onNotification(changedNotification, (params: ChangedParams) => {
    changes.push(params);
    look();
  });
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) errors.push(message);
    look();
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    messages.push(message);
    look();
  });
  connection.onUnhandledNotification(({ method, params }: NotificationMessage) => {
    unread.push(`${method} ${JSON.stringify(params)}`);
    look();
  });
  connection.onRequest(
    'client/registerCapability',
    (params: { registrations: { id: string; method: string; registerOptions: unknown }[] }) => {
      for (const { id, method, registerOptions } of params.registrations)
        registrations.set(id, { method, options: registerOptions });
      look();
    },
  );
  connection.onRequest('client/unregisterCapability', (params: { unregisterations: { id: string }[] }) => {
    for (const { id } of params.unregisterations) registrations.delete(id);
    look();
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => wire.settings ?? null),
  );
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    look();
    return null;
  });
  connection.onRequest('window/workDoneProgress/create', () => null);
  for (const [method, answer] of Object.entries(options.answers ?? {})) connection.onRequest(method, answer);
  connection.listen();

  const folders = (options.folders ?? ['']).map((path) => ({ uri: toUri(root, path), name: path }));
  const server = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: folders[0]?.uri ?? null,
    workspaceFolders: folders,
    capabilities: options.capabilities ?? fullClient,
    initializationOptions: options.initializationOptions,
    ...(options.locale !== undefined && { locale: options.locale }),
  });

  const uri = (path: string): string => toUri(root, path);
  const text = (path: string): string => {
    const known = documents.get(path);
    assert(known, `${path} is not open`);
    return known.text;
  };
  const change = (path: string, contentChanges: unknown[], next: string): Promise<void> => {
    const version = (documents.get(path)?.version ?? 0) + 1;
    documents.set(path, { version, text: next });
    return connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uri(path), version },
      contentChanges,
    });
  };
  const positionAt = (path: string, offset: number): Position => {
    const { line, column } = indexLines(text(path)).positionAt(offset);
    return { line, character: column };
  };

  const wire: Wire = {
    root,
    server,
    connection,
    disk,
    settings: options.settings,
    registrations,
    refreshes: () => refreshes,
    expectError(pattern) {
      const at = errors.findIndex((error) => pattern.test(error));
      assert(at >= 0, `no error like ${pattern} was logged, but: ${errors.join('\n')}`);
      errors.splice(at, 1);
    },
    expectMessage(pattern) {
      const at = messages.findIndex((message) => pattern.test(message));
      assert(at >= 0, `no message like ${pattern} was shown, but: ${messages.join('\n')}`);
      messages.splice(at, 1);
    },
    uri,
    text,
    async open(path, given) {
      const opened = given ?? (await (options.disk?.fs ?? disk).read(uri(path)));
      assert(opened !== undefined, `there is no ${path}`);
      documents.set(path, { version: 1, text: opened });
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(path), languageId: 'markdown', version: 1, text: opened },
      });
    },
    edit(path, from, to) {
      const before = text(path);
      const at = before.indexOf(from);
      assert(at >= 0, `“${from}” is not in ${path}`);
      const range = { start: positionAt(path, at), end: positionAt(path, at + from.length) };
      return change(path, [{ range, text: to }], before.slice(0, at) + to + before.slice(at + from.length));
    },
    replace: (path, next) => change(path, [{ text: next }], next),
    close(path) {
      documents.delete(path);
      return connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(path) } });
    },
    pull: (path, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri: uri(path) },
        ...(previousResultId !== undefined && { previousResultId }),
      }),
    async diagnostics(path) {
      const report = await wire.pull(path);
      assert.equal(report.kind, 'full');
      return report.kind === 'full' ? report.items : [];
    },
    findings: async (path) =>
      (await wire.diagnostics(path)).map((found) => `${found.code}: ${cut(text(path), found.range)}`),
    pushed: (path) => published.get(normalizeUri(uri(path))),
    status: () => status,
    changes: () => changes,
    async complete(path, at) {
      const position = typeof at === 'string' ? wire.range(path, at).end : at;
      const list = await connection.sendRequest<CompletionList | null>('textDocument/completion', {
        textDocument: { uri: uri(path) },
        position,
      });
      return list?.items ?? [];
    },
    codeActions: async (path, range) =>
      (await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri: uri(path) },
        range,
        context: { diagnostics: [] },
      })) ?? [],
    applyEdits: (path, edits) => applyEdits(text(path), edits),
    range(path, needle) {
      const at = text(path).indexOf(needle);
      assert(at >= 0, `“${needle}” is not in ${path}`);
      return { start: positionAt(path, at), end: positionAt(path, at + needle.length) };
    },
    async changed(paths, make) {
      make?.();
      await connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: paths.map((path) => ({ uri: uri(path), type: 2 })),
      });
    },
    until: (what, condition) =>
      new Promise((resolve, reject) => {
        const done = (settle: () => void): void => {
          lookers.delete(looker);
          clearTimeout(limit);
          settle();
        };
        const looker = (): void => {
          if (condition()) done(resolve);
        };
        const limit = setTimeout(
          () => done(() => reject(new Error(`waited in vain until ${what}; errors: ${errors.join('\n')}`))),
          patience,
        );
        lookers.add(looker);
        looker();
      }),
    settled: async () => {
      await connection.sendRequest(archetypesRequest);
    },
    ready: () =>
      wire.until('every site has been read', () => status?.sites.every(({ state }) => state !== 'loading') === true),
    watchers: () =>
      [...registrations.values()].flatMap(({ method, options: registered }) =>
        method === 'workspace/didChangeWatchedFiles' ? (registered as { watchers: FileSystemWatcher[] }).watchers : [],
      ),
    async stop() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      end();
      assert.deepEqual(errors, [], 'the server logged errors');
      assert.deepEqual(messages, [], 'the author was told something nobody expected');
      assert.deepEqual(unread, [], 'the server said something nobody expected');
    },
  };
  await connection.sendNotification('initialized', {});
  return wire;
};
