// Where images go that are put into a post, and how the post names them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ImageWish, learnImageHabits, listImages, placeImages } from '../../../server/src/core/authoring/index.ts';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

type Files = Readonly<Record<string, string>>;

/** What becomes of images at the cursor `<|>` of the only file that has one: the snippet, then each file that is made. */
const place = async (files: Files, names: readonly string[], wish: Partial<ImageWish> = {}): Promise<string[]> => {
  const [path, marked] = Object.entries(files).find(([, text]) => text.includes('<|>'))!;
  const texts = new Map(Object.entries({ ...files, [path]: marked.replace('<|>', '') }));
  const site = await siteFromFiles(texts);
  const page = parsePage(path, texts.get(path)!, site.dialect);
  const work = learnImageHabits(site, page);
  let step = work.next();
  while (!step.done) step = work.next(texts.get(step.value));
  const images = names.map((name) => (name.includes('/') ? { name: name.split('/').at(-1)!, path: name } : { name }));
  const offset = marked.indexOf('<|>');
  const placed = placeImages(site, page, step.value, { offset, images, taken: new Set(), selected: '', ...wish });
  if (!placed) return ['nothing'];
  if (placed.kind === 'unpublished') return [`unpublished: ${placed.folder}`];
  return [placed.snippet, ...placed.made.map(({ image, path: file }) => `${names[image]} -> ${file}`)];
};

const bundle = { 'content/posts/kubecon-day-1/index.md': '---\ntitle: KubeCon\n---\nText <|>\n' };
const figure = (src: string, n = 1) => `{{< figure src="${src}" alt="\${${n}}" >}}`;

test('neither a slug nor the name of an image leads out of the folder', async () => {
  for (const slug of ['../../evil', '..\\\\..\\\\evil', '..', '/etc/evil']) {
    const files = { 'content/posts/a.md': `---\ntitle: A\nslug: "${slug}"\n---\n<|>\n`, 'static/images/b/x.png': '' };
    const wish = { folder: 'static/images/{slug}' };
    for (const name of ['image.png', 'a.b\\..\\..\\evil.png', 'kettle.p\\..\\..\\ng']) {
      const made = (await place(files, [name], wish)).at(-1)!.replace(/^.* -> /, '');
      assert.match(made, /^static\/images\/(?:[\w-][\w.-]*\/)?[\w-][\w.-]*$/, `${slug}, ${name}`);
    }
  }
});

test('in a bundle without any habit: beside the post, as figure, named after the post with the next free number', async () => {
  assert.deepEqual(await place(bundle, ['image.png']), [
    figure('kubecon-day-1-1.png'),
    'image.png -> content/posts/kubecon-day-1/kubecon-day-1-1.png',
  ]);
  const files = { ...bundle, 'content/posts/kubecon-day-1/KubeCon-day-1-1.PNG': '' };
  assert.deepEqual(await place(files, ['Screenshot 2024-05-01 at 10.30.15 AM.PNG']), [
    figure('kubecon-day-1-2.png'),
    'Screenshot 2024-05-01 at 10.30.15 AM.PNG -> content/posts/kubecon-day-1/kubecon-day-1-2.png',
  ]);
});

test('a real name is kept and made fit for a path; what is there is never overwritten', async () => {
  const files = { ...bundle, 'content/posts/kubecon-day-1/Lake.jpg': '' };
  assert.deepEqual(await place(files, ['Blue Lake #2.jpg', 'lake.jpg', 'lake.jpg']), [
    [figure('Blue-Lake-2.jpg'), figure('lake-2.jpg', 3), figure('lake-3.jpg', 5)].join('\n\n'),
    'Blue Lake #2.jpg -> content/posts/kubecon-day-1/Blue-Lake-2.jpg',
    'lake.jpg -> content/posts/kubecon-day-1/lake-2.jpg',
    'lake.jpg -> content/posts/kubecon-day-1/lake-3.jpg',
  ]);
  const taken = new Set(['content/posts/kubecon-day-1/tea.jpg']);
  assert.deepEqual((await place(bundle, ['tea.jpg'], { taken }))[1]?.split('/').at(-1), 'tea-2.jpg');
});

