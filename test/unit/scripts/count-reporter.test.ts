// Owns the proof that tests are counted once each: not their suites, not the parents of a failed one.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import countReporter, { countsMark } from '../../../scripts/lib/count-reporter.mjs';

const failure = (failureType: string) => ({ failureType, cause: new Error('wrong') });

async function countsOf(events: readonly object[]): Promise<unknown> {
  let output = '';
  for await (const text of countReporter(events)) output += text;
  const line = output.split('\n').find((each) => each.startsWith(countsMark))!;
  return JSON.parse(line.slice(countsMark.length));
}

test('passed, failed, skipped and to-do', async () => {
  const counts = await countsOf([
    { type: 'test:pass', data: { name: 'a', details: {} } },
    { type: 'test:pass', data: { name: 'skipped', skip: true, details: {} } },
    { type: 'test:pass', data: { name: 'later', todo: 'soon', details: {} } },
    { type: 'test:fail', data: { name: 'b', details: { error: failure('testCodeFailure') } } },
  ]);
  assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 2 });
});

test('a suite counts only when it fails by itself', async () => {
  const counts = await countsOf([
    { type: 'test:pass', data: { name: 'suite', details: { type: 'suite' } } },
    { type: 'test:fail', data: { name: 'parent', details: { error: failure('subtestsFailed') } } },
    { type: 'test:fail', data: { name: 'hook', details: { type: 'suite', error: failure('hookFailed') } } },
  ]);
  assert.deepEqual(counts, { passed: 0, failed: 1, skipped: 0 });
});
