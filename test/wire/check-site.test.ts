// hugoAuthor/checkSite: findings of pages that are not open, with progress, cancelled, and kept true.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver';
import { type CheckSiteResult, checkSiteRequest } from '../../server/src/protocol.ts';
import { pushClient, startWire, type Wire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

const other = 'content/posts/broken.md';
const files = { ...blog, [other]: '---\ntitle: Broken\n---\n![x](/gone.png)\n' };

const check = (wire: Wire): Promise<CheckSiteResult> => wire.connection.sendRequest(checkSiteRequest);

const codes = (wire: Wire, path: string): readonly unknown[] =>
  wire.pushed(path)?.diagnostics.map(({ code }) => code) ?? [];

interface Progress {
  /** What was reported, in order. */
  readonly seen: readonly { readonly kind: string }[];
  readonly began: Promise<void>;
}

/** Takes part in progress. */
const followProgress = (wire: Wire): Progress => {
  const seen: { kind: string }[] = [];
  const began = new Promise<void>((resolve) => {
    wire.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      seen.push(value);
      if (value.kind === 'begin') resolve();
    });
  });
  return { seen, began };
};

test('every page is checked; closed ones are published, open ones are left to the client', async () => {
  const wire = await startWire(files);
  const progress = followProgress(wire);
  await wire.open(trip);
  assert.deepEqual(await check(wire), { pages: 4, problems: 2 });
  assert.deepEqual(codes(wire, other), ['image-missing']);
  assert.equal(wire.pushed(trip), undefined);
  assert.equal(wire.pushed('content/posts/a.md'), undefined);
  assert.equal(progress.seen.at(0)?.kind, 'begin');
  assert.equal(progress.seen.at(-1)?.kind, 'end');
  await wire.stop();
});

test('what was published is taken back when the page is opened, and comes again when it is closed', async () => {
  const wire = await startWire(files);
  followProgress(wire);
  await check(wire);
  await wire.open(other);
  await wire.until('it is taken back', () => codes(wire, other).length === 0);
  assert.deepEqual(await wire.findings(other), ['image-missing: /gone.png']);
  await wire.close(other);
  await wire.until('it is back', () => codes(wire, other).length === 1);
  await wire.stop();
});

test('it stays true when files change', async () => {
  const wire = await startWire(files);
  followProgress(wire);
  await check(wire);
  await wire.changed(['static/gone.png'], () => wire.disk.put(wire.uri('static/gone.png'), 'png'));
  await wire.until('it is found', () => codes(wire, other).length === 0);
  const fresh = 'content/posts/fresh.md';
  await wire.changed([fresh], () => wire.disk.put(wire.uri(fresh), '![x](/lost.png)'));
  await wire.until('the new one is checked', () => codes(wire, fresh).length === 1);
  await wire.changed([fresh], () => wire.disk.remove(wire.uri(fresh)));
  await wire.until('nothing is left of it', () => codes(wire, fresh).length === 0);
  await wire.stop();
});

const tagged = (tag: string): string => `---\ntags: [${tag}]\n---\n`;

test('a closed page hears of what others took from it: a picture that is deleted', async () => {
  const wire = await startWire({ ...blog, 'content/uses.md': '![x](/ok.png)', 'static/ok.png': 'png' });
  followProgress(wire);
  await check(wire);
  assert.deepEqual(codes(wire, 'content/uses.md'), []);
  await wire.changed(['static/ok.png'], () => wire.disk.remove(wire.uri('static/ok.png')));
  await wire.until('it is missed', () => codes(wire, 'content/uses.md').includes('image-missing'));
  await wire.stop();
});

test('a closed page hears of what is typed into open ones', async () => {
  const closed = 'content/posts/minority.md';
  const wire = await startWire({
    'hugo.toml': '',
    [closed]: tagged('Kubernetes'),
    'content/posts/a.md': tagged('kubernetes'),
    'content/posts/b.md': tagged('kubernetes'),
    'content/posts/c.md': tagged('kubernetes'),
  });
  followProgress(wire);
  await check(wire);
  await wire.until('it is the odd one out', () => codes(wire, closed).length > 0);
  for (const name of ['a', 'b', 'c']) {
    await wire.open(`content/posts/${name}.md`);
    await wire.edit(`content/posts/${name}.md`, 'kubernetes', 'Kubernetes');
  }
  await wire.until('they agree', () => codes(wire, closed).length === 0);
  await wire.stop();
});

test('nothing is left of a site that is gone, and it all comes back with it', async () => {
  const wire = await startWire(files);
  followProgress(wire);
  await check(wire);
  await wire.until('it is shown', () => codes(wire, other).length === 1);
  await wire.changed(['hugo.toml'], () => wire.disk.remove(wire.uri('hugo.toml')));
  await wire.until('it is taken back', () => codes(wire, other).length === 0);
  await wire.changed(['hugo.toml'], () => wire.disk.put(wire.uri('hugo.toml'), ''));
  await wire.until('it is back', () => codes(wire, other).length === 1);
  await wire.stop();
});

test('a rule that is turned off, and on again while the check is still at it', async () => {
  const many = Array.from({ length: 400 }, (_, i) => `content/posts/p${i}.md`);
  const wire = await startWire({ ...blog, ...Object.fromEntries(many.map((path) => [path, '![x](/gone.png)'])) });
  followProgress(wire);
  const count = (): number => many.filter((path) => codes(wire, path).length > 0).length;
  const set = async (level: string): Promise<void> => {
    wire.settings = { rules: { 'image-missing': level } };
    await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  };
  await check(wire);
  await wire.until('all show', () => count() === many.length);
  await set('off');
  await wire.until('the first is silent', () => count() < many.length);
  await set('warning');
  await wire.settled();
  await wire.until('all show again', () => count() === many.length);
  await set('off');
  await wire.until('all are silent', () => count() === 0);
  await wire.stop();
});

test('it can be cancelled', async () => {
  const many = Array.from({ length: 3000 }, (_, i) => [
    `content/posts/p${i}.md`,
    `---\ntitle: P\n---\n${'word '.repeat(500)}`,
  ]);
  const wire = await startWire({ ...blog, ...Object.fromEntries(many) });
  const progress = followProgress(wire);
  await wire.ready();
  const source = new CancellationTokenSource();
  const asked = wire.connection.sendRequest<CheckSiteResult>(checkSiteRequest, undefined, source.token);
  await progress.began;
  source.cancel();
  const { pages } = await asked;
  assert(pages < 3003, String(pages));
  await wire.settled();
  assert.equal(progress.seen.at(-1)?.kind, 'end');
  await wire.stop();
});

test('without progress, and for a client that cannot pull', async () => {
  const wire = await startWire(files, { capabilities: pushClient });
  await wire.open(trip);
  assert.deepEqual(await check(wire), { pages: 4, problems: 2 });
  await wire.until('both are shown', () => codes(wire, other).length === 1 && codes(wire, trip).length === 1);
  await wire.stop();
});
