// Real Hugo is the judge of how many words a page has and how long it takes to read: built sites of four generations against ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { parsePage } from '../../server/src/core/page/index.ts';
import { countPageWords } from '../../server/src/core/site/index.ts';
import { siteFromFiles } from '../support/site-from-files.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');

/** Front matter and body, each of a page of its own. */
const bodies: readonly (readonly [string, string])[] = [
  ['', 'One two three.\n\nFour *five* **six** `seven eight`.\n'],
  ['', '- a\n- b c\n  - d\n\n1. e\n2. f\n\n- [ ] to do\n- [x] done\n'],
  ['', '# H one\n\nSub\n---\n\nText\n\n---\n\n* * *\n\n## With attributes {#id .class}\n\n## With {braces}\n'],
  ['', '```go {linenos=false}\nfunc a() {\n}\n```\n\n    indented code here\n\n~~~\nmore of it\n~~~\n'],
  ['', '> ```\n> quoted code\n> ```\n> and text\ngoes on\n>\n> > deeper\n'],
  [
    '',
    '[a b](http://x.y "title here") ![alt text](i.png) <http://auto.link> http://bare.link\n\n[c d][ref] [ref] [no]\n\n[ref]: http://z "t t"\n',
  ],
  ['', '[![image](i.png)](x) [a ![image](i.png) b](y) [ spaced ](z)\n'],
  [
    '',
    '<div class="a b">in a div</div>\n\nText <b>bold</b> <!-- a comment here --> end\n\n<!-- words of a comment -->\n',
  ],
  ['', '<p>a</p><p>b</p><span>c</span>\n\nline<br>three<br />four\n'],
  ['', '| a | b c |\n|---|---|\n| d | e |\n| | f \\| g |\n'],
  ['', 'Text[^1] more [^1] and [^2].\n\n[^1]: The note here.\n\nNot a note [^2]\n'],
  ['', 'Term\n: Definition of it\n\nTwo\nTerms\n: Of one\n: And another\n'],
  ['', 'Summary here.\n\n<!--more-->\n\nRest of it.\n'],
  ['', 'He said "hello" -- and it\'s... fine & <ok> &nbsp; x&nbsp;y &amp; z &copy; a\\*b \\\nnext\n'],
  ['', ':smile: a :+1: ~~gone away~~ H~2~O \n'],
  ['', 'a\u00a0b\u2003c\u200bd \ufeff e\u0085f\n'],
  [
    '',
    'Before {{< note >}}inner text *here*{{< /note >}} after {{% note %}}and *more*{{% /note %}} end{{< note >}}glued{{< /note >}}\n',
  ],
  [
    '',
    '{{< figure src="a.png" title="A title" caption="Three words here" alt="not these" attr="by me" >}}\n\n{{< figure src="a.png" >}}\n',
  ],
  ['', '{{< highlight go >}}code in here{{< /highlight >}}\n\n{{</* note */>}} is shown\n'],
  ['', '<div>\n{{< note >}}in html{{< /note >}}\n</div>\n\nend\n'],
  ['', '日本語の文章です。これは test です。\n'],
  ['isCJKLanguage: true\n', '日本語の**文章**です。これは test です。"日本" it\n\n- 한국어 단어\n- [中文](x) `码`\n'],
  ['isCJKLanguage: true\n', 'Only ASCII words here.\n'],
  ['isCJKLanguage: false\n', '日本語の文章です。これは test です。\n'],
  ['summary: 日本語\n', 'Only the front matter has it.\n'],
  ['', ''],
  ...[213, 214, 426, 427, 501, 502].map((words) => ['', 'word '.repeat(words)] as const),
  ...[501, 502].map((words) => ['isCJKLanguage: true\n', '字'.repeat(words)] as const),
];

const configurations: Readonly<Record<string, string>> = {
  plain: '',
  'raw HTML': '[markup.goldmark.renderer]\nunsafe = true',
  'looking for CJK': 'hasCJKLanguage = true',
};

const toFiles = (config: string): ReadonlyMap<string, string> => {
  const site = `baseURL = "https://example.org/"\ntitle = "T"\ndisableKinds = ["taxonomy", "term", "sitemap", "RSS", "section"]\n${config}\n[security]\nallowContent = [".*"]\n`;
  return new Map([
    ['hugo.toml', site],
    ['config.toml', site],
    ['layouts/_default/single.html', '{{ .WordCount }} words, {{ .ReadingTime }} minutes'],
    ['layouts/index.html', ''],
    ['layouts/shortcodes/note.html', '{{ .Inner }}'],
    ['content/raw.html', '---\ntitle: Raw\n---\n<p>One two</p><p>three</p>\n<ul><li>four</li><li>glued</li></ul>\n'],
    ...bodies.map(([front, body], i): [string, string] => [
      `content/p${i}.md`,
      `---\ntitle: Page ${i}\n${front}---\n${body}`,
    ]),
  ]);
};

for (const binary of readdirSync(binaries)
  .filter((name) => name.startsWith('hugo-'))
  .sort()) {
  const version = binary.slice('hugo-'.length);
  for (const [name, config] of Object.entries(configurations))
    test(`words and minutes, ${name}, Hugo ${version}`, async () => {
      const files = new Map([...toFiles(config), ['.hvm', version] as const]);
      const folder = mkdtempSync(join(tmpdir(), 'hugo-author-words-'));
      try {
        for (const [path, text] of files) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), text);
        }
        execFileSync(join(binaries, binary), ['-s', folder, '-d', 'out', '--quiet'], { stdio: 'pipe' });
        const site = await siteFromFiles(files);
        let compared = 0;
        for (const path of site.outlines.keys()) {
          const page = parsePage(path, files.get(path)!, site.dialect);
          const count = countPageWords(site, page)!;
          const url = path.replace(/^content\/(.*)\.\w+$/, '$1');
          const hugo = readFileSync(join(folder, 'out', url, 'index.html'), 'utf8');
          assert.equal(`${count.words} words, ${count.minutes} minutes`, hugo, JSON.stringify(page.text));
          compared++;
        }
        assert.equal(compared, bodies.length + 1);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
}
