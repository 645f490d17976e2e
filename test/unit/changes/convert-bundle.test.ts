// Checks which files a post takes along when it becomes a bundle or a single file, and that every image is found afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Conversion, turnIntoBundle, turnIntoSingle } from '../../../server/src/core/changes/index.ts';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { imagesOf, resolveImage } from '../../../server/src/core/site/index.ts';
import { applyEdits } from '../../../server/src/core/text/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

type Files = Readonly<Record<string, string>>;

/** What a conversion comes to: the files as they are then, by path; or why there is none. */
const convert = async (files: Files, path: string, way: typeof turnIntoBundle): Promise<Files | string> => {
  const site = await siteFromFiles(new Map(Object.entries(files)));
  const work = way(site, parsePage(path, files[path]!, site.dialect));
  let step = work.next();
  while (!step.done) step = work.next(files[step.value]);
  const result: Conversion = step.value;
  if (result.kind === 'obstacle') {
    const { kind, paths, targets = [] } = result.obstacle;
    return [kind, ...paths, ...targets].join(' ');
  }
  const { edits, moves } = result.change;
  const after = Object.fromEntries(
    Object.entries(files).map(([file, text]) => {
      const own = edits.get(file)?.edits ?? [];
      return [moves.find(({ from }) => from === file)?.to ?? file, applyEdits(text, own)];
    }),
  );
  assert.ok(after[result.path] !== undefined);
  const then = await siteFromFiles(new Map(Object.entries(after)));
  for (const [file, text] of Object.entries(after).filter(([one]) => one.endsWith('.md'))) {
    const page = parsePage(file, text, then.dialect);
    for (const image of imagesOf(page, then))
      assert.equal(resolveImage(then, file, page.outline, image).kind, 'found', `${file}: ${image.target}`);
  }
  return after;
};

test('a single file leaves the folders of all its languages behind', async () => {
  const files = {
    'hugo.toml': '[languages.en]\ncontentDir = "content/en"\n[languages.de]\ncontentDir = "content/de"\n',
    'content/en/posts/a/index.md': '![](x.png)',
    'content/en/posts/a/x.png': '',
    'content/de/posts/a/index.md': '',
  };
  const site = await siteFromFiles(new Map(Object.entries(files)));
  const path = 'content/en/posts/a/index.md';
  const work = turnIntoSingle(site, parsePage(path, files[path], site.dialect));
  let step = work.next();
  while (!step.done) step = work.next(files[step.value as keyof typeof files]);
  assert.equal(step.value.kind, 'change');
  assert.deepEqual(step.value.kind === 'change' && [...step.value.emptied].sort(), [
    'content/de/posts/a',
    'content/en/posts/a',
  ]);
});

test('a post takes the images along that it alone names, reached or only meant, and leaves the others', async () => {
  const head = '---\ntitle: X\n---\n';
  const after = await convert(
    {
      'content/posts/x.md': `${head}![](../own.png) ![](beside.png) ![](b%20%231.png) ![](../shared.png) ![](/img/s.png)\n`,
      'content/posts/b #1.png': 'png',
      'content/posts/y.md': `${head}![](../shared.png)\n`,
      'content/posts/own.png': 'png',
      'content/posts/beside.png': 'png',
      'content/posts/shared.png': 'png',
      'static/img/s.png': 'png',
    },
    'content/posts/x.md',
    turnIntoBundle,
  );
  assert.deepEqual(after, {
    'content/posts/x/index.md': `${head}![](own.png) ![](beside.png) ![](b%20%231.png) ![](../shared.png) ![](/img/s.png)\n`,
    'content/posts/x/b #1.png': 'png',
    'content/posts/y.md': `${head}![](../shared.png)\n`,
    'content/posts/x/own.png': 'png',
    'content/posts/x/beside.png': 'png',
    'content/posts/shared.png': 'png',
    'static/img/s.png': 'png',
  });
});