test('names of cameras and programs say nothing', async () => {
  for (const name of [
    'IMG_1234.jpg',
    'image (1).png',
    'Pasted image 20240501.png',
    'Bildschirmfoto 2024-05-01 um 10.30.png',
    'Screen Shot 1.png',
    '1.png',
    'PXL_20240501_1.jpg',
  ])
    assert.match((await place(bundle, [name]))[1]!, /kubecon-day-1-1\.(jpg|png)$/, name);
  for (const name of ['imagery.png', 'photosynthesis.png', 'atom.png', 'screenshot-of-login.png', '湖.png'])
    assert.equal((await place(bundle, [name]))[1], `${name} -> content/posts/kubecon-day-1/${name}`);
});

test('the images folder of the bundles, and Markdown, where the other posts have it so', async () => {
  const files = {
    ...bundle,
    'content/posts/a/index.md': '![A](images/a.png)\n\n![B](images/b.png)\n',
    'content/posts/a/images/a.png': '',
    'content/posts/a/images/b.png': '',
    'content/posts/b/index.md': '{{< figure src="b.png" >}}\n',
    'content/posts/b/b.png': '',
  };
  assert.deepEqual(await place(files, ['image.png', 'tea.png']), [
    `![\${1}](images/kubecon-day-1-1.png)\n\n![\${3}](images/tea.png)`,
    'image.png -> content/posts/kubecon-day-1/images/kubecon-day-1-1.png',
    'tea.png -> content/posts/kubecon-day-1/images/tea.png',
  ]);
});

test('a plain post: static/images, or where the posts have theirs, with year and name of the post', async () => {
  const plain = { 'content/posts/2024-05-01-tea.md': '---\ntitle: Tea\ndate: 2024-05-02\n---\n<|>\n' };
  assert.deepEqual(await place(plain, ['image.png']), [
    figure('/images/tea-1.png'),
    'image.png -> static/images/tea-1.png',
  ]);
  const files = {
    ...plain,
    'content/posts/2023-01-01-a.md': '---\ndate: 2023-01-01\n---\n{{< figure src="/img/2023/a/1.png" caption="x" >}}\n',
    'static/img/2023/a/1.png': '',
    'content/posts/2023-02-01-b.md': '---\ndate: 2023-02-01\n---\n{{< figure src="/img/2023/b/1.png" caption="x" >}}\n',
    'static/img/2023/b/1.png': '',
  };
  assert.deepEqual(await place(files, ['image.png']), [
    `{{< figure src="/img/2024/tea/tea-1.png" alt="\${1}" caption="\${2}" >}}`,
    'image.png -> static/img/2024/tea/tea-1.png',
  ]);
});

test('what the post itself does says most, its figures with a title too', async () => {
  const files = {
    'content/posts/tea/index.md': 'Text\n\n{{< figure src="a.png" title="A" >}}\n\n<|>\n',
    'content/posts/tea/a.png': '',
    'content/posts/b/index.md': '![](b.png)\n\n![](b.png)\n',
    'content/posts/b/b.png': '',
  };
  assert.equal((await place(files, ['image.png']))[0], `${figure('tea-1.png').slice(0, -4)} title="\${2}" >}}`);
});

test('beside the site, where the content is mounted from there', async () => {
  const config = { 'config.yaml': 'contentDir: ../content\n', 'static/images/favicon.png': '' };
  const plain = {
    ...config,
    '../content/images/a.png': '',
    '../content/posts/a.md': '{{< figure src="/images/a.png?width=600px" >}}\n',
    '../content/posts/tea.md': 'Text <|>\n',
  };
  assert.deepEqual(await place(plain, ['image.png']), [
    figure('/images/tea-1.png'),
    'image.png -> ../content/images/tea-1.png',
  ]);
  const bundled = { ...config, '../content/posts/tea/index.md': 'Text <|>\n' };
  assert.deepEqual(await place(bundled, ['image.png'], { folder: './pictures' }), [
    figure('pictures/tea-1.png'),
    'image.png -> ../content/posts/tea/pictures/tea-1.png',
  ]);
});

