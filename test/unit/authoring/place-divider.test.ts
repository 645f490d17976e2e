// Checks where the summary divider goes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeDivider } from '../../../server/src/core/authoring/index.ts';
import { parsePage } from '../../../server/src/core/page/index.ts';

const dialect = { taxonomies: [], dateKeys: [], yesIsTrue: false };

/** The text with the divider, from one with a cursor. */
const insert = (marked: string, extension = 'md'): string => {
  const cursor = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const wish = placeDivider(parsePage(`content/a.${extension}`, text, dialect), cursor);
  return wish.kind === 'there'
    ? `there ${text.slice(wish.at, wish.at + 6)}`
    : text.slice(0, wish.at) + wish.text + text.slice(wish.at);
};

const head = '---\ntitle: A\n---\n\n';

test('behind the paragraph of the cursor, between blank lines', () => {
  assert.equal(insert(`${head}On<|>e\ntwo.\n\nThree.\n`), `${head}One\ntwo.\n\n<!--more-->\n\nThree.\n`);
  assert.equal(insert(`${head}One.\n<|>\nTwo.\n`), `${head}One.\n\n<!--more-->\n\nTwo.\n`);
  assert.equal(insert(`${head}One.\n\n<|>\n\nTwo.\n`), `${head}One.\n\n<!--more-->\n\n\n\nTwo.\n`);
  assert.equal(insert(`${head}On<|>e.\n`), `${head}One.\n\n<!--more-->\n`);
  assert.equal(insert(`${head}One.<|>`), `${head}One.\n\n<!--more-->\n`);
  assert.equal(insert('One<|>.\r\n\r\nTwo.\r\n'), 'One.\r\n\r\n<!--more-->\r\n\r\nTwo.\r\n');
});

test('never into the front matter, before the first words or into code', () => {
  assert.equal(insert('---\nti<|>tle: A\n---\n\nOne.\n\nTwo.\n'), `${head}One.\n\n<!--more-->\n\nTwo.\n`);
  assert.equal(
    insert(`${head}One.\n\n\`\`\`\na\n<|>\nb\n\`\`\`\n\nTwo.\n`),
    `${head}One.\n\n\`\`\`\na\n\nb\n\`\`\`\n\n<!--more-->\n\nTwo.\n`,
  );
});

test('one that is there is enough; Org has another one', () => {
  assert.equal(insert(`${head}One.\n\n<!--more-->\n\n<|>Two.\n`), 'there <!--mo');
  assert.equal(insert('On<|>e.\n\nTwo.\n', 'org'), 'One.\n\n# more\n\nTwo.\n');
});
