// Owns the proof, in a real browser, that the view hears what a reader does in a page and not what its scripts make up. Hugo is played here.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startLiveProxy } from '../../client/src/live/live-proxy.ts';
import { toViewHtml } from '../../client/src/live/view-html.ts';
import { openBrowser } from '../../scripts/lib/browser.mjs';

const bundle = async (name: string): Promise<string> => {
  const entry = fileURLToPath(new URL(`../../client/src/live/page/${name}.ts`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife' });
  return outputFiles[0]!.text;
};

const listen = async (t: TestContext, answer: RequestListener): Promise<number> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
};

const words = { bar: 'bar', back: 'back', reload: 'reload', smaller: '-', larger: '+', browse: 'out', loading: 'wait' };

interface Heard {
  readonly kind: string;
  readonly [more: string]: unknown;
}

/** Prints what the view tells it and the keys that the view hands on, and has it show a page. */
const playEditor = `
  const hear = (message) => console.log(JSON.stringify(message));
  window.acquireVsCodeApi = () => ({
    postMessage(message) {
      hear(message);
      if (message.kind !== 'ready') return;
      for (const each of [{ kind: 'cover' }, { kind: 'follow', path: '/a/' }]) window.postMessage(each, window.origin);
    },
  });
  addEventListener('keydown', ({ key, ctrlKey, isTrusted }) => isTrusted || hear({ kind: 'keydown', key, ctrlKey }));
`;

/** The view around a page with this body; what the view tells the editor is collected. */
const openView = async (t: TestContext, body: string) => {
  const hugo = await listen(t, (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<html><body>${body}</body></html>`),
  );
  const proxy = await startLiveProxy({ pageScript: await bundle('page-script'), log: assert.fail });
  t.after(() => proxy.close());
  const address = `http://127.0.0.1:${proxy.port}/`;
  const viewScript = await bundle('view-script');
  const nonce = 'n0nce';
  const html = toViewHtml({ address, script: '/view.js', nonce, language: 'en', words });
  const view = await listen(t, ({ url }, response) => {
    const isScript = url === '/view.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
    response.end(isScript ? viewScript : html);
  });
  const origin = `http://localhost:${view}`;
  proxy.serve({ port: hugo, address, parentOrigin: origin });
  const browser = await openBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const heard: Heard[] = [];
  const news = new EventTarget();
  page.on('console', (said) => {
    if (said.type() !== 'log') return;
    heard.push(JSON.parse(said.text()) as Heard);
    news.dispatchEvent(new Event('heard'));
  });
  // Before the page, and heard by what it prints: all else that Playwright runs in a page counts as done by a reader.
  await page.addInitScript(playEditor);
  await page.goto(origin);
  return {
    page,
    heard,
    frame: page.frameLocator('#page'),
    async until(kind: string): Promise<Heard> {
      for (;;) {
        const found = heard.find((each) => each.kind === kind);
        if (found) return found;
        await once(news, 'heard', { signal: AbortSignal.timeout(15_000) });
      }
    },
  };
};

const forged = [
  { kind: 'leave', url: 'https://evil.dev/' },
  { kind: 'clicked', path: '/a/', anchor: {} },
  { kind: 'key', key: { key: 'F5', code: 'F5', keyCode: 116 } },
  { kind: 'shown', path: 'file:///evil.sh', title: '', build: 1 },
  { kind: 'browse', path: '/a/' },
  { kind: 'problem' },
];

test('what a script of the theme makes up is not heard; what a reader clicks and presses is', async (t) => {
  const script = forged.map((each) => `parent.postMessage(${JSON.stringify(each)}, '*');`).join('');
  const { frame, page, heard, until } = await openView(t, `<script>${script}</script><p>Some words here.</p>`);
  assert.deepEqual(await until('shown'), { kind: 'shown', path: '/a/', title: '', build: 0 });
  assert.deepEqual(
    heard.map(({ kind }) => kind),
    ['ready', 'shown'],
  );
  await frame.locator('p').click();
  assert.equal((await until('clicked')).path, '/a/');
  await page.keyboard.press('F1');
  assert.deepEqual(await until('keydown'), { kind: 'keydown', key: 'F1', ctrlKey: false });
});
