// Owns that nothing outlives a live site: no Hugo, no folder, however the site, the editor or Hugo itself comes to its end.
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startLiveSite } from '../../client/src/live/live-site.ts';
import { findHugo } from '../oracle/hugo-lexer.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { keeperScript, startLiveHugo } from './live-hugo.ts';
import { twoLanguages } from './sites.ts';

const version = '0.152.2';
const trip = 'content/en/posts/trip/index.md';

interface Started {
  readonly phase: string;
  readonly port: number;
  readonly folder: string;
}

/** The overlay's, as Hugo names its configuration files. */
const findFolder = (lines: readonly string[]): string => {
  const folder = /\S*hugo-author-live-\w+(?=[\\/]config\.json)/.exec(lines.join('\n'))?.[0] ?? '';
  assert.ok(existsSync(folder), `no folder “${folder}”`);
  return folder;
};

/** A process that started a live site, and what it said of it. */
const startEditor = async (t: TestContext, root: string): Promise<{ editor: ChildProcess; started: Started }> => {
  const script = fileURLToPath(new URL('./start-and-wait.ts', import.meta.url));
  const editor = fork(script, [findHugo(version), version, root, keeperScript, join(root, trip)], {
    execArgv: ['--import', 'tsx'],
  });
  t.after(() => editor.kill('SIGKILL'));
  const [started] = (await once(editor, 'message')) as [Started];
  return { editor, started };
};

/** Resolves when the connection is cut or refused: Hugo has gone. */
const whenPortCloses = (port: number): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });

/** The keeper removes the folder when Hugo has gone. */
const whenRemoved = async (folder: string): Promise<void> => {
  const stop = AbortSignal.timeout(10_000);
  const changes = watch(dirname(folder), { signal: stop });
  // What happened before the watching began is seen by the first look.
  while (existsSync(folder)) await once(changes, 'change', { signal: stop });
  changes.close();
};

for (const signal of ['SIGKILL', 'SIGTERM'] as const)
  test(`an editor that is ended by ${signal} leaves no Hugo and no folder`, async (t) => {
    const { path: root } = makeTempFolder(t, twoLanguages);
    const { editor, started } = await startEditor(t, root);
    assert.equal(started.phase, 'serving');
    assert.ok(existsSync(started.folder));
    const closed = whenPortCloses(started.port);
    editor.kill(signal);
    await closed;
    await whenRemoved(started.folder);
  });

test('a Hugo that is killed is told of, comes back with the unsaved text, and is gone after the stop', async (t) => {
  const { site, at, root, whenServed, lines } = await startLiveHugo(t, version, twoLanguages);
  const text = readFileSync(at(trip), 'utf8').replace('Saved', 'Not saved');
  await site.show(at(trip), text);
  await whenServed('posts/trip/', 'Not saved trip.');
  const folder = findFolder(lines);
  const told = new Promise<string>((resolve) => site.onEnded(resolve));
  process.kill(findHugoProcess(root), 'SIGKILL');
  assert.match(await told, /SIGKILL/);
  assert.equal(site.phase, 'ended');
  await site.show(at(trip), text.replace('Not saved', 'Typed while it was gone'));
  await site.restart();
  assert.equal(site.phase, 'serving');
  await whenServed('posts/trip/', 'Typed while it was gone trip.');
  const closed = whenPortCloses(site.port);
  await site.stop();
  await site.stop();
  await closed;
  assert.equal(existsSync(folder), false);
});

test('a keeper that is killed takes Hugo and the folder with it', async (t) => {
  const { site, root, lines } = await startLiveHugo(t, version, twoLanguages);
  const folder = findFolder(lines);
  const told = new Promise<string>((resolve) => site.onEnded(resolve));
  const closed = whenPortCloses(site.port);
  process.kill(findParent(findHugoProcess(root)), 'SIGKILL');
  await Promise.all([told, closed]);
  assert.equal(existsSync(folder), false);
  await assert.rejects(site.restart(), /looks after Hugo/);
  assert.equal(existsSync(folder), false);
});

test('a program that cannot be run is told of', async (t) => {
  const { path: root } = makeTempFolder(t, twoLanguages);
  const options = { version, root, keeper: keeperScript, baseUrl: 'http://localhost:1414/', log: () => undefined };
  await assert.rejects(startLiveSite({ ...options, program: join(root, 'no-hugo') }), /ENOENT/);
});

/** The `hugo server` of this site. Only where there is /proc: the keeper itself is the same on all systems. */
const findHugoProcess = (root: string): number => {
  const pid = processes().find((each) => readProcess(each, 'cmdline').includes(`server\0--source\0${root}\0`));
  assert.ok(pid, 'no hugo server of this site');
  return pid;
};

const findParent = (pid: number): number => Number(/^PPid:\s*(\d+)/m.exec(readProcess(pid, 'status'))?.[1]);

const processes = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** Nothing for one that has ended meanwhile. */
const readProcess = (pid: number, what: string): string =>
  existsSync(`/proc/${pid}/${what}`) ? readFileSync(`/proc/${pid}/${what}`, 'utf8') : '';
