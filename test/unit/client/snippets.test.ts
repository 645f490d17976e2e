// Owns that our snippets are what Hugo takes: they parse, they cannot fire in prose, and none of them is outdated.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { lexShortcodes, readFrontMatter } from '../../../server/src/core/page/index.ts';

const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '../../..');

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}
const read = (name: string): readonly Snippet[] =>
  Object.values(JSON.parse(readFileSync(join(projectFolder, 'snippets', name), 'utf8')));

const shortcodes = read('shortcodes.code-snippets');
const frontMatter = read('front-matter.code-snippets');

const variables: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2024',
  CURRENT_MONTH: '05',
  CURRENT_DATE: '01',
  CURRENT_HOUR: '10',
  CURRENT_MINUTE: '00',
  CURRENT_SECOND: '00',
  CURRENT_TIMEZONE_OFFSET: '+02:00',
  TM_FILENAME_BASE: 'a-post',
};

/** What a snippet writes when nothing is typed into it. */
const expand = ({ body }: Snippet): string => {
  let text = body.join('\n');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(/\$\{([A-Z_]+)(?::([^{}]*))?\}/g, (_, name, otherwise) => variables[name] ?? otherwise ?? '')
      .replace(/\$\{\d+:([^{}]*)\}/g, '$1')
      .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d+\}|\$\d+/g, '');
  }
  return text.replace(/\\\}/g, '}');
};

test('a prefix says that it is ours, so that it never fires in prose', () => {
  for (const { prefix } of [...shortcodes, ...frontMatter]) assert.match(prefix, /^hugo-[a-z-]+$/);
});

test('there is one for each shortcode of Hugo that is not on its way out', () => {
  assert.deepEqual(shortcodes.map(({ prefix }) => prefix.replace('hugo-', '')).sort(), [
    'details',
    'figure',
    'highlight',
    'instagram',
    'param',
    'qr',
    'ref',
    'relref',
    'vimeo',
    'x',
    'youtube',
  ]);
});

for (const snippet of shortcodes)
  test(`${snippet.prefix} is read by Hugo without a problem`, () => {
    const { calls, problems } = lexShortcodes(expand(snippet), 0);
    assert.deepEqual(problems, []);
    assert.ok(calls.length > 0);
    for (const call of calls) assert.equal(`hugo-${call.name}`, snippet.prefix);
  });

for (const snippet of frontMatter)
  test(`${snippet.prefix} is front matter without a problem`, () => {
    const reading = readFrontMatter(expand(snippet));
    assert.equal(`hugo-front-matter-${reading.frontMatter?.format}`, snippet.prefix);
    assert.deepEqual(reading.frontMatter?.problems, []);
    assert.deepEqual(
      reading.frontMatter?.root.entries.map(({ key }) => key),
      ['title', 'date', 'draft', 'tags'],
    );
  });
