// Owns the journey of someone who writes front matter with the keyboard: keys, values and terms, at every position that
// YAML, TOML and JSON have for them. Knows the example blog's posts.
import * as vscode from 'vscode';
import { openNewFile, takeSuggestion, type } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { untilReads } from '../suite/until.ts';

interface Case {
  /** A post with the cursor in it. */
  readonly post: string;
  readonly typed?: string;
  /** The suggestion that must be the first. */
  readonly label: string;
  /** What must stand in the post afterwards. */
  readonly expected: string | RegExp;
}

const yaml = (lines: string): string => `---\ntitle: "New"\n${lines}\n---\n\nText.\n`;
const toml = (lines: string): string => `+++\ntitle = "New"\n${lines}\n+++\n\nText.\n`;
const json = (lines: string): string => `{\n  "title": "New",\n${lines}\n}\n\nText.\n`;

const time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00/.source;

/** In its own words what the cursor stands in. */
const cases: Readonly<Record<string, Case>> = {
  'a term of YAML right behind the colon': {
    post: yaml('series:<|>\ndraft: true'),
    label: 'The brewery cluster',
    expected: 'series: The brewery cluster\ndraft',
  },
  'a term of YAML behind the blank': {
    post: yaml('categories: <|>\ndraft: true'),
    typed: 'W',
    label: 'Walks',
    expected: 'categories: Walks\ndraft',
  },
  'a term of YAML in empty brackets': {
    post: yaml('tags: [<|>]'),
    typed: 'hi',
    label: 'hiking',
    expected: 'tags: [hiking]',
  },
  'a term of YAML behind a comma': {
    post: yaml('tags: [brewing, <|>]'),
    typed: 'ho',
    label: 'home lab',
    expected: 'tags: [brewing, home lab]',
  },
  'a term of YAML between two others': {
    post: yaml('tags: [ "brewing", <|>, "gear" ]'),
    typed: 'hi',
    label: 'hiking',
    expected: 'tags: [ "brewing", "hiking", "gear" ]',
  },
  'a term of YAML on a new line, indented': {
    post: yaml('tags:\n  - brewing\n  - <|>'),
    typed: 'hi',
    label: 'hiking',
    expected: 'tags:\n  - brewing\n  - hiking\n',
  },
  'a term of YAML on a new line, not indented': {
    post: yaml('tags:\n- <|>\n- brewing'),
    typed: 'hi',
    label: 'hiking',
    expected: 'tags:\n- hiking\n- brewing\n',
  },
  'a term of YAML in double quotes': {
    post: yaml('tags: ["<|>"]'),
    typed: 'hi',
    label: 'hiking',
    expected: 'tags: ["hiking"]',
  },
  'a term of YAML in single quotes': {
    post: yaml("tags: ['<|>']"),
    typed: 'hi',
    label: 'hiking',
    expected: "tags: ['hiking']",
  },
  'a term of YAML in a quote that is still open': {
    post: yaml('tags: ["brewing", "<|>]'),
    typed: 'hi',
    label: 'hiking',
    expected: 'tags: ["brewing", "hiking"]',
  },
  'a term of YAML above a line that is broken': {
    post: yaml('tags: [<|>]\ncategories: [Walks]\nmood: "open'),
    typed: 'hi',
    label: 'hiking',
    expected: 'tags: [hiking]\ncategories',
  },
  'a term of YAML in a file with CRLF': {
    post: yaml('tags:\n  - <|>\ndraft: true').replaceAll('\n', '\r\n'),
    typed: 'hi',
    label: 'hiking',
    expected: 'tags:\r\n  - hiking\r\ndraft',
  },
  'a term of TOML on one line': {
    post: toml('tags = ["brewing", <|>]'),
    typed: 'hi',
    label: 'hiking',
    expected: 'tags = ["brewing", "hiking"]',
  },
  'a term of TOML on lines of their own': {
    post: toml('tags = [\n  "brewing", # of course\n  "<|>"\n]\ndraft = true'),
    typed: 'hi',
    label: 'hiking',
    expected: '  "brewing", # of course\n  "hiking"\n]',
  },
  'a term of JSON': {
    post: json('  "tags": ["brewing", "<|>"]'),
    typed: 'hi',
    label: 'hiking',
    expected: '"tags": ["brewing", "hiking"]',
  },
  'a term of JSON where the comma is missing': {
    post: json('  "tags": [\n    "brewing"\n    <|>\n  ]'),
    typed: 'hi',
    label: 'hiking',
    expected: '    "brewing",\n    "hiking"\n  ]',
  },
  'a key of YAML': { post: yaml('<|>'), typed: 'dra', label: 'draft', expected: 'draft: ' },
  'a key of YAML below another': {
    post: yaml('build:\n  list: never\n  <|>'),
    typed: 're',
    label: 'render',
    expected: '  list: never\n  render: \n',
  },
  'a key of YAML in a list of maps': {
    post: yaml('resources:\n  - src: a.png\n    <|>'),
    typed: 'ti',
    label: 'title',
    expected: '  - src: a.png\n    title: \n',
  },
  'a key of TOML': { post: toml('<|>\ndraft = true'), typed: 'ser', label: 'series', expected: 'series = []\ndraft' },
  'a key in a table of TOML': {
    post: toml('[build]\n<|>'),
    typed: 're',
    label: 'render',
    expected: '[build]\nrender = ""\n',
  },
  'a key of JSON where the comma is missing': {
    post: '{\n  "title": "New"\n  "<|>"\n}\n\nText.\n',
    typed: 'dra',
    label: 'draft',
    expected: /"title": "New",\n {2}"draft": /,
  },
  'true or false in YAML': { post: yaml('draft: <|>'), label: 'true', expected: 'draft: true\n' },
  'a word of Hugo in TOML': {
    post: toml('[build]\nrender = <|>'),
    label: 'always',
    expected: 'render = "always"\n',
  },
  'true or false in JSON': { post: json('  "draft": <|>'), label: 'true', expected: '"draft": true\n' },
  'an author in YAML': { post: yaml('author: <|>'), label: 'Ida Brandt', expected: 'author: Ida Brandt\n' },
  'an author in TOML': { post: toml('author = <|>'), label: 'Ida Brandt', expected: 'author = "Ida Brandt"\n' },
  'the time it is in YAML': { post: yaml('lastmod: <|>'), label: 'now', expected: new RegExp(`lastmod: ${time}\\n`) },
  'the time it is in TOML': { post: toml('lastmod = <|>'), label: 'now', expected: new RegExp(`lastmod = ${time}\\n`) },
  'the time it is in JSON': {
    post: json('  "lastmod": "<|>"'),
    label: 'now',
    expected: new RegExp(`"lastmod": "${time}"\\n`),
  },
  'a picture in YAML': {
    post: yaml('banner: "/images/<|>"'),
    typed: 'sai',
    label: '/images/saison.png',
    expected: 'banner: "/images/saison.png"',
  },
};

const openAt = async (name: string, marked: string): Promise<vscode.TextEditor> => {
  const editor = await openNewFile(`content/posts/suite-${name}.md`, marked.replace('<|>', ''));
  const cursor = editor.document.positionAt(marked.indexOf('<|>'));
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
};

const take =
  (title: string, { post, typed, label, expected }: Case) =>
  async () => {
    const name = title.replaceAll(' ', '-').replaceAll(',', '');
    const { document } = await openAt(name, post);
    if (typed !== undefined) await type(typed);
    await takeSuggestion(document, label, `front-matter-${name}`);
    await untilReads(document, `there is ${expected}`, (text) =>
      typeof expected === 'string' ? text.includes(expected) : expected.test(text),
    );
  };

export const writingFrontMatter: Journey = {
  window: 'writing',
  title: 'Writing front matter',
  steps: Object.fromEntries(Object.entries(cases).map(([title, one]) => [title, take(title, one)])),
};
