// Owns the proof of what is said of a step of the editor suite when its window was walked through twice.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { hasFailed, judge } from '../../vscode/verdict.mjs';

const verdicts = (walks: Parameters<typeof judge>[0]) =>
  Object.fromEntries(judge(walks).map(({ title, verdict }) => [title, verdict]));

const good = { title: 'good' };
const bad = { title: 'bad', failure: 'not seen' };

test('what passed once and failed never has passed, and nothing is walked again', () => {
  const walk = { finished: true, steps: [good] };
  assert.equal(hasFailed(walk), false);
  assert.deepEqual(verdicts([walk]), { good: 'passed' });
});

test('what failed and passed the other time is flaky, with the reason; what failed both times has failed', () => {
  const first = { finished: true, steps: [good, bad, { title: 'once', failure: 'lost a key' }] };
  const second = { finished: true, steps: [good, bad, { title: 'once' }] };
  assert.equal(hasFailed(first), true);
  assert.deepEqual(verdicts([first, second]), { good: 'passed', bad: 'failed', once: 'flaky' });
  assert.deepEqual(judge([first, second]).find(({ title }) => title === 'once')?.failures, ['lost a key']);
  assert.deepEqual(verdicts([second, first]), { good: 'passed', bad: 'failed', once: 'flaky' });
});

test('a step that the second time did not come to has failed when it had failed before', () => {
  const first = { finished: true, steps: [good, bad] };
  const second = { finished: false, steps: [good] };
  assert.deepEqual(verdicts([first, second]), { good: 'passed', bad: 'failed', 'the suite comes to its end': 'flaky' });
});

test('a window that never came to its end has failed, also without a step', () => {
  const stuck = { finished: false, steps: [] };
  assert.equal(hasFailed(stuck), true);
  assert.deepEqual(verdicts([stuck, stuck]), { 'the suite comes to its end': 'failed' });
});
