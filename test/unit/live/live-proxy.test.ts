// Owns the proof that the server before Hugo's hands everything on and adds one script to pages. Hugo is played by a server here.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { after, test } from 'node:test';
import { withPageScript } from '../../../client/src/live/live-answers.ts';
import { isOurHost, startLiveProxy, toHugoPath } from '../../../client/src/live/live-proxy.ts';

const closing: (() => unknown)[] = [];
after(async () => {
  for (const close of closing) await close();
});

/** A proxy before a server that answers so. */
const startBoth = async (answer: RequestListener, turns = 0) => {
  const hugo = createServer(answer);
  hugo.listen(0, '127.0.0.1');
  await once(hugo, 'listening');
  const logged: string[] = [];
  const patience = { turns, milliseconds: 20 };
  const proxy = await startLiveProxy({ pageScript: 'the script', patience, log: (line) => void logged.push(line) });
  const { port } = hugo.address() as AddressInfo;
  const address = `http://127.0.0.1:${proxy.port}/`;
  proxy.serve({ port, address, parentOrigin: 'vscode-webview://one' });
  closing.push(
    () => proxy.close(),
    () => hugo.close(),
    () => hugo.closeAllConnections(),
  );
  return { hugo, proxy, address, logged };
};

test('a page gets one script before the end of its body, and what keeps it out of a frame goes', async () => {
  const { address, proxy } = await startBoth((_, response) => {
    // A build that is over before the answer is not in it for certain.
    proxy.noticeBuild(8);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'x-frame-options': 'DENY',
      'content-security-policy': "img-src *; frame-ancestors 'none'",
      'x-own': 'stays',
    });
    response.end('<html><body><p>Schön</p></body></html>');
  });
  proxy.noticeBuild(7);
  const response = await fetch(`${address}blog/a/`);
  assert.equal(
    await response.text(),
    '<html><body><p>Schön</p><script src="/__hugo-author/page.js" data-parent="vscode-webview://one" data-build="7"></script></body></html>',
  );
  assert.equal(response.headers.get('x-frame-options'), null);
  assert.equal(response.headers.get('content-security-policy'), 'img-src *');
  assert.equal(response.headers.get('x-own'), 'stays');
  assert.equal(await (await fetch(`${address}__hugo-author/page.js`)).text(), 'the script');
});

test('everything else passes as it is', async () => {
  const bytes = Buffer.from([0, 255, 60, 47, 98, 111, 100, 121, 62]);
  const { address } = await startBoth((asked, response) => {
    response.writeHead(asked.url === '/gone.png' ? 404 : 200, { 'content-type': 'image/png' });
    response.end(bytes);
  });
  const found = await fetch(`${address}a.png?x=1`);
  assert.deepEqual(Buffer.from(await found.arrayBuffer()), bytes);
  assert.equal((await fetch(`${address}gone.png`)).status, 404);
});

test('what a browser keeps is asked for each time and sent once; parts of it pass as they are', async () => {
  let bytes = 'body { color: red }';
  const { address } = await startBoth((asked, response) => {
    const isPart = asked.headers.range !== undefined;
    const headers = { 'content-type': 'text/css', 'cache-control': 'no-store', pragma: 'no-cache' };
    response.writeHead(isPart ? 206 : 200, { ...headers, 'content-length': bytes.length });
    response.end(bytes);
  });
  const first = await fetch(`${address}a.css`);
  const etag = first.headers.get('etag') ?? '';
  assert.equal(first.headers.get('cache-control'), 'no-cache');
  assert.equal(first.headers.get('pragma'), null);
  const again = await fetch(`${address}a.css`, { headers: { 'if-none-match': etag }, cache: 'no-store' });
  assert.equal(again.status, 304);
  bytes = 'body { color: tan }';
  const changed = await fetch(`${address}a.css`, { headers: { 'if-none-match': etag }, cache: 'no-store' });
  assert.equal(await changed.text(), bytes);
  assert.equal((await fetch(`${address}a.css`, { headers: { range: 'bytes=0-' } })).headers.get('etag'), null);
});

test('without Hugo it says so, and does not fail', async () => {
  const { proxy, hugo, address, logged } = await startBoth((_, response) => response.end('here'));
  proxy.serve(undefined);
  assert.equal((await fetch(address)).status, 503);
  proxy.serve({ port: (hugo.address() as AddressInfo).port, address, parentOrigin: '' });
  assert.equal(await (await fetch(address)).text(), 'here');
  hugo.close();
  hugo.closeAllConnections();
  assert.equal((await fetch(address)).status, 502);
  assert.equal(logged.length, 1);
});

test('who asks while Hugo starts anew gets the answer of the new one', async () => {
  const { proxy, hugo, address } = await startBoth((_, response) => response.end('here'), 500);
  proxy.serve(undefined);
  const asked = fetch(address);
  proxy.serve({ port: (hugo.address() as AddressInfo).port, address, parentOrigin: '' });
  assert.equal(await (await asked).text(), 'here');
});

