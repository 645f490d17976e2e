// Which dates Hugo reads (hugo-facts §1.3). `test/oracle/front-matter.test.ts` asks Hugo itself about the same lists.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  findEntry,
  isUnixSeconds,
  readDate,
  readDateOf,
  type ScalarNode,
  toInstant,
} from '../../../server/src/core/page/index.ts';
import { acceptedDates, rejectedDates } from './date-lists.ts';
import { read } from './reading.ts';

test('accepted', () => {
  for (const [text, instant] of acceptedDates) {
    const date = readDate(text);
    assert.ok(date, text);
    assert.equal(new Date(toInstant(date, 60)).toISOString(), instant, text);
  }
});

test('rejected', () => {
  for (const text of rejectedDates) assert.equal(readDate(text), undefined, text);
});

const dateOf = (text: string): ScalarNode => findEntry(read(text).root, 'date')!.value as ScalarNode;

test('integers are seconds since 1970', () => {
  const year = dateOf('---\ndate: 2024\n---\n');
  assert.equal(isUnixSeconds(year), true);
  assert.equal(readDateOf(year)!.year, 1970);
  assert.equal(readDateOf(dateOf('---\ndate: 1_704_164_645\n---\n'))!.year, 2024);
  assert.equal(toInstant(readDateOf(dateOf('---\ndate: -012\n---\n'))!, 0), -10_000);
  const json = dateOf('{"date": 1704164645}');
  assert.equal(isUnixSeconds(json), false);
  assert.equal(readDateOf(json), undefined);
});

test('dates of TOML', () => {
  for (const [written, offset] of [
    ['2024-01-02', undefined],
    ['2024-01-02T10:00:00', undefined],
    ['2024-01-02 10:00:00z', 0],
    ['2024-01-02t10:00:00.25-08:00', -480],
    ['2024-01-02T10:00', undefined],
  ] as const) {
    const date = readDateOf(dateOf(`+++\ndate = ${written}\n+++\n`));
    assert.deepEqual([date?.year, date?.day, date?.offsetMinutes], [2024, 2, offset], written);
  }
  assert.equal(readDateOf(dateOf('+++\ndate = 10:00:00\n+++\n')), undefined);
});

test('other values are no dates', () => {
  for (const written of ['true', '1.5', '"tomorrow"', '~']) {
    assert.equal(readDateOf(dateOf(`---\ndate: ${written}\n---\n`)), undefined, written);
  }
});

test('a text of any length is answered at once', () => {
  assert.equal(readDate(' '.repeat(5_000_000)), undefined);
  assert.equal(readDate(`2024-01-02T10:00:00.${'1'.repeat(5_000_000)}Z`), undefined);
});
