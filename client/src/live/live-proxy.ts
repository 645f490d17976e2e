// Owns the server that stands before Hugo's: it hands everything on and adds our script to pages. Knows neither editor nor site.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { scriptPath, sendAnswer } from './live-answers.ts';

/** Where Hugo listens, and what pages need to know. */
export interface ProxyTarget {
  readonly port: number;
  /** Where a browser reaches this server: `http://127.0.0.1:4711/`, or through a tunnel `https://x.dev/proxy/4711/`. */
  readonly address: string;
  /** Origin of the window around the pages; `''` while nobody shows one. */
  readonly parentOrigin: string;
}

export interface LiveProxy {
  readonly port: number;
  /** From now on Hugo is there; undefined: nowhere, and whoever asks waits a while. */
  serve(target: ProxyTarget | undefined): void;
  /** There is another build; pages that are asked for from now on say its number. */
  noticeBuild(build: number): void;
  close(): Promise<void>;
}

export interface ProxyOptions {
  /** The text of the script for pages. */
  readonly pageScript: string;
  readonly log: (line: string) => void;
  /** How often and how long to wait for a Hugo that is not there. */
  readonly patience?: { readonly turns: number; readonly milliseconds: number };
}

const usualPatience = { turns: 100, milliseconds: 200 };
/** The path as Hugo knows it: what a tunnel has cut from the address is put back. */
export const toHugoPath = (path: string, address: string): string => {
  const prefix = new URL(address).pathname;
  return path.startsWith(prefix) || `${path}/` === prefix ? path : prefix.replace(/\/$/, '') + path;
};

const hostOf = (address: string): string => new URL(address).hostname;
const isOfThisMachine = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/**
 * Whether who asks may mean us. A name that any website can make point at this machine gives its scripts what we serve, drafts
 * too; a browser that comes through a tunnel from elsewhere names the tunnel, or whatever that makes of it.
 */
export const isOurHost = (host: string | undefined, address: string): boolean => {
  const named = `http://${host ?? ''}/`;
  if (!URL.canParse(named)) return false;
  const asked = hostOf(named);
  const own = hostOf(address);
  return asked === own || isOfThisMachine(asked) || !isOfThisMachine(own);
};

/** Starts on a free port of this machine only. */
export const startLiveProxy = async ({
  pageScript,
  log,
  patience = usualPatience,
}: ProxyOptions): Promise<LiveProxy> => {
  let target: ProxyTarget | undefined;
  let build = 0;
  const sockets = new Set<Socket>();

  const refuse = (response: ServerResponse, status: number, words: string): void => {
    if (response.headersSent) response.destroy();
    else response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '1' }).end(words);
  };

  /** Again in a moment: while Hugo is started anew, whoever asks for a page goes on showing the one before. */
  const wait = (asked: IncomingMessage, response: ServerResponse, turns: number): void => {
    const again = setTimeout(() => handOn(asked, response, turns - 1), patience.milliseconds);
    response.once('close', () => clearTimeout(again));
  };

  const handOn = (asked: IncomingMessage, response: ServerResponse, turns: number): void => {
    const current = target;
    const path = asked.url ?? '/';
    // Before Hugo is asked: a build that ends meanwhile may be missing in the answer.
    const asOf = build;
    const canWait = turns > 0 && asked.method === 'GET';
    if (!current) {
      if (canWait) wait(asked, response, turns);
      else refuse(response, 503, 'Hugo is being started.');
      return;
    }
    if (!isOurHost(asked.headers.host, current.address)) {
      refuse(response, 421, 'The live preview is not to be had by this name.');
      return;
    }
    const { 'accept-encoding': _, 'if-none-match': __, 'if-modified-since': ___, ...headers } = asked.headers;
    const onwards = request({
      host: '127.0.0.1',
      port: current.port,
      path: toHugoPath(path, current.address),
      method: asked.method,
      headers,
    });
    onwards.on('response', (answer) => {
      sendAnswer(asked, answer, response, current, asOf).catch((error: unknown) => {
        log(`proxy: ${path}: ${String(error)}`);
        response.destroy();
      });
    });
    onwards.on('error', (error: NodeJS.ErrnoException) => {
      if (response.closed) return;
      if (error.code === 'ECONNREFUSED' && canWait) {
        wait(asked, response, turns);
        return;
      }
      log(`proxy: ${path}: ${error.message}`);
      refuse(response, 502, 'Hugo does not answer.');
    });
    response.on('close', () => onwards.destroy());
    if (asked.method === 'GET') onwards.end();
    else asked.pipe(onwards);
  };

  const server = createServer((asked, response) => {
    const path = asked.url ?? '/';
    if (path.split('?')[0]!.endsWith(`/${scriptPath}`)) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
      response.end(pageScript);
      return;
    }
    handOn(asked, response, patience.turns);
  });

  // LiveReload talks over a web socket: from the upgrade on it is bytes in both directions.
  server.on('upgrade', (asked, socket, head) => {
    const current = target;
    if (!current || !isOurHost(asked.headers.host, current.address)) {
      socket.destroy();
      return;
    }
    const onwards = connect(current.port, '127.0.0.1', () => {
      const lines = [`${asked.method} ${toHugoPath(asked.url ?? '/', current.address)} HTTP/1.1`];
      for (let i = 0; i < asked.rawHeaders.length; i += 2) {
        const name = asked.rawHeaders[i]!;
        const written = asked.rawHeaders[i + 1]!;
        // Hugo takes sockets of its own pages only; one that came through a tunnel has another host's name on it.
        const isOwn = /^origin$/i.test(name) && written === new URL(current.address).origin;
        const value = isOwn ? `http://${asked.headers.host}` : written;
        lines.push(`${name}: ${value}`);
      }
      onwards.write(`${lines.join('\r\n')}\r\n\r\n`);
      onwards.write(head);
      onwards.pipe(socket).pipe(onwards);
    });
    const end = (): void => {
      onwards.destroy();
      socket.destroy();
    };
    for (const each of [onwards, socket]) each.on('error', end).on('close', end);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('clientError', (_, socket) => socket.destroy());

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: (next) => {
      target = next;
    },
    noticeBuild: (next) => {
      build = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};
