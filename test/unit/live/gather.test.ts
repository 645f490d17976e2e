// Owns the proof that what happens in quick succession is one piece of work, and that nothing of it is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gather } from '../../../client/src/live/gather.ts';

test('what comes at once is one piece of work, what comes meanwhile the next', async () => {
  const begun: string[][] = [];
  const ends: (() => void)[] = [];
  let began = (): void => undefined;
  const take = gather((all: ReadonlySet<string>) => {
    begun.push([...all]);
    began();
    return new Promise<void>((resolve) => ends.push(resolve));
  });
  const first = new Promise<void>((resolve) => {
    began = resolve;
  });
  const done = [take('a'), take('b'), take('a')];
  await first;
  assert.deepEqual(begun, [['a', 'b']]);
  const second = new Promise<void>((resolve) => {
    began = resolve;
  });
  done.push(take('c'), take('a'));
  ends[0]!();
  await second;
  assert.deepEqual(begun, [
    ['a', 'b'],
    ['c', 'a'],
  ]);
  ends[1]!();
  await Promise.all(done);
  assert.equal(begun.length, 2);
});

test('a failure belongs to those whose work it was', async () => {
  let times = 0;
  const take = gather(async () => {
    if (++times === 1) throw new Error('once');
  });
  const failed = [take('a'), take('b')];
  for (const each of failed) await assert.rejects(each, /once/);
  await take('c');
  assert.equal(times, 2);
});
