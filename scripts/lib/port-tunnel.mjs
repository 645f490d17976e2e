// Owns reaching the ports of this machine below a path of one address, as the program around VS Code's server does. Knows no editor.
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';

/** `/proxy/4711/a/b` is `/a/b` at port 4711: what stands before is cut. */
const parse = (url) => {
  const [, port, path] = /^\/proxy\/(\d+)(\/.*)?$/.exec(url) ?? [];
  return port === undefined ? undefined : { port: Number(port), path: path ?? '/' };
};

/** @returns {Promise<{ template: string, close: () => void }>} `template` is for VSCODE_PROXY_URI */
export async function openPortTunnel() {
  const server = createServer((asked, response) => {
    const target = parse(asked.url);
    if (!target) {
      response.writeHead(404).end();
      return;
    }
    const onwards = request({ host: '127.0.0.1', ...target, method: asked.method, headers: asked.headers });
    onwards.on('response', (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onwards.on('error', () => response.destroy());
    asked.pipe(onwards);
  });
  server.on('upgrade', (asked, socket) => {
    const target = parse(asked.url);
    if (!target) {
      socket.destroy();
      return;
    }
    const onwards = connect(target.port, '127.0.0.1', () => {
      const headers = asked.rawHeaders.map((each, index) => (index % 2 === 0 ? `${each}: ` : `${each}\r\n`)).join('');
      onwards.write(`${asked.method} ${target.path} HTTP/1.1\r\n${headers}\r\n`);
      onwards.pipe(socket).pipe(onwards);
    });
    for (const each of [onwards, socket])
      each
        .on('error', () => each.destroy())
        .on('close', () => {
          onwards.destroy();
          socket.destroy();
        });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    template: `http://127.0.0.1:${port}/proxy/{{port}}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
