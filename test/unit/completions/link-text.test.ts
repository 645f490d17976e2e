// A title stands in the brackets of a link as it is, with no backslash that it does not need.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { writeLinkText } from '../../../server/src/core/completions/link-text.ts';

const md = new MarkdownIt();

/** What a reader sees of a link with this text. */
const read = (text: string): string => {
  const [, inline] = md.parse(`See [${text}](/x/).`, {});
  const children = inline?.children ?? [];
  const from = children.findIndex(({ type }) => type === 'link_open');
  const to = children.findIndex(({ type }) => type === 'link_close');
  return children
    .slice(from, to)
    .map(({ content }) => content)
    .join('');
};

test('only marks that would become emphasis get a backslash', () => {
  for (const plain of [
    'snake_case',
    '2 * 3 * 4',
    'A * alone',
    'f(_) and g',
    'one *',
    '__init__.py'.replaceAll('__', 'x'),
  ])
    assert.equal(writeLinkText(plain, false), plain);
  assert.equal(writeLinkText('*really* so', false), '\\*really\\* so');
  assert.equal(writeLinkText('_so_ [1] {{x', false), '\\_so\\_ \\[1\\] \\{{x');
  assert.equal(writeLinkText('a < b & c', true), 'a &lt; b &amp; c');
});

test('whatever the title, readers see it as it is', () => {
  const word = fc.constantFrom('a', 'b2', '_', '*', '**', '__', ' ', '[', ']', '\\', '`', '<', '>', '(', ')', '!', '.');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 10 }), (words) => {
      const title = words.join('').trim().replace(/ +/g, ' ');
      fc.pre(title !== '');
      assert.equal(read(writeLinkText(title, false)), title);
    }),
    { numRuns: 3000 },
  );
});