test('the posts in the same folder say most: an author keeps to what that author does', async () => {
  const picture = (name: string): string => `![](/${name}.png)\n`;
  const files = {
    ...Object.fromEntries(['ours/a', 'shots/b', 'shots/c'].map((name) => [`static/${name}.png`, ''])),
    'content/blog/ann/one.md': picture('ours/a'),
    'content/blog/ben/one.md': picture('shots/b'),
    'content/blog/cid/one.md': picture('shots/c'),
  };
  const written = async (author: string): Promise<string | undefined> =>
    (await place({ ...files, [`content/blog/${author}/tea.md`]: 'Text <|>\n' }, ['image.png']))[1];
  assert.equal(await written('ann'), 'image.png -> static/ours/tea-1.png');
  assert.equal(await written('dan'), 'image.png -> static/shots/tea-1.png');
});

test('where each post has a folder named in its own way, the next is named after its post', async () => {
  const names = ['x', 'y', 'z', 'w', 'v'];
  const files = Object.fromEntries(
    names.flatMap((name, i) => [
      [`content/posts/p${i}.md`, `![](/pics/${name}/1.png)\n`],
      [`static/pics/${name}/1.png`, ''],
    ]),
  );
  assert.deepEqual(await place({ ...files, 'content/posts/tea.md': '<|>\n' }, ['image.png']), [
    `![\${1}](/pics/tea/tea-1.png)`,
    'image.png -> static/pics/tea/tea-1.png',
  ]);
});

test('where each author has a folder, so does the next', async () => {
  const files = {
    'content/blog/ann/a.md': '![](/files/ann/a.png)\n',
    'static/files/ann/a.png': '',
    'content/blog/ben/tea.md': '<|>\n',
  };
  assert.equal((await place(files, ['image.png']))[1], 'image.png -> static/files/ben/tea-1.png');
});

test('paths are written as the other posts write them: relative, or with the path of the site', async () => {
  const relative = {
    'content/posts/a.md': '![](../../img/a.png)\n',
    'content/posts/tea.md': '<|>\n',
    'static/img/a.png': '',
  };
  assert.equal((await place(relative, ['image.png']))[0], `![\${1}](../../img/tea-1.png)`);
  const below = {
    'hugo.toml': 'baseURL = "https://example.org/blog/"\n',
    'content/posts/a.md': '![](/blog/img/a.png)\n',
    'content/posts/tea.md': '<|>\n',
    'static/img/a.png': '',
  };
  assert.equal((await place(below, ['image.png']))[0], `![\${1}](/blog/img/tea-1.png)`);
});

test('a shortcode of the site that most posts use for images', async () => {
  const files = {
    ...bundle,
    'layouts/shortcodes/photo.html': '<img src="{{ (.Page.Resources.Get (.Get 0)).RelPermalink }}">',
    'content/posts/a/index.md': '{{% photo "a.png" %}}\n',
    'content/posts/a/a.png': '',
  };
  assert.equal((await place(files, ['image.png']))[0], '{{% photo "kubecon-day-1-1.png" %}}');
});

test('what lies where the page reaches it is named, not copied', async () => {
  const files = { ...bundle, 'static/images/my lake.png': '', 'notes/sea.png': '' };
  assert.deepEqual(await place(files, ['static/images/my lake.png']), [figure('/images/my lake.png')]);
  assert.deepEqual(await place(files, ['notes/sea.png']), [
    figure('sea.png'),
    'notes/sea.png -> content/posts/kubecon-day-1/sea.png',
  ]);
});

