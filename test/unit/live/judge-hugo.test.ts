// Owns the proof that Hugo is run only where it may be, and that what is in the way is told apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeHugo } from '../../../client/src/live/judge-hugo.ts';

const facts = { isTrusted: true, onDisk: true, program: 'hugo', version: '0.147.9' };

test('a trusted folder on disk with a Hugo that is new enough is fine', () => {
  assert.equal(judgeHugo(facts), 'fine');
  assert.equal(judgeHugo({ ...facts, version: '0.111.3' }), 'fine');
});

test('what stands in the way, the first thing first', () => {
  assert.equal(judgeHugo({ ...facts, isTrusted: false, version: undefined }), 'untrusted');
  assert.equal(judgeHugo({ ...facts, isTrusted: false, onDisk: false }), 'not-on-disk');
  assert.equal(judgeHugo({ ...facts, program: undefined, version: undefined }), 'program-relative');
  assert.equal(judgeHugo({ ...facts, version: undefined }), 'missing');
  assert.equal(judgeHugo({ ...facts, version: '0.92.2' }), 'too-old');
});