test('a web socket is handed through, both ways', async () => {
  const { hugo, proxy, address } = await startBoth((_, response) => response.end());
  hugo.on('upgrade', (asked, socket) => {
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nx-origin: ${asked.headers.origin}\r\n\r\n`);
    socket.pipe(socket);
  });
  const socket = connect(proxy.port, '127.0.0.1');
  closing.push(() => socket.destroy());
  const origin = new URL(address).origin;
  socket.write(
    `GET /livereload HTTP/1.1\r\nhost: localhost:80\r\norigin: ${origin}\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`,
  );
  const [head] = (await once(socket.setEncoding('utf8'), 'data')) as [string];
  assert.match(head, /^HTTP\/1\.1 101/);
  assert.match(head, /x-origin: http:\/\/localhost:80/);
  socket.write('hello');
  assert.equal((await once(socket, 'data'))[0], 'hello');
});

test('behind a tunnel that cuts its part of the path, it is put back; one that does not is left alone', () => {
  const address = 'https://x.dev/proxy/4711/';
  assert.equal(toHugoPath('/blog/a/', address), '/proxy/4711/blog/a/');
  assert.equal(toHugoPath('/proxy/4711/blog/a/', address), '/proxy/4711/blog/a/');
  assert.equal(toHugoPath('/blog/', 'http://127.0.0.1:4711/'), '/blog/');
  const html = withPageScript('<p>half a page', { port: 1, address, parentOrigin: '"><b' }, 0);
  assert.equal(
    html,
    '<p>half a page<script src="/proxy/4711/__hugo-author/page.js" data-parent="&quot;>&lt;b" data-build="0"></script>',
  );
});

test('a name that a website has made point at this machine is refused, also for a web socket', async () => {
  const seen: string[] = [];
  const { hugo, proxy, address } = await startBoth((asked, response) => {
    seen.push(asked.url ?? '');
    response.end('a draft');
  });
  hugo.on('upgrade', (asked) => seen.push(asked.url ?? ''));
  const [answer] = (await once(get(address, { headers: { host: `evil.dev:${proxy.port}` } }), 'response')) as [
    IncomingMessage,
  ];
  assert.equal(answer.resume().statusCode, 421);
  const socket = connect(proxy.port, '127.0.0.1');
  closing.push(() => socket.destroy());
  socket.write('GET /livereload HTTP/1.1\r\nhost: evil.dev\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');
  await once(socket.resume(), 'close');
  assert.deepEqual(seen, []);
});

test('the script stands before the end of the body in Turkish, too', () => {
  const target = { port: 1, address: 'http://127.0.0.1:4711/', parentOrigin: 'a:b' };
  const html = withPageScript('<BODY><p>İİİ</p></BODY>', target, 2);
  assert.equal(
    html,
    '<BODY><p>İİİ</p><script src="/__hugo-author/page.js" data-parent="a:b" data-build="2"></script></BODY>',
  );
});

test('behind a tunnel with a path, addresses from the root of the site lead below it', async () => {
  const answers: Record<string, [type: string, text: string]> = {
    '/proxy/4711/a/': ['text/html', '<body><img src="/images/a.jpg"></body>'],
    '/proxy/4711/a.css': ['text/css; charset=utf-8', 'b { background: url(/ü.png) }'],
    '/proxy/4711/a.json': ['application/json', '{"src": "/images/a.jpg"}'],
  };
  const { hugo, proxy, address } = await startBoth((asked, response) => {
    const [type, text] = answers[asked.url ?? ''] ?? ['text/plain', 'nothing'];
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text);
  });
  const { port } = hugo.address() as AddressInfo;
  proxy.serve({ port, address: 'https://x.dev/proxy/4711/', parentOrigin: '' });
  const read = async (path: string): Promise<string> => (await fetch(`${address}${path}`)).text();
  assert.match(await read('a/'), /<img src="\/proxy\/4711\/images\/a\.jpg">/);
  assert.equal(await read('a.css'), 'b { background: url(/proxy/4711/ü.png) }');
  assert.equal(await read('a.json'), '{"src": "/images/a.jpg"}');
});

test('it is asked by the names of this machine, by that of its address, and behind a tunnel by any', () => {
  const near = 'http://127.0.0.1:4711/';
  for (const host of ['127.0.0.1:4711', 'localhost:4711', 'LOCALHOST', '[::1]:4711'])
    assert.equal(isOurHost(host, near), true, host);
  for (const host of [undefined, '', 'evil.dev', 'localhost.evil.dev', '127.0.0.1.evil.dev:4711', 'a b'])
    assert.equal(isOurHost(host, near), false, String(host));
  assert.equal(isOurHost('x.dev', 'https://x.dev/proxy/4711/'), true);
  assert.equal(isOurHost('inside:8080', 'https://x.dev/proxy/4711/'), true);
});
