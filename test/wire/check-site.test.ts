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

/** Takes part in progress: what was reported, in order. */
const followProgress = (wire: Wire): { kind: string; percentage?: number }[] => {
  const seen: { kind: string; percentage?: number }[] = [];
  wire.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
    seen.push(value);
  });
  return seen;
};

test('every page is checked; closed ones are published, open ones are left to the client', async () => {
  const wire = await startWire(files);
  const progress = followProgress(wire);
  await wire.open(trip);
  assert.deepEqual(await check(wire), { pages: 4, problems: 2 });
  assert.deepEqual(codes(wire, other), ['image-missing']);
  assert.equal(wire.pushed(trip), undefined);
  assert.equal(wire.pushed('content/posts/a.md'), undefined);
  assert.equal(progress.at(0)?.kind, 'begin');
  assert.equal(progress.at(-1)?.kind, 'end');
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
  await wire.until('it began', () => true);
  source.cancel();
  const { pages } = await asked;
  assert(pages < 3003, String(pages));
  await wire.settled();
  assert.equal(progress.at(-1)?.kind, 'end');
  await wire.stop();
});

test('without progress, and for a client that cannot pull', async () => {
  const wire = await startWire(files, { capabilities: pushClient });
  await wire.open(trip);
  assert.deepEqual(await check(wire), { pages: 4, problems: 2 });
  await wire.until('both are shown', () => codes(wire, other).length === 1 && codes(wire, trip).length === 1);
  await wire.stop();
});
