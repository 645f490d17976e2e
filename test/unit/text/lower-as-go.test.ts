// Lower case as Go makes it: letter by letter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lowerAsGo } from '../../../server/src/core/text/index.ts';

test('a dotted capital I is i, a sigma is the same at the end of a word as in it', () => {
  assert.equal(lowerAsGo('\u0130STANBUL'), 'istanbul');
  assert.equal(lowerAsGo('\u039f\u0394\u039f\u03a3'), '\u03bf\u03b4\u03bf\u03c3');
  assert.equal(lowerAsGo('Caf\u00c9 \u1e9e \u212a'), 'caf\u00e9 \u00df k');
});
