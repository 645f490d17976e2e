// Owns the proof, in a real browser, that the view hears what a reader does in a page and not what its scripts make up. Hugo is played here.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startLiveProxy } from '../../client/src/live/live-proxy.ts';
import type { LiveMessage } from '../../client/src/live/messages.ts';
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

/** Nobody has it, but it may be long before that is said. */
const picture = '<img src="/none.png">';

/** The view around a page; what the view tells the editor is collected. @param body of the page as Hugo serves it now */
const openView = async (t: TestContext, body: () => string) => {
  let held: string | undefined;
  const hugo = await listen(t, ({ headers }, response) => {
    const asked = headers['sec-fetch-dest'];
    if (asked === held) return;
    response.writeHead(asked === 'image' ? 404 : 200, { 'content-type': 'text/html' });
    response.end(`<html><body>${body()}</body></html>`);
  });
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
    /** From now on nothing of the kind comes. */
    hold(kind: 'image' | 'iframe'): void {
      held = kind;
    },
    tell: (message: LiveMessage) => page.evaluate((told) => window.postMessage(told, window.origin), message),
    frame: page.frameLocator('#page'),
    /** A build is over, and the editor says so. */
    async build(number: number): Promise<void> {
      proxy.noticeBuild(number);
      await page.evaluate((build) => window.postMessage({ kind: 'built', build }, window.origin), number);
    },
    async until(kind: string, isWanted: (heard: Heard) => boolean = () => true): Promise<Heard> {
      for (;;) {
        const found = heard.find((each) => each.kind === kind && isWanted(each));
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
  const { frame, page, heard, until } = await openView(t, () => `<script>${script}</script><p>Some words here.</p>`);
  assert.deepEqual(await until('shown'), { kind: 'shown', path: '/a/', rest: '', title: '', build: 0 });
  assert.deepEqual(
    heard.map(({ kind }) => kind),
    ['ready', 'shown'],
  );
  await frame.locator('p').click();
  assert.equal((await until('clicked')).path, '/a/');
  await page.keyboard.press('F1');
  assert.deepEqual(await until('keydown'), { kind: 'keydown', key: 'F1', ctrlKey: false });
});

/** Long enough to be scrolled; `lives` tells how often its script has run, by a number that only one life has. */
const post = (words: string, script = ''): string => `
  <main><h1>A</h1><p id="words">${words}</p><div style="height: 3000px"></div><p>The end.</p></main>
  <script>document.documentElement.dataset.life = String(performance.timeOrigin); ${script}</script>`;

test('words that are typed are on the page without loading it, which is done in a while behind it, scrolled as it was', async (t) => {
  let words = 'Words';
  const { frame, heard, until, build } = await openView(t, () => post(words));
  await until('shown');
  const life = await frame.locator('html').getAttribute('data-life');
  await frame.locator('html').evaluate(() => window.scrollTo(0, 700));
  words = 'Words and <em>more</em>';
  await build(1);
  assert.deepEqual(await until('renewed'), { kind: 'renewed', path: '/a/', build: 1, whole: true });
  assert.equal(await frame.locator('#words em').textContent(), 'more');
  assert.equal(await frame.locator('html').getAttribute('data-life'), life);
  await until('shown', (each) => each.build === 1);
  assert.equal(await frame.locator('#words em').textContent(), 'more');
  assert.notEqual(await frame.locator('html').getAttribute('data-life'), life);
  assert.equal(await frame.locator('html').evaluate(() => window.scrollY), 700);
  assert.equal(heard.filter(({ kind }) => kind === 'renewed').length, 1);
});

test('where a script of the theme has changed what stood there the page is loaded anew, and its script runs again', async (t) => {
  let words = 'Words';
  const shout = `const p = document.getElementById('words'); p.textContent = p.textContent.toUpperCase();`;
  const { frame, until, build } = await openView(t, () => post(words, shout));
  await until('shown');
  assert.equal(await frame.locator('#words').textContent(), 'WORDS');
  words = 'Other words';
  await build(1);
  assert.equal((await until('renewed')).whole, false);
  await until('shown', (each) => each.build === 1);
  assert.equal(await frame.locator('#words').textContent(), 'OTHER WORDS');
});

test('a paragraph more and a heading less are on the page, too', async (t) => {
  let body = '<main><h1>A</h1><h2>Gone</h2><p>One.</p></main>';
  const { frame, until, build } = await openView(t, () => body);
  await until('shown');
  body = '<main><h1>A</h1><p>One.</p><p>Two.</p></main>';
  await build(1);
  assert.equal((await until('renewed')).whole, true);
  assert.equal(await frame.locator('main').evaluate((main) => main.innerHTML), '<h1>A</h1><p>One.</p><p>Two.</p>');
});

test('words are exchanged on a page with an element out of Word, whose name is no selector', async (t) => {
  let words = 'Words';
  const { frame, until, build } = await openView(t, () => `<main><o:p>${words}</o:p><p>More.</p></main>`);
  await until('shown');
  for (const [index, next] of ['Other words', 'Last words'].entries()) {
    words = next;
    await build(index + 1);
    assert.equal((await until('renewed', (each) => each.build === index + 1)).whole, true);
    assert.equal(await frame.locator('main').evaluate((main) => main.firstChild?.textContent), next);
  }
});

test('what could not be shown without loading the page lacks until it is loaded, also when a later build is the same', async (t) => {
  let words = 'Words';
  const shout = `const p = document.getElementById('words'); p.textContent = p.textContent.toUpperCase();`;
  const { until, build, hold } = await openView(t, () => post(words, shout));
  await until('shown');
  hold('iframe');
  words = 'Other words';
  await build(1);
  assert.equal((await until('renewed')).whole, false);
  await build(2);
  assert.equal((await until('renewed', (each) => each.build === 2)).whole, false);
});

test('a page that waits behind for a picture is scrolled on with the one in front', async (t) => {
  let words = 'Words';
  const { frame, page, until, build, hold } = await openView(t, () => `${post(words)}${picture}`);
  await until('shown');
  hold('image');
  await frame.locator('html').evaluate(() => window.scrollTo(0, 700));
  words = 'Other words';
  await build(1);
  assert.equal((await until('renewed')).whole, true);
  const behind = page.frameLocator('iframe.behind').locator('html');
  await behind.locator('#words', { hasText: 'Other words' }).waitFor();
  await page.waitForFunction(() => window.frames.length === 2);
  const life = await frame.locator('html').getAttribute('data-life');
  await frame.locator('html').evaluate(() => window.scrollTo(0, 2000));
  await until('shown', (each) => each.build === 1);
  assert.notEqual(await frame.locator('html').getAttribute('data-life'), life);
  assert.equal(await frame.locator('html').evaluate(() => window.scrollY), 2000);
});

test('what is said instead of the page is not under one that is loading behind', async (t) => {
  let words = 'Words';
  const { page, until, build, tell, hold } = await openView(t, () => `${post(words)}${picture}`);
  await until('shown');
  hold('image');
  words = 'Other words';
  await build(1);
  await page.locator('iframe.behind').waitFor();
  await tell({ kind: 'cover', text: 'Hugo has ended.' });
  await page.getByText('Hugo has ended.').waitFor();
  assert.equal(await page.locator('iframe:visible').count(), 0);
});