test('translations move along, beside it and in a content folder of their own', async () => {
  const languages = '[languages.en]\n[languages.de]\n';
  assert.deepEqual(
    await convert(
      { 'hugo.toml': languages, 'content/posts/x.md': '+++\n+++\n', 'content/posts/x.de.md': '+++\n+++\n' },
      'content/posts/x.de.md',
      turnIntoBundle,
    ),
    { 'hugo.toml': languages, 'content/posts/x/index.md': '+++\n+++\n', 'content/posts/x/index.de.md': '+++\n+++\n' },
  );
  const folders = '[languages.en]\ncontentDir = "content/en"\n[languages.de]\ncontentDir = "content/de"\n';
  assert.deepEqual(
    Object.keys(
      await convert(
        { 'hugo.toml': folders, 'content/en/posts/x.md': '{}\n', 'content/de/posts/x.md': '{}\n' },
        'content/en/posts/x.md',
        turnIntoBundle,
      ),
    ),
    ['hugo.toml', 'content/en/posts/x/index.md', 'content/de/posts/x/index.md'],
  );
});

test('a folder with files is no obstacle, one with a page is', async () => {
  const post = { 'content/posts/x.md': '---\ntitle: X\n---\n![](a.png)\n', 'content/posts/x/a.png': 'png' };
  assert.deepEqual(Object.keys(await convert(post, 'content/posts/x.md', turnIntoBundle)), [
    'content/posts/x/index.md',
    'content/posts/x/a.png',
  ]);
  assert.equal(
    await convert({ ...post, 'content/posts/x/part.md': '' }, 'content/posts/x.md', turnIntoBundle),
    'taken content/posts/x/part.md',
  );
});

test('a bundle becomes a file with its images beside it', async () => {
  const head = '---\ntitle: X\n---\n';
  assert.deepEqual(
    await convert(
      {
        'content/posts/x/index.md': `${head}![](own.png)\n`,
        'content/posts/x/own.png': 'png',
        'content/posts/y.md': `${head}![](../x/own.png)\n`,
      },
      'content/posts/x/index.md',
      turnIntoSingle,
    ),
    {
      'content/posts/x.md': `${head}![](../own.png)\n`,
      'content/posts/own.png': 'png',
      'content/posts/y.md': `${head}![](../own.png)\n`,
    },
  );
});

test('a bundle stays one where it has what only a bundle has, and where something is in the way', async () => {
  const bundle = { 'content/posts/x/index.md': '---\ntitle: X\n---\n![](own.png)\n', 'content/posts/x/own.png': 'png' };
  const path = 'content/posts/x/index.md';
  assert.equal(
    await convert({ ...bundle, 'content/posts/x/cover.png': 'png' }, path, turnIntoSingle),
    'only-in-bundle content/posts/x/cover.png',
  );
  assert.equal(
    await convert({ ...bundle, 'content/posts/x/part.md': 'Part\n' }, path, turnIntoSingle),
    'only-in-bundle content/posts/x/part.md',
  );
  assert.equal(
    await convert({ ...bundle, 'content/posts/own.png': 'p' }, path, turnIntoSingle),
    'taken content/posts/own.png',
  );
  assert.equal(await convert(bundle, path, turnIntoBundle), 'not-that');
  const inner = { ...bundle, 'content/posts/x/part.md': 'Part\n' };
  assert.equal(await convert(inner, 'content/posts/x/part.md', turnIntoBundle), 'in-bundle');
});

test('a bundle stays one where its resources are listed, and where a post could not name a file any more: it is said which', async () => {
  const path = 'content/posts/x/index.md';
  const other = { 'content/posts/x/own.png': 'png' };
  const listed = '---\ntitle: X\nresources:\n  - src: own.png\n    title: Own\n---\n![](own.png)\n';
  assert.equal(await convert({ ...other, [path]: listed }, path, turnIntoSingle), 'has-resources own.png');
  const onlyOfBundles = { 'layouts/shortcodes/pic.html': '{{ (.Page.Resources.GetMatch (.Get "src")).RelPermalink }}' };
  const text = '---\ntitle: X\n---\n{{< pic src="own.png" >}}\n';
  assert.equal(
    await convert({ ...other, ...onlyOfBundles, [path]: text }, path, turnIntoSingle),
    'not-followed content/posts/x/index.md own.png',
  );
  const lossy = { 'content/posts/y.md': '---\ntitle: Caf\ufffd\n---\n![](../x/own.png)\n' };
  const plain = '---\ntitle: X\n---\n![](own.png)\n';
  assert.equal(
    await convert({ ...other, ...lossy, [path]: plain }, path, turnIntoSingle),
    'not-utf-8 content/posts/y.md',
  );
});
