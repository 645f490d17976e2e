// Owns the proof that a place in a text is found in its page by words, and the other way round.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parsePage } from '../../../server/src/core/page/index.ts';
import {
  findAnchor,
  findAnchored,
  findOffsetOf,
  readTextBlocks,
  type TextBlocks,
  toLetters,
} from '../../../server/src/core/preview/index.ts';

const dialect = { taxonomies: ['tags'], dateKeys: ['date'], yesIsTrue: false };
const blocksOf = (text: string, path = 'content/posts/a.md'): TextBlocks =>
  readTextBlocks(parsePage(path, text, dialect));

/** What stands at the cursor `<|>`, as the page is asked for it. */
const anchorAt = (marked: string) => {
  const offset = marked.indexOf('<|>');
  return findAnchor(blocksOf(marked.replace('<|>', '')), offset);
};

/** The letters of blocks of a page on the screen. */
const screen = (...blocks: readonly string[]): readonly string[] => blocks.map(toLetters);

/** Each block, asked for at its first word, must lead back to itself. */
const mustReturn = (blocks: TextBlocks, where: string): void => {
  for (const [index, { pieces, span }] of blocks.blocks.entries()) {
    const first = pieces.find(({ text }) => toLetters(text) !== '');
    const anchor = findAnchor(blocks, Math.max(first?.start ?? 0, span.start));
    const offset = anchor && findOffsetOf(blocks, anchor);
    assert.ok(offset !== undefined && offset >= span.start && offset <= span.end, `${where}: block ${index}`);
  }
};

test('every block of the example blog leads back to itself', () => {
  const content = fileURLToPath(new URL('../../../examples/blog/content/', import.meta.url));
  const posts = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  assert.ok(posts.length > 15);
  for (const post of posts) mustReturn(blocksOf(readFileSync(join(content, post), 'utf8')), post);
});

test('so does every block of posts that say the same things again and again', () => {
  const line = fc.constantFrom(
    'Yes.',
    '# Yes',
    'A line\nof *two* lines with `code`.',
    '- one\n- two\n  - one',
    '> said\n> twice',
    '{{< figure src="a.png" caption="Yes" >}}',
    '{{% note %}}\ninner **words**\n{{% /note %}}',
    '```go\nfunc one() {}\n```',
    '| a | b |\n|---|---|\n| a | a |',
    '<div>raw <b>words</b></div>',
    '![alt](a.png)',
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) =>
      mustReturn(blocksOf(`---\ntitle: Yes\n---\n${lines.join('\n\n')}\n`), lines.join(' / ')),
    ),
  );
});

test('marks and tags are no words, letters before the cursor are counted', () => {
  const anchor = anchorAt('First.\n\nAn *old* [boat](/b) {{< ref >}}in<|> “fog”.\n\nLast.\n');
  assert.equal(anchor?.letters, 'anoldboatinfog');
  assert.equal(anchor?.into, 'anoldboatin'.length);
  assert.equal(anchor?.before, 'first');
  assert.equal(anchor?.after, 'last');
});

test('at a picture it is the words above it, above all words the top', () => {
  assert.equal(anchorAt('Above.\n\n![al<|>t](a.png)\n\nBelow.\n')?.letters, 'above');
  assert.equal(anchorAt('---\nda<|>te: 2024-01-01\n---\n\nBelow.\n'), undefined);
  assert.equal(anchorAt('---\ntitle: "The Fo<|>g"\n---\n\nBelow.\n')?.letters, 'thefog');
});

test('a heading is found below the table of contents that says it first', () => {
  const page = screen('Menu', 'Setup', 'Usage', 'Title', 'Words of the start', 'Setup', 'Take a pan', 'Usage', 'Stir');
  const anchor = anchorAt('Words of the start\n\n## Set<|>up\n\nTake a pan\n\n## Usage\n\nStir\n');
  assert.equal(anchor && findAnchored(page, anchor), 5);
});

test('a block that is typed on is found before the page shows it', () => {
  const page = screen('Title', 'It rained for the whole of the day', 'Then it stopped');
  const anchor = anchorAt('It rained for the whole of the day, and more<|>.\n\nThen it stopped\n');
  assert.equal(anchor && findAnchored(page, anchor), 1);
});

test('a block drawn in another way is found between its neighbours', () => {
  const page = screen('One goes first', '', 'E = mc²', 'Three goes last');
  const anchor = anchorAt('One goes first\n\n$$\\frac{a<|>}{b}$$\n\nThree goes last\n');
  assert.ok([1, 2].includes((anchor && findAnchored(page, anchor)) ?? -1));
});

test('what the text does not say is not found in it', () => {
  const blocks = blocksOf('---\ntitle: A\n---\n\nThe only words here.\n');
  const footer = { letters: toLetters('Made with Hugo'), before: '', after: '', occurrence: 0, into: 0 };
  assert.equal(findOffsetOf(blocks, footer), undefined);
});

test('a click on a word of a long paragraph leads to its line', () => {
  const text = 'Title line\n\n> one line of a *quote*\n> and the second **line** of it\n';
  const blocks = blocksOf(text);
  const letters = toLetters('one line of a quote and the second line of it');
  const into = letters.indexOf('second');
  const offset = findOffsetOf(blocks, { letters, before: 'titleline', after: '', occurrence: 0, into });
  assert.equal(offset, text.indexOf('second'));
});

test('a page in HTML and one in Org have lines for blocks', () => {
  mustReturn(blocksOf('---\ntitle: A\n---\n<p>One <b>word</b></p>\n<p>Two</p>\n', 'content/a.html'), 'html');
  mustReturn(blocksOf('#+title: A\n\n* Head\nwords\n', 'content/a.org'), 'org');
});
