// Owns that nothing outlives a live site: no Hugo, no folder, however the site, the editor or Hugo itself comes to its end.
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { EndReason } from '../../client/src/live/end-reason.ts';
import { startKeeper } from '../../client/src/live/keeper.ts';
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
  const told = new Promise<EndReason>((resolve) => site.onEnded(resolve));
  process.kill(findHugoProcess(root), 'SIGKILL');
  assert.deepEqual(await told, { kind: 'killed', signal: 'SIGKILL' });
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
  const told = new Promise<EndReason>((resolve) => site.onEnded(resolve));
  const closed = whenPortCloses(site.port);
  process.kill(findParent(findHugoProcess(root)), 'SIGKILL');
  await Promise.all([told, closed]);
  assert.equal(existsSync(folder), false);
  await assert.rejects(site.restart(), /looks after Hugo/);
  assert.equal(existsSync(folder), false);
});

test('a keeper that was killed this moment takes an order all the same', async (t) => {
  const { path } = makeTempFolder(t, { 'hugo-author-live-test/config.json': '{}' });
  const folder = join(path, 'hugo-author-live-test');
  const keeper = startKeeper(keeperScript, folder);
  const pid = processes().find((each) => readProcess(each, 'cmdline').endsWith(`${folder}\0`));
  assert.ok(pid, 'no keeper');
  process.kill(pid, 'SIGKILL');
  // It has ended, and nothing could tell of that yet: what is sent now cannot be written.
  while (!/^State:\s*Z/m.test(readProcess(pid, 'status')));
  const order = { program: findHugo(version), args: ['version'], cwd: path, env: {} };
  const end = await keeper.run(order, () => undefined);
  assert.equal(end.code, null);
  await keeper.end();
  assert.equal(existsSync(folder), false);
});

test('a program that cannot be run is told of', async (t) => {
  const { path: root } = makeTempFolder(t, twoLanguages);
  const options = { version, root, keeper: keeperScript, baseUrl: 'http://localhost:1414/', log: () => undefined };
  await assert.rejects(startLiveSite({ ...options, program: join(root, 'no-hugo') }), /ENOENT/);
});

/** Like a Hugo that downloads modules for minutes: it answers questions, and serves nothing. */
const slowHugo = `#!/bin/sh
case "$1" in server) echo "begins"; exec sleep 600;; *) exec ${findHugo(version)} "$@";; esac
`;

for (const when of ['before Hugo runs', 'while Hugo begins to serve'] as const)
  test(`a start can be given up ${when}`, async (t) => {
    const { path: root } = makeTempFolder(t, { ...twoLanguages, 'slow-hugo': slowHugo });
    const program = join(root, 'slow-hugo');
    chmodSync(program, 0o755);
    const stop = new AbortController();
    const log = (): void => stop.abort();
    const options = { program, version, root, keeper: keeperScript, baseUrl: 'http://localhost:1414/', log };
    const started = startLiveSite({ ...options, signal: stop.signal });
    if (when === 'before Hugo runs') stop.abort();
    await assert.rejects(started, { name: 'AbortError' });
    assert.deepEqual(
      processes().filter((pid) => readProcess(pid, 'cmdline').includes(root)),
      [],
    );
  });

test('a site stops while Hugo is being started anew', async (t) => {
  const { path: root } = makeTempFolder(t, {
    ...twoLanguages,
    'slow-hugo': `#!/bin/sh\nexec ${findHugo(version)} "$@"\n`,
  });
  const program = join(root, 'slow-hugo');
  chmodSync(program, 0o755);
  const lines: string[] = [];
  let begins = (): void => undefined;
  const log = (line: string): void => {
    lines.push(line);
    if (line === 'begins') begins();
  };
  const site = await startLiveSite({
    program,
    version,
    root,
    keeper: keeperScript,
    baseUrl: 'http://localhost:1414/',
    log,
  });
  const folder = findFolder(lines);
  writeFileSync(program, slowHugo);
  const hasBegun = new Promise<void>((resolve) => {
    begins = resolve;
  });
  const restarted = site.restart();
  await hasBegun;
  await site.stop();
  await restarted;
  assert.equal(site.phase, 'stopped');
  assert.equal(existsSync(folder), false);
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
