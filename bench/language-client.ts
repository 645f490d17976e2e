// Owns talking to a language server that was started as a process, over real pipes. Knows the wire, nothing of Hugo.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** What every editor of today can do, as far as the server asks. */
const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedInformation: true, codeDescriptionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
  window: { workDoneProgress: true },
};

export class LanguageClient {
  /** When the process was started, by `performance.now()`. */
  readonly started: number;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number | string, Waiting>();
  readonly #listeners = new Map<string, (params: unknown) => void>();
  #received: Buffer[] = [];
  #needed = 0;
  #nextId = 1;
  #ending = false;
  #complaints = '';

  /** Starts `node` with these arguments. */
  constructor(args: readonly string[]) {
    this.started = performance.now();
    this.#process = spawn(process.execPath, args, { stdio: 'pipe' });
    this.#process.stdout.on('data', (data: Buffer) => this.#take(data));
    this.#process.stderr.on('data', (data: Buffer) => {
      this.#complaints += data.toString('utf8');
    });
    this.#process.on('exit', (code) => {
      if (this.#ending) return;
      const error = new Error(`the server ended with ${code}: ${this.#complaints.slice(-2000)}`);
      for (const { failed } of this.#waiting.values()) failed(error);
    });
  }

  /** Listens to a notification of the server. */
  on(method: string, listener: (params: unknown) => void): void {
    this.#listeners.set(method, listener);
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  request<T>(method: string, params: unknown): Promise<T> {
    const id = this.#nextId++;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { done: (result) => resolve(result as T), failed: reject });
      this.#send({ id, method, params });
    });
  }

  /** Sends `initialize` for this folder (or none) and waits for the answer; `initialized` is left to the caller. */
  async initialize(folder?: string): Promise<void> {
    const uri = folder === undefined ? null : `file://${folder}`;
    await this.request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: uri === null ? null : [{ uri, name: 'bench' }],
      capabilities,
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  async end(): Promise<void> {
    this.#ending = true;
    const gone = new Promise<void>((resolve) => this.#process.once('exit', () => resolve()));
    await this.request('shutdown', null);
    this.notify('exit', null);
    await gone;
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #take(data: Buffer): void {
    this.#received.push(data);
    let size = this.#received.reduce((sum, part) => sum + part.length, 0);
    // A long answer comes in many parts: join them once, when it is all there.
    if (size < this.#needed) return;
    let all = this.#received.length === 1 ? data : Buffer.concat(this.#received);
    for (;;) {
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) break;
      const length = Number(/Content-Length: (\d+)/i.exec(all.toString('latin1', 0, end))?.[1]);
      this.#needed = end + 4 + length;
      size = all.length;
      if (size < this.#needed) break;
      const message = JSON.parse(all.toString('utf8', end + 4, this.#needed)) as Message;
      all = all.subarray(this.#needed);
      this.#needed = 0;
      this.#hear(message);
    }
    this.#received = all.length > 0 ? [all] : [];
  }

  #hear(message: Message): void {
    if (message.method !== undefined) {
      if (message.id !== undefined) this.#answer(message);
      else this.#listeners.get(message.method)?.(message.params);
      return;
    }
    const waiting = message.id === undefined ? undefined : this.#waiting.get(message.id);
    if (message.id !== undefined) this.#waiting.delete(message.id);
    if (message.error !== undefined) waiting?.failed(new Error(message.error.message));
    else waiting?.done(message.result);
  }

  #answer({ id, method, params }: Message): void {
    const items = method === 'workspace/configuration' ? (params as { items: unknown[] }).items : undefined;
    const result = items === undefined ? null : items.map(() => null);
    this.#send({ ...(id !== undefined && { id }), result });
  }
}