test('at an image key of front matter, in an argument and in a Markdown target only the path', async () => {
  const made = 'image.png -> content/posts/tea/tea-1.png';
  const at = (text: string) => place({ 'content/posts/tea/index.md': text }, ['image.png']);
  assert.deepEqual(await at('---\ncover: <|>\n---\n'), ['tea-1.png', made]);
  assert.deepEqual(await at('---\ncover:<|>\n---\n'), [' tea-1.png', made]);
  assert.deepEqual(await at('+++\ncover = <|>\n+++\n'), ['"tea-1.png"', made]);
  assert.deepEqual(await at('---\ncover: "<|>"\n---\n'), ['tea-1.png', made]);
  assert.deepEqual(await at('---\ntitle: <|>\n---\n'), ['nothing']);
  assert.deepEqual(await at('---\n<|>\n---\n'), ['nothing']);
  assert.deepEqual(await at('Text {{< figure src="<|>" >}}\n'), ['tea-1.png', made]);
  assert.deepEqual(await at('Text {{< figure alt="<|>" >}}\n'), ['nothing']);
  assert.deepEqual(await at('Text ![](<|>)\n'), ['tea-1.png', made]);
  assert.deepEqual(await at('Text\n\n```sh\n<|>\n```\n'), ['nothing']);
});

test('the folder that is set goes before all that is learnt', async () => {
  const folder = 'static/media/{section}/{year}/{slug}';
  const dated = { 'content/posts/2024-05-01-tea.md': 'Text <|>\n' };
  assert.deepEqual(await place(dated, ['image.png'], { folder }), [
    figure('/media/posts/2024/tea/tea-1.png'),
    'image.png -> static/media/posts/2024/tea/tea-1.png',
  ]);
  assert.deepEqual(await place(bundle, ['image.png'], { folder: './pictures' }), [
    figure('pictures/kubecon-day-1-1.png'),
    'image.png -> content/posts/kubecon-day-1/pictures/kubecon-day-1-1.png',
  ]);
  assert.deepEqual(await place(bundle, ['image.png'], { folder: 'notes' }), ['unpublished: notes']);
  assert.deepEqual(await place(bundle, ['image.png'], { folder: '../../../elsewhere' }), ['unpublished: elsewhere']);
  assert.deepEqual(await place(bundle, ['image.png'], { folder: 'static/{year}' }), ['unpublished: static/{year}']);
});

test('what is selected becomes the caption, in Markdown the alternative text', async () => {
  assert.deepEqual(
    (await place(bundle, ['image.png'], { selected: 'A "lake" {x}' }))[0],
    `${figure('kubecon-day-1-1.png').slice(0, -4)} caption="\${2:A \\\\"lake\\\\" {x\\}}" >}}`,
  );
});

test('images to choose from: those of the bundle, then those of all, not those of other bundles', async () => {
  const site = await siteFromFiles(
    new Map(
      Object.entries({
        'content/posts/a/index.md': 'A',
        'content/posts/a/deep/z.png': '',
        'content/posts/b/index.md': 'B',
        'content/posts/b/b.png': '',
        'content/posts/loose.png': '',
        'static/images/s.png': '',
        'static/notes.txt': '',
        'assets/t.png': '',
      }),
    ),
  );
  assert.deepEqual(
    listImages(site, 'content/posts/a/index.md').map(({ path, folder, own }) => [path, folder, own]),
    [
      ['content/posts/a/deep/z.png', 'deep', true],
      ['assets/t.png', 'assets', false],
      ['content/posts/loose.png', 'content/posts', false],
      ['static/images/s.png', 'static/images', false],
    ],
  );
});

test('the folder of an image beside the site is called as the Explorer calls it', async () => {
  const files = { 'config.yaml': 'contentDir: ../content\n', '../content/a.md': 'A', '../content/images/a.png': '' };
  const site = await siteFromFiles(new Map(Object.entries(files)));
  assert.deepEqual(
    listImages(site, '../content/a.md').map(({ folder }) => folder),
    ['content/images'],
  );
});
