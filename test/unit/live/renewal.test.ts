// Owns the proof of when the page in front is exchanged, with played frames and a played clock: never starved by builds, never by the page before.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Frames } from '../../../client/src/live/page/frames.ts';
import { createRenewal } from '../../../client/src/live/page/renewal.ts';

const path = '/a/';

/** Frames that only tell what happens to them. */
const stage = (t: TestContext) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const happened: string[] = [];
  let loaded: (() => void) | undefined;
  const frames: Pick<Frames, 'prepare' | 'drop' | 'swap'> = {
    prepare: (_, told) => {
      happened.push('prepare');
      loaded = told;
    },
    drop: () => void happened.push('drop'),
    swap: () => void happened.push('swap'),
  };
  const renewal = createRenewal({
    frames: frames as Frames,
    address: () => `http://pages${path}`,
    askPage: () => void happened.push('ask'),
    swapped: ({ build }) => void happened.push(`front is ${build}`),
  });
  const shown = (build: number, isBehind: boolean): void =>
    renewal.noticeShown({ kind: 'shown', path, rest: '', title: '', build }, isBehind);
  return {
    renewal,
    shown,
    load: () => loaded?.(),
    pass: (milliseconds: number) => t.mock.timers.tick(milliseconds),
    take: () => happened.splice(0),
  };
};

test('a page that is loading behind is not dropped for each build that comes meanwhile', (t) => {
  const { renewal, shown, pass, take } = stage(t);
  shown(0, false);
  renewal.noticeBuild(1);
  renewal.noticeRenewed({ build: 1, whole: false });
  assert.deepEqual(take(), ['ask', 'prepare']);
  pass(600);
  renewal.noticeBuild(2);
  renewal.noticeStale();
  pass(350);
  assert.deepEqual(take(), ['ask']);
  shown(1, true);
  pass(150);
  assert.deepEqual(take(), ['swap', 'front is 1', 'prepare'], 'the words of the build before, and then the last ones');
  renewal.noticeBuild(3);
  renewal.noticeRenewed({ build: 3, whole: false });
  assert.deepEqual(take(), ['ask']);
  shown(2, true);
  pass(150);
  assert.deepEqual(take(), ['drop', 'prepare'], 'newer words were to be seen already');
  renewal.noticeBuild(4);
  renewal.noticeRenewed({ build: 4, whole: false });
  shown(3, true);
  pass(150);
  assert.deepEqual(take(), ['ask', 'swap', 'front is 3', 'prepare'], 'but not twice in a row');
});

test('something is new on the screen while builds come faster than pages load', (t) => {
  const { renewal, shown, pass, take } = stage(t);
  shown(0, false);
  let asked = 0;
  for (let build = 1; build <= 10; build++) {
    renewal.noticeBuild(build);
    pass(50);
    renewal.noticeRenewed({ build, whole: false });
    if (asked === 0) asked = build;
    pass(300);
    renewal.noticeStale();
    pass(250);
    // Each page is there two builds later.
    if (build < asked + 2) continue;
    shown(asked, true);
    pass(150);
    asked = build;
  }
  assert.ok(take().filter((each) => each === 'swap').length >= 2);
});

test('where the page in front shows all words the one behind is the newest', (t) => {
  const { renewal, shown, pass, take } = stage(t);
  shown(0, false);
  for (const build of [1, 2]) {
    renewal.noticeBuild(build);
    renewal.noticeRenewed({ build, whole: true });
    pass(1000);
  }
  assert.deepEqual(take(), ['ask', 'prepare', 'ask', 'prepare']);
});

test('a file beside the pages that is new while one is loading behind is loaded once that one is in front', (t) => {
  const { renewal, shown, pass, load, take } = stage(t);
  shown(1, false);
  renewal.reload();
  renewal.noticeStale();
  pass(400);
  assert.deepEqual(take(), ['prepare']);
  shown(1, true);
  load();
  pass(300);
  assert.deepEqual(take(), ['swap', 'front is 1']);
  pass(1000);
  assert.deepEqual(take(), ['prepare']);
});

test('a page that says nothing of itself is of the build that it was asked for after', (t) => {
  const { renewal, pass, load, take } = stage(t);
  renewal.noticeBuild(1);
  pass(300);
  renewal.noticeBuild(2);
  load();
  pass(300);
  assert.deepEqual(take(), ['ask', 'prepare', 'ask', 'swap', 'prepare']);
});

test('a page that never comes does not stand in the way of the next', (t) => {
  const { renewal, shown, pass, take } = stage(t);
  shown(0, false);
  renewal.noticeBuild(1);
  pass(300);
  renewal.noticeBuild(2);
  pass(300);
  take();
  pass(10_000);
  assert.deepEqual(take(), ['drop', 'prepare']);
});

test('what the page before showed does not count for the one that a link has led to', (t) => {
  const { renewal, shown, take } = stage(t);
  shown(0, false);
  renewal.noticeBuild(1);
  renewal.noticeRenewed({ build: 1, whole: true });
  renewal.forget();
  take();
  shown(0, false);
  assert.deepEqual(take(), ['prepare'], 'it was asked for before that build');
});
