// Checks that moments are read as authors write them, on the clocks of the site.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offerMoments, readMoment } from '../../../server/src/core/authoring/index.ts';
import { toTimeZone } from '../../../server/src/core/site/index.ts';

const zone = toTimeZone('Europe/Berlin');
/** A Wednesday, half past eleven at night in Berlin. */
const now = Date.parse('2024-05-01T21:30:00Z');

const read = (typed: string): string | undefined => {
  const at = readMoment(typed, now, zone);
  return at === undefined ? undefined : new Date(at + zone.offsetAt(at) * 60_000).toISOString().slice(0, 16);
};

test('days, times and both, relative ones too', () => {
  assert.equal(read('2026-12-24'), '2026-12-24T00:00');
  assert.equal(read(' 2026-12-24  8:00 '), '2026-12-24T08:00');
  assert.equal(read('2026-12-24T18:30'), '2026-12-24T18:30');
  assert.equal(read('2026-6-4'), '2026-06-04T00:00');
  assert.equal(read('Tomorrow'), '2024-05-02T00:00');
  assert.equal(read('tomorrow 8:05'), '2024-05-02T08:05');
  assert.equal(read('tomorrow at 8pm'), '2024-05-02T20:00');
  assert.equal(read('monday'), '2024-05-06T00:00');
  assert.equal(read('next Wednesday 17:30'), '2024-05-08T17:30');
  assert.equal(read('in 3 days'), '2024-05-04T00:00');
  assert.equal(read('in a week 12am'), '2024-05-08T00:00');
  assert.equal(read('23:45'), '2024-05-01T23:45');
});

test('what is no moment is none', () => {
  for (const typed of [
    '',
    'soon',
    '2026-02-30',
    '2026-12-24 25:00',
    '8',
    '13pm',
    '2026-12',
    'tomorrow 8',
    'noday 8:00',
  ])
    assert.equal(read(typed), undefined, typed);
});

test('an hour that the clocks skip is the one after it', () => {
  assert.equal(read('2025-03-30 02:30'), '2025-03-30T03:30');
});

test('tomorrow, Monday and a week from now, in the morning or as days', () => {
  const spelled = (daysOnly: boolean): string[] =>
    offerMoments(now, zone, daysOnly).map(({ at }) =>
      new Date(at + zone.offsetAt(at) * 60_000).toISOString().slice(0, 16),
    );
  assert.deepEqual(spelled(false), ['2024-05-02T08:00', '2024-05-06T08:00', '2024-05-08T08:00']);
  assert.deepEqual(spelled(true), ['2024-05-02T00:00', '2024-05-06T00:00', '2024-05-08T00:00']);
});

test('on a Sunday tomorrow is Monday, on a Monday the next one is in a week: each day is offered once', () => {
  const names = (day: string): readonly string[] =>
    offerMoments(Date.parse(`${day}T10:00:00Z`), zone, false).map(({ name }) => name);
  assert.deepEqual(names('2024-05-05'), ['tomorrow', 'week']);
  assert.deepEqual(names('2024-05-06'), ['tomorrow', 'monday']);
  assert.deepEqual(names('2024-05-07'), ['tomorrow', 'monday', 'week']);
});
