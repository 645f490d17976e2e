// hugoAuthor/installedHugo: asked of the client where a site names no version of Hugo, and only there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installedHugoChanged, installedHugoRequest } from '../../server/src/protocol.ts';
import { startWire, type Wire, type WireOptions } from '../support/wire-client.ts';
import { blog } from './blog.ts';

/** A client that tells, and how often it was asked. */
const start = async (
  files: Readonly<Record<string, string>>,
  answers: { version: string | null },
  options: WireOptions = {},
): Promise<{ wire: Wire; asked: () => number }> => {
  let asked = 0;
  const wire = await startWire(files, {
    initializationOptions: { tellsInstalledHugo: true },
    ...options,
    answers: {
      [installedHugoRequest]: () => {
        asked++;
        return answers;
      },
    },
  });
  await wire.ready();
  return { wire, asked: () => asked };
};

const hugo = (wire: Wire): readonly [number: string | undefined, why: string | undefined] => {
  const [site] = wire.status()?.sites ?? [];
  return [site?.hugoVersion, site?.hugoVersionWhy];
};

test('the installed Hugo fills in, and its rules hold', async () => {
  const post = 'content/posts/c.md';
  const files = { ...blog, [post]: '---\nlist:\n- \ntitle: C\n---\n' };
  const { wire, asked } = await start(files, { version: '0.120.4' });
  assert.deepEqual(hugo(wire), ['0.120.4', 'the one installed here']);
  assert.equal(asked(), 1);
  await wire.open(post);
  assert.deepEqual(await wire.findings(post), []);
  await wire.stop();
});

test('nobody is asked where the site or the author names a version, or the client does not tell', async () => {
  const pinned = await start({ ...blog, '.hvm': 'v0.147.9' }, { version: '0.120.4' });
  assert.deepEqual([hugo(pinned.wire)[0], pinned.asked()], ['0.147.9', 0]);
  await pinned.wire.stop();
  const latest = await start({ ...blog, '.hvm': 'latest' }, { version: '0.120.4' });
  assert.deepEqual([hugo(latest.wire)[0], latest.asked()], [undefined, 0]);
  await latest.wire.stop();
  const chosen = await start(blog, { version: '0.120.4' }, { settings: { hugoVersion: '0.152.2' } });
  assert.deepEqual([hugo(chosen.wire)[0], chosen.asked()], ['0.152.2', 0]);
  await chosen.wire.stop();
  const silent = await start(blog, { version: '0.120.4' }, { initializationOptions: {} });
  assert.deepEqual([hugo(silent.wire)[0], silent.asked()], [undefined, 0]);
  await silent.wire.stop();
});

test('trust that is granted, a version that the site begins to name, and one it names no more', async () => {
  const answers: { version: string | null } = { version: null };
  const { wire } = await start(blog, answers);
  assert.equal(hugo(wire)[0], undefined);
  answers.version = '0.120.4';
  await wire.connection.sendNotification(installedHugoChanged);
  await wire.until('it is asked again', () => hugo(wire)[0] === '0.120.4');
  await wire.changed(['.hvm'], () => wire.disk.put(wire.uri('.hvm'), '0.147.9'));
  await wire.until('the site is heard first', () => hugo(wire)[0] === '0.147.9');
  await wire.changed(['.hvm'], () => wire.disk.remove(wire.uri('.hvm')));
  await wire.until('the installed one is back', () => hugo(wire)[0] === '0.120.4');
  await wire.stop();
});

test('a client that fails to answer costs nothing but the answer', async () => {
  const wire = await startWire(blog, { initializationOptions: { tellsInstalledHugo: true } });
  await wire.ready();
  assert.equal(hugo(wire)[0], undefined);
  await wire.stop();
});
