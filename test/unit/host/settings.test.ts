// Settings as an editor sends them and as people write them; nothing in them can be wrong enough to fail.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { largeImagesOf, parseSettings, parseSettingsFile, withLevels } from '../../../server/src/host/settings.ts';

test('levels and version; what is not understood keeps its default', () => {
  assert.deepEqual(
    parseSettings({ rules: { 'image-missing': 'off', 'date-invalid': 'loud', x: 3 }, hugoVersion: 'v0.152.2' }),
    {
      levels: { 'image-missing': 'off' },
      hugoVersion: '0.152.2',
    },
  );
  for (const odd of [undefined, null, 7, 'x', [], { rules: [] }, { rules: null, hugoVersion: 'newest' }])
    assert.deepEqual(parseSettings(odd), { levels: {} });
});

test('settings.json in all its spellings, with comments', () => {
  const expected = { levels: { 'image-missing': 'error' }, hugoVersion: '0.120.0' };
  for (const text of [
    '{ "hugoAuthor.rules.image-missing": "error", "hugoAuthor.hugoVersion": "0.120.0" }',
    '{ // ours\n "hugoAuthor.rules": { "image-missing": "error", }, "hugoAuthor.hugoVersion": "0.120.0", }',
    '{ "hugoAuthor": { "rules": { "image-missing": "error" }, "hugoVersion": "0.120.0" } }',
    '{ "editor.tabSize": 2, "hugoAuthor": { "rules.image-missing": "error", "hugoVersion": "0.120.0" } }',
  ])
    assert.deepEqual(parseSettingsFile(text), expected, text);
  for (const text of ['', '[]', 'nonsense', '{ "hugoAuthor": 3 }', '{ "hugoAuthor.rules.a.b": "error" }'])
    assert.deepEqual(parseSettingsFile(text), { levels: {} }, text);
});

test('from where on an image is large, once the rule has a level', () => {
  const read = (more: string): unknown =>
    largeImagesOf(parseSettingsFile(`{ "hugoAuthor.rules.image-large": "hint" ${more} }`));
  const usual = { bytes: 1024 * 1024, pixels: 2560 };
  assert.deepEqual(read(''), usual);
  assert.deepEqual(read(', "hugoAuthor.images.largeKilobytes": 200'), { ...usual, bytes: 200 * 1024 });
  assert.deepEqual(read(', "hugoAuthor": { "images": { "largePixels": 1200 } }'), { ...usual, pixels: 1200 });
  assert.deepEqual(read(', "hugoAuthor.images": { "largePixels": "many", "largeKilobytes": -1 }'), usual);
  assert.equal(largeImagesOf(parseSettingsFile('{ "hugoAuthor.images.largePixels": 3 }')), undefined);
  assert.equal(largeImagesOf(parseSettingsFile('{ "hugoAuthor.rules.image-large": "off" }')), undefined);
});

test('levels put over others', () => {
  const settings = { levels: { a: 'off', b: 'hint' }, hugoVersion: '0.120.0' } as const;
  assert.deepEqual(withLevels(settings, { b: 'error' }), { levels: { a: 'off', b: 'error' }, hugoVersion: '0.120.0' });
});
