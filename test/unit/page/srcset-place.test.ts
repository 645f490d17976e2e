// The cursor among the addresses of a long `srcset`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePage, placeAt } from '../../../server/src/core/page/index.ts';

const dialect = { taxonomies: ['tags'], dateKeys: ['date'], yesIsTrue: false };
const addresses = Array.from(
  { length: 24 },
  (_, i) => `/images/the-lake-in-the-evening-from-the-hut-${i}.jpg ${i + 1}00w`,
);

test('each address of many is a target of its own', () => {
  const text = `<img alt="The lake" srcset="${addresses.join(',\n  ')}">\n`;
  const page = parsePage('content/a.md', text, dialect);
  for (const address of addresses) {
    const start = text.indexOf(address);
    const end = start + address.indexOf(' ');
    const place = placeAt(page, end);
    assert(place.kind === 'image-target', `${address}: ${place.kind}`);
    assert.deepEqual([place.wants, place.typed, place.span], ['image', text.slice(start, end), { start, end }]);
    assert.notEqual(placeAt(page, end + 2).kind, 'image-target');
  }
});
