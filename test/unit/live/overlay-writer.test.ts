// Owns the proof that typed texts reach Hugo one after the other, and of each file the newest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOverlayWriter } from '../../../client/src/live/overlay-writer.ts';

/** A writer whose writes end when the test lets them. */
const start = () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const failures: string[] = [];
  const writer = createOverlayWriter(
    (path, text) => {
      begun.push(`${path}=${text}`);
      return new Promise((resolve, reject) => ends.push(() => (text === 'bad' ? reject(new Error('no')) : resolve())));
    },
    (path) => void failures.push(path),
  );
  /** Ends the write under way; settles when the next one has begun, if there is one. */
  const endOne = async (): Promise<void> => {
    ends.shift()?.();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return { writer, begun, failures, endOne };
};

test('while one text is written, only the newest of each file waits', async () => {
  const { writer, begun, endOne } = start();
  writer.write('a', '1');
  writer.write('a', '2');
  writer.write('b', '1');
  writer.write('a', '3');
  assert.deepEqual(begun, ['a=1']);
  await endOne();
  assert.deepEqual(begun, ['a=1', 'a=3']);
  await endOne();
  await endOne();
  await writer.idle();
  assert.deepEqual(begun, ['a=1', 'a=3', 'b=1']);
});

test('a text that is taken back is not written any more', async () => {
  const { writer, begun, endOne } = start();
  writer.write('a', '1');
  writer.write('a', '2');
  writer.write('a', undefined);
  await endOne();
  await endOne();
  await writer.idle();
  assert.deepEqual(begun, ['a=1', 'a=undefined']);
});

test('a write that fails is told and keeps nothing back', async () => {
  const { writer, begun, failures, endOne } = start();
  writer.write('a', 'bad');
  writer.write('b', '1');
  await endOne();
  await endOne();
  await writer.idle();
  assert.deepEqual(failures, ['a']);
  assert.deepEqual(begun, ['a=bad', 'b=1']);
  writer.write('a', '2');
  assert.deepEqual(begun.at(-1), 'a=2');
});
