// What lies in a folder, for whoever asks which site a document belongs to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { URI } from 'vscode-uri';
import { isInside } from '../../../client/src/is-inside.ts';

const cases: readonly (readonly [folder: string, uri: string, inside: boolean])[] = [
  ['file:///blog', 'file:///blog/content/a.md', true],
  ['file:///blog/', 'file:///blog/content/a.md', true],
  ['file:///blog', 'file:///blog', true],
  ['file:///', 'file:///a.md', true],
  ['file:///blog', 'file:///blog-old/a.md', false],
  ['file:///blog/content', 'file:///blog/a.md', false],
  ['file:///c%3A/my%20blog', 'file:///c%3A/my%20blog/a.md', true],
  ['file://one/blog', 'file://two/blog/a.md', false],
  ['file:///blog', 'git:/blog/content/a.md', false],
];

for (const [folder, uri, inside] of cases)
  test(`${uri} ${inside ? 'is' : 'is not'} in ${folder}`, () => {
    assert.equal(isInside(URI.parse(folder), URI.parse(uri)), inside);
  });
