// Owns the proof that a site stays served: started once more when Hugo dies, told of what is not saved, said when it is over.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeEnd } from '../../../client/src/live/end-reason.ts';
import { createLiveServer } from '../../../client/src/live/live-server.ts';
import type { LiveSite } from '../../../client/src/live/live-site-types.ts';

type Phase = LiveSite['phase'];

/** A site that does what the test says, and what happened in order. */
const stage = (phases: readonly (Phase | Error)[] = []) => {
  const happened: string[] = [];
  const ahead = [...phases];
  const state = { phase: 'serving' as Phase, port: 1000, now: 0 };
  let built: Parameters<LiveSite['onBuilt']>[0] = () => undefined;
  let ended: Parameters<LiveSite['onEnded']>[0] = () => undefined;
  const launch = (): void => {
    const next = ahead.shift() ?? 'serving';
    if (next instanceof Error) throw next;
    state.phase = next;
    state.port++;
  };
  const site: LiveSite = {
    get port() {
      return state.port;
    },
    get phase() {
      return state.phase;
    },
    get launches() {
      return state.port;
    },
    basePath: '/',
    show: async (path, text) => void happened.push(`show ${path}=${text}`),
    release: async (path) => void happened.push(`release ${path}`),
    noticeChange: async (path) => void happened.push(`notice ${path}`),
    findUrlPath: async (path) => `/${path}/`,
    findFile: async (path) => path.slice(1, -1),
    onBuilt: (listener) => {
      built = listener;
      listener({ ok: state.phase === 'serving', wentThrough: true, problems: [] });
    },
    onEnded: (listener) => {
      ended = listener;
    },
    restart: async () => {
      happened.push('restart');
      launch();
    },
    stop: async () => void happened.push('stop'),
  };
  const server = createLiveServer({
    start: async () => {
      launch();
      return site;
    },
    proxy: {
      serve: (target) =>
        void happened.push(target ? `serve ${target.port} for ${target.parentOrigin}` : 'serve nothing'),
      noticeBuild: (build) => void happened.push(`build ${build}`),
      close: async () => void happened.push('close'),
    },
    address: 'http://127.0.0.1:4711/',
    unsaved: () => new Map([['a.md', 'typed']]),
    now: () => state.now,
    log: () => undefined,
    starting: () => void happened.push('starting'),
    served: () => void happened.push('served'),
    built: (problems) => void happened.push(`built with ${problems.length}`),
    renewed: (build) => void happened.push(`renewed ${build}`),
    failed: (why) => void happened.push(`failed: ${describeEnd(why)}`),
  });
  return {
    server,
    state,
    take: () => happened.splice(0),
    /** @param wentThrough what is left is of texts that are left out */
    build: (problems: number, wentThrough = problems === 0) =>
      built({
        ok: problems === 0,
        wentThrough,
        problems: Array.from({ length: problems }, () => ({ message: 'm', frames: [] })),
      }),
    die: () => {
      state.phase = 'ended';
      ended({ kind: 'said', words: 'killed' });
    },
  };
};

test('what is not saved is there before the first page is asked for', async () => {
  const { server, take } = stage();
  await server.restart();
  assert.deepEqual(take(), [
    'starting',
    'show a.md=typed',
    'build 1',
    'renewed 1',
    'serve 1001 for ',
    'served',
    'built with 0',
  ]);
  server.allowParent('vscode-webview://one');
  server.write('b.md', undefined);
  assert.equal(await server.findUrlPath('b.md'), '/b.md/');
  await server.stop();
  assert.deepEqual(take(), ['serve 1001 for vscode-webview://one', 'release b.md', 'stop', 'close']);
});

test('Hugo that dies comes back; when it dies again at once, that is said', async () => {
  const { server, take, die, state } = stage();
  await server.restart();
  take();
  die();
  await server.restart();
  assert.deepEqual(
    take()
      .filter((each) => /restart|served|nothing|failed/.test(each))
      .slice(0, 3),
    ['serve nothing', 'restart', 'served'],
  );
  die();
  assert.deepEqual(take(), ['serve nothing', 'failed: killed']);
  assert.equal(server.isServing(), false);
  assert.equal(await server.findUrlPath('a.md'), undefined);
  await server.restart();
  state.now += 3_600_000;
  take();
  die();
  assert.ok(!take().some((each) => each.startsWith('failed')));
});

test('a site that cannot be built is served as soon as it can', async () => {
  const { server, take, build, state } = stage(['waiting']);
  await server.restart();
  build(1);
  assert.ok(take().every((each) => !/served|serve 1/.test(each)));
  state.phase = 'serving';
  build(0);
  assert.deepEqual(take().slice(-3), ['serve 1001 for ', 'served', 'built with 0']);
});

test('while another post is broken and left out, what is typed in this one is shown', async () => {
  const { server, take, build } = stage();
  await server.restart();
  take();
  build(1);
  build(1, true);
  assert.deepEqual(take(), ['built with 1', 'build 2', 'renewed 2', 'built with 1']);
});

test('a program that cannot be run is told, and tried again when asked', async () => {
  const { server, take } = stage([new Error('no such program')]);
  await server.restart();
  assert.deepEqual(take(), ['starting', 'failed: no such program']);
  await server.restart();
  assert.ok(take().includes('served'));
});

test('a server that is stopped while Hugo is being started waits for nothing', async () => {
  const happened: string[] = [];
  const server = createLiveServer({
    start: (signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    proxy: { serve: () => undefined, noticeBuild: () => undefined, close: async () => void happened.push('close') },
    address: 'http://127.0.0.1:4711/',
    unsaved: () => new Map(),
    now: () => 0,
    log: () => undefined,
    starting: () => void happened.push('starting'),
    served: () => void happened.push('served'),
    built: () => void happened.push('built'),
    renewed: () => void happened.push('renewed'),
    failed: (why) => void happened.push(`failed: ${describeEnd(why)}`),
  });
  const started = server.restart();
  await server.stop();
  await started;
  assert.deepEqual(happened, ['starting', 'close']);
});

test('many wishes to restart while it restarts make one more', async () => {
  const { server, take } = stage();
  await server.restart();
  take();
  await Promise.all([server.restart(), server.restart(), server.restart()]);
  assert.deepEqual(
    take().filter((each) => each === 'restart'),
    ['restart', 'restart'],
    'the one that runs, and one more',
  );
});
