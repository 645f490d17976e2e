// Owns the journey of someone who gives a new post the tags of the other posts. Knows the example blog's tags.
import { strict as assert } from 'node:assert';
import type * as vscode from 'vscode';
import { completionLabels, openNewFile, placeCursor, takeSuggestion, type } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { untilReads } from '../suite/until.ts';

/** A post in each format, the cursor where the tags are written; what stands there after taking one. */
const cases = [
  [
    'yaml-flow',
    '---\ntitle: "Beer on a Summit"\ndate: 2026-06-21\ndraft: true\ntags: [brewing, <|>]\ncategories: [Walks]\n---\n\nIt was warm when we got there.\n',
    'tags: [brewing, hiking]',
  ],
  ['yaml-block', '---\ntitle: New\ntags:\n  - brewing\n  - <|>\n---\n', '  - brewing\n  - hiking\n'],
  ['toml', '+++\ntitle = "New"\ntags = ["brewing", "<|>"]\n+++\n', 'tags = ["brewing", "hiking"]'],
  ['json', '{\n  "title": "New",\n  "tags": ["brewing", "<|>"]\n}\n', '"tags": ["brewing", "hiking"]'],
] as const;

async function openAt(name: string, marked: string): Promise<vscode.TextEditor> {
  const editor = await openNewFile(`content/posts/suite-${name}.md`, marked.replace('<|>', ''));
  const before = marked.slice(Math.max(0, marked.indexOf('<|>') - 10));
  placeCursor(editor, before);
  return editor;
}

function offering([name, marked]: (typeof cases)[number]) {
  return async () => {
    const editor = await openAt(name, marked);
    const labels = await completionLabels(editor.document, editor.selection.active);
    assert.ok(labels.includes('hiking'), `“hiking” is not offered, but: ${labels.slice(0, 20).join(', ')}`);
    assert.ok(labels.includes('home lab'));
    assert.ok(!labels.includes('brewing'), '“brewing” is in the list already');
  };
}

function inserting([name, marked, expected]: (typeof cases)[number]) {
  return async () => {
    const { document } = await openAt(name, marked);
    await type('hi');
    await takeSuggestion(document, 'hiking', `completion-${name}`);
    await untilReads(document, `there is ${expected}`, (text) => text.includes(expected));
  };
}

export const writingTags: Journey = {
  window: 'blog',
  title: 'Writing tags',
  steps: Object.fromEntries([
    ...cases.map((each) => [`the blog's tags are offered, ${each[0]}`, offering(each)] as const),
    ...cases.map((each) => [`the tag is inserted as the list needs it, ${each[0]}`, inserting(each)] as const),
  ]),
};
