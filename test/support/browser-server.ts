// Owns running the built server as a browser's worker would, in a world without Node: what such a worker has, and nothing else.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
} from 'vscode-languageserver/node';
import type { FileSystem } from '../../server/src/host/file-system.ts';
import { answerFiles } from './answer-files.ts';
import type { Served } from './wire.ts';

const built = join(import.meta.dirname ?? __dirname, '../../dist/server.js');

/** Of what every worker has, all that could be asked for; no `require`, `process`, `Buffer` or `setImmediate`. */
const worldOf = (port: MessagePort, closed: () => void): object => ({
  addEventListener: (type: string, listener: (event: unknown) => void) => port.on(type, listener),
  postMessage: (message: unknown) => port.postMessage(message),
  set onmessage(listener: (event: { readonly data: unknown }) => void) {
    port.on('message', (data) => listener({ data }));
  },
  close: closed,
  // As of a worker that was made of a text: its path is a whole address.
  location: { origin: 'https://localhost', pathname: 'https://localhost/0b5c-4d2e', search: '' },
  importScripts: () => assert.fail('a worker of the editor knows no other script'),
  AbortController,
  MessageChannel: globalThis.MessageChannel,
  TextDecoder,
  TextEncoder,
  URL,
  atob,
  btoa,
  clearTimeout,
  console,
  performance,
  queueMicrotask,
  setTimeout,
  structuredClone,
});

class PortReader extends AbstractMessageReader {
  constructor(private readonly port: MessagePort) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    this.port.on('message', callback);
    return { dispose: () => this.port.off('message', callback) };
  }
}

class PortWriter extends AbstractMessageWriter {
  constructor(private readonly port: MessagePort) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.port.postMessage(message);
  }

  end(): void {
    this.port.close();
  }
}

/** The server of `dist/`, whose client reads `disk` for it. `closed` hears that the worker ends itself, `asked` each file. */
export const serveInBrowser =
  (heard: { closed?: () => void; asked?: (uri: string) => void } = {}) =>
  (disk: FileSystem): Served => {
    assert(existsSync(built), 'There is no dist/server.js: npm run build makes it.');
    const { port1, port2 } = new MessageChannel();
    const close = (): void => {
      port1.close();
      heard.closed?.();
    };
    const world = createContext(worldOf(port1, close));
    new Script('globalThis.self = globalThis').runInContext(world);
    new Script(readFileSync(built, 'utf8'), { filename: built }).runInContext(world);
    const connection = createProtocolConnection(new PortReader(port2), new PortWriter(port2));
    for (const [method, answer] of Object.entries(answerFiles(disk, heard.asked)))
      connection.onRequest(method, answer as (params: never) => unknown);
    return { connection, end: () => port1.close() };
  };
