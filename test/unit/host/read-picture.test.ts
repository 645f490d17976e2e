// How large a picture is, read from the first bytes of its file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spellPicture } from '../../../server/src/core/site/index.ts';
import { makeMemoryFileSystem } from '../../../server/src/host/memory-file-system.ts';
import { readPicture } from '../../../server/src/host/read-picture.ts';
import { avif, gif, jpeg, png, webp } from '../../support/picture-bytes.ts';

const uri = 'file:///blog/static/picture';

/** “1200 × 800 pixels, 340 KB”; undefined: there is no such file. */
const look = async (content: string | Uint8Array): Promise<string> => {
  const picture = await readPicture(makeMemoryFileSystem({ [uri]: content }), uri);
  return spellPicture(picture ?? assert.fail('it is there'));
};

test('every format tells its size', async () => {
  for (const make of [png, gif, webp, avif, jpeg]) assert.match(await look(make(1200, 800)), /^1200 × 800 pixels, \d/);
  for (const [svg, expected] of [
    ['<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"></svg>', '64 × 32 pixels'],
    ['<?xml version="1.0"?>\n<svg viewBox="0 0 24 12"/>', '24 × 12 pixels'],
  ] as const)
    assert.ok((await look(svg)).startsWith(expected), svg);
});

test('a photograph is as it is shown, wherever it tells its size', async () => {
  assert.match(await look(jpeg(4000, 3000, 6)), /^3000 × 4000 pixels/);
  assert.match(await look(jpeg(4000, 3000, 3)), /^4000 × 3000 pixels/);
  assert.match(await look(jpeg(4000, 3000, 8, 200_000)), /^3000 × 4000 pixels, 2\d\d KB$/);
});

test('what tells no size has its bytes', async () => {
  const whole = jpeg(40, 30);
  const broken = [
    '',
    'png',
    '<svg width="100%" height="100%"></svg>',
    png(0, 0),
    webp(10, 10).subarray(0, 14),
    avif(1, 1).subarray(0, 30),
  ];
  for (const content of [...broken, whole.subarray(0, 30)])
    assert.match(await look(content), /^\d+ bytes?$/, String(content));
  assert.equal(await readPicture(makeMemoryFileSystem(), uri), undefined);
});

test('bytes are told as editors tell them', () => {
  const say = (bytes: number): string => spellPicture({ bytes });
  assert.deepEqual([0, 1, 1023, 1024, 1536, 10 * 1024, 1024 * 1024 - 1, 3.25 * 1024 * 1024].map(say), [
    '0 bytes',
    '1 byte',
    '1023 bytes',
    '1 KB',
    '1.5 KB',
    '10 KB',
    '1 MB',
    '3.3 MB',
  ]);
});
