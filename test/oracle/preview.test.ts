// Real Hugo is the judge of the Markdown preview: the same elements with the same words, but for what docs/preview.md says.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findPagePath } from '../../server/src/core/site/index.ts';
import { configured, features, old } from './preview-features.ts';
import { toStructure, withoutAdditions, withoutColours } from './preview-html.ts';
import { drawPreview, drawWithHugo, type Files, readSite } from './preview-pages.ts';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');

const compare = async (
  version: string,
  files: Files,
  isComparable: (text: string) => boolean = () => true,
): Promise<readonly string[]> => {
  const site = await readSite(version, files);
  const hugo = drawWithHugo(version, files, (path) => findPagePath(site, path, site.outlines.get(path)!) ?? '');
  return [...hugo].flatMap(([path, html]) => {
    if (!isComparable(files[path]!)) return [];
    const ours = toStructure(withoutAdditions(drawPreview(site, path, files[path]!))).join('\n');
    const theirs = toStructure(withoutColours(html)).join('\n');
    return ours === theirs ? [] : [`${path}\n--- ours\n${ours}\n--- Hugo\n${theirs}`];
  });
};

const toPages = (config: string, texts: readonly string[]): Files => ({
  'hugo.toml': config,
  ...Object.fromEntries(
    texts.map((text, index) => [`content/c/p${index}.md`, `---\ntitle: T\ncity: Oslo\n---\n\n${text}\n`]),
  ),
});

for (const version of ['0.147.9', '0.152.2', '0.168.0'])
  for (const { name, config, texts } of configured)
    test(`draws Markdown as Hugo ${version} does: ${name}`, async () => {
      assert.deepEqual(await compare(version, toPages(config, texts)), []);
    });

test('draws Markdown as Hugo 0.111.3 does', async () => {
  assert.deepEqual(await compare('0.111.3', toPages(features, old)), []);
});

/** The Markdown files of a folder of the project. */
const readPosts = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /^content.*\.md$|^hugo\.toml$|^layouts.shortcodes./.test(path))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(top, folder, path), 'utf8')]),
  );

/** docs/preview.md tells of shortcodes of the site. */
const hasNoOwn = (text: string): boolean => !/\{\{[<%] *(?:note|route)\b/.test(text);

for (const version of ['0.152.2', '0.168.0'])
  test(`draws the posts of the example blog as Hugo ${version} does`, async () => {
    const posts = readPosts('examples/blog');
    const files = Object.fromEntries(Object.entries(posts).filter(([path]) => !path.includes('broken-on-purpose')));
    const config = posts['hugo.toml']!.replace(/^theme = .*$/m, '').replace(/^locale = .*$/m, '');
    assert.ok(Object.values(files).filter(hasNoOwn).length > 10);
    assert.deepEqual(await compare(version, { ...files, 'hugo.toml': config }, hasNoOwn), []);
  });

/** The examples of a page, by the heading above. */
const readExamples = (page: string): readonly { readonly title: string; readonly text: string }[] => {
  const found: { title: string; text: string }[] = [];
  for (const section of page.split(/^### /m).slice(1)) {
    const title = section.split('\n')[0]!;
    for (const [, , text] of section.matchAll(/^(```|~~~)markdown\n([\s\S]*?)\n\1$/gm))
      found.push({ title, text: text! });
  }
  return found;
};

test('every difference that docs/preview.md tells of is there', async () => {
  const examples = readExamples(readFileSync(join(top, 'docs/preview.md'), 'utf8'));
  assert.ok(examples.length >= 8, `${examples.length} examples`);
  const files = {
    'hugo.toml': features,
    'layouts/shortcodes/mine.html': '<aside>{{ .Inner | markdownify }}</aside>',
    'content/c/other.md': '---\ntitle: Other\n---\nOther\n',
    ...Object.fromEntries(examples.map(({ text }, i) => [`content/c/e${i}.md`, `---\ntitle: T\n---\n\n${text}\n`])),
  };
  const site = await readSite('0.168.0', files);
  const hugo = drawWithHugo('0.168.0', files, (path) => findPagePath(site, path, site.outlines.get(path)!) ?? '');
  const gone = examples.filter(({ text }, i) => {
    const path = `content/c/e${i}.md`;
    const ours = toStructure(drawPreview(site, path, `---\ntitle: T\n---\n\n${text}\n`));
    return ours.join('\n') === toStructure(hugo.get(path)!).join('\n');
  });
  assert.deepEqual(
    gone.map(({ title }) => title),
    [],
  );
});
