// Owns the promise of writing a moment in the manner of another date: Hugo reads the same moment in it, or its day.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate } from '../../../server/src/core/page/index.ts';
import { instantOf, toTimeZone, writeDate } from '../../../server/src/core/site/index.ts';

const now = Date.parse('2026-11-22T22:27:03.450Z');
const berlin = toTimeZone('Europe/Berlin');
const none = toTimeZone(undefined);

test('in the manner of the other date', () => {
  const written = (like: string): string => writeDate(now, berlin, like);
  assert.equal(written('2024-05-01'), '2026-11-22');
  assert.equal(written('2024-05-01T10:00:00'), '2026-11-22T23:27:03');
  assert.equal(written('2024-05-01 10:00:00'), '2026-11-22 23:27:03');
  assert.equal(written('2024-05-01T10:00:00Z'), '2026-11-22T22:27:03Z');
  assert.equal(written('2024-05-01T10:00:00.000Z'), '2026-11-22T22:27:03.450Z');
  assert.equal(written('2024-05-01T10:00:00.123456+02:00'), '2026-11-22T23:27:03.450000+01:00');
  assert.equal(written('2024-05-01T10:00:00+02:00'), '2026-11-22T23:27:03+01:00');
  assert.equal(written('2024-05-01T10:00:00+0200'), '2026-11-22T23:27:03+0100');
  assert.equal(written('2024-05-01 10:00:00 +0200'), '2026-11-22 23:27:03 +0100');
  assert.equal(written('2024-05-01 10:00:00 +02:00'), '2026-11-22 23:27:03 +01:00');
});

test('in full, where there is no other date or it is in no manner that Hugo reads', () => {
  for (const like of ['', '1 May 2024', '2024-05-01T10:00:00 +0200', '1714550400'])
    assert.equal(writeDate(now, berlin, like), '2026-11-22T23:27:03+01:00');
  assert.equal(writeDate(now, none), '2026-11-22T22:27:03Z');
});

test('without a zone of the site, on the clocks of the other date', () => {
  assert.equal(writeDate(now, none, '2024-05-01T10:00:00-05:30'), '2026-11-22T16:57:03-05:30');
  assert.equal(writeDate(now, none, '2024-05-01T10:00:00+08:00'), '2026-11-23T06:27:03+08:00');
  assert.equal(writeDate(now, none, '2024-05-01'), '2026-11-22');
});

test('read again it is the same second', () => {
  for (const zone of [berlin, none, toTimeZone('Asia/Kathmandu')])
    for (const like of ['', '2024-05-01T10:00:00', '2024-05-01T10:00:00Z', '2024-05-01 10:00:00 -0330']) {
      const date = readDate(writeDate(now, zone, like));
      assert.equal(date && Math.floor(instantOf(date, zone) / 1000), Math.floor(now / 1000), `${zone.name} ${like}`);
    }
});
