// One slip of the finger apart, or not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOneSlip } from '../../../server/src/core/text/index.ts';

test('a letter left out, put in, wrong or swapped with its neighbour is one slip', () => {
  for (const slip of ['titl', 'itle', 'tittle', 'titlea', 'tidle', 'tilte', 'ittle'])
    assert.ok(isOneSlip(slip, 'title') && isOneSlip('title', slip), slip);
});

test('the same word, two slips and letters further apart are not', () => {
  for (const other of ['title', 'til', 'tittles', 'tlite', 'eitlt', '', 'Tile'])
    assert.ok(!isOneSlip(other, 'title') && !isOneSlip('title', other), other);
});
