// Checks which arguments of shortcodes count as images: by the template's contract, or by the look of the value.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { fileLinksOf, imagesOf, resolveImage } from '../../../server/src/core/site/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const templates: Readonly<Record<string, string>> = {
  'layouts/shortcodes/film.html': '<video src="{{ .Get "src" }}" poster="{{ .Get "still" }}"></video>',
  'layouts/shortcodes/far.html': '<a href="https://example.org/{{ .Get 0 }}">x</a>',
  'layouts/shortcodes/sheet.html': '<a href="/files/{{ .Get 0 }}">x</a>',
  'layouts/shortcodes/several.html': '<img src="x.png" srcset="{{ .Get 0 }}">',
  'layouts/shortcodes/two.html': '<img srcset="{{ .Get 0 }} 1x, {{ .Get 1 }} 2x">',
  'layouts/shortcodes/pic.html': '<img src="{{ .Get 0 | relURL }}" alt="{{ .Get 1 }}">',
  'layouts/shortcodes/card.html': '<img src="{{ .Get "front" }}"><p>{{ .Get "title" }}</p>',
  'layouts/shortcodes/box.html': '{{ partial "box.html" (dict "picture" (.Get "picture")) }}',
  'layouts/shortcodes/include.html': '{{ with .Page.Resources.Get (.Get 0) }}{{ .Content }}{{ end }}',
  'layouts/shortcodes/gallery.html': '{{ range .Page.Resources.Match (.Get "match") }}{{ .Name }}{{ end }}',
  'layouts/shortcodes/shared.html': '{{ $p := site.GetPage "/pool" }}{{ $p.Resources.GetMatch (.Get 0) }}',
  'layouts/shortcodes/up.html':
    '{{ with .Page.CurrentSection.Resources.Get (.Get 0) }}<img src="{{ .Permalink }}">{{ end }}',
  'layouts/shortcodes/listed.html':
    '{{ $name := .Get 0 }}{{ range site.RegularPages }}{{ with .Resources.Get $name }}x{{ end }}{{ end }}',
  'static/here.png': '',
};

const find = async (body: string, of = imagesOf): Promise<Record<string, string>> => {
  const files = new Map([...Object.entries(templates), ['content/a/index.md', body]]);
  const site = await siteFromFiles(files);
  const page = parsePage('content/a/index.md', body, site.dialect);
  return Object.fromEntries(
    of(page, site).map((mention) => [mention.target, resolveImage(site, page.path, page.outline, mention).kind]),
  );
};

test('what the template puts into an image’s address, under any name and at any position', async () => {
  assert.deepEqual(await find('A {{< pic "here.png" "gone.png" >}} {{< pic gone.png >}} {{< pic "gone" >}}'), {
    'here.png': 'found',
    'gone.png': 'missing',
    gone: 'missing',
  });
  assert.deepEqual(await find('A {{< card front="gone.png" title="front.png" >}}'), { 'gone.png': 'missing' });
});

test('of a name that is given twice the last one counts', async () => {
  assert.deepEqual(await find('A {{< card front="one.png" front="two.png" >}}'), { 'two.png': 'missing' });
});

test('what only looks like an image may be anywhere, and is not missed', async () => {
  assert.deepEqual(await find('A {{< box picture="here.png" >}} {{< box picture="gone.png" >}}'), {
    'here.png': 'found',
    'gone.png': 'unchecked',
  });
  assert.deepEqual(await find('A {{< figure link="here.png" alt="gone.png" >}}'), {});
});

test('what a template links to, plays or embeds is a file, where its name says so', async () => {
  const findFiles = (body: string) => find(body, fileLinksOf);
  assert.deepEqual(await findFiles('A {{< figure src="here.png" link="gone.png" alt="a.png" attrlink="/about/" >}}'), {
    'gone.png': 'missing',
  });
  assert.deepEqual(
    await findFiles('A {{< film src="gone.mp4" still="still.png" >}} {{< film src="https://example.org/a.mp4" >}}'),
    { 'gone.mp4': 'missing' },
  );
  assert.deepEqual(await find('A {{< film src="gone.mp4" still="still.png" >}}'), { 'still.png': 'missing' });
  assert.deepEqual(await findFiles('A {{< film src="talk" >}} {{< far "gone.pdf" >}} {{< sheet "gone.pdf" >}}'), {
    '/files/gone.pdf': 'missing',
  });
});

test('of an argument that stands in a srcset every address', async () => {
  assert.deepEqual(await find('A {{< several "/here.png 1x, gone.png 2x" >}}'), {
    '/here.png': 'found',
    'gone.png': 'missing',
  });
  assert.deepEqual(await find('A {{< two "/here.png" "gone.png" >}}'), { '/here.png': 'found', 'gone.png': 'missing' });
});

test('resources of other kinds, patterns, and addresses elsewhere are no images of the site', async () => {
  assert.deepEqual(await find('A {{< include "main.go" >}} {{< include "plot.svg" >}}'), { 'plot.svg': 'missing' });
  assert.deepEqual(await find('A {{< gallery match="*.jpg" >}} {{< gallery match="{a,b}.jpg" >}}'), {});
  assert.deepEqual(await find('A {{< box picture="https://example.org/a.png" >}}'), {});
});

test('resources of another page are not looked up beside this one', async () => {
  for (const name of ['shared', 'up', 'listed'])
    assert.deepEqual(await find(`A {{< ${name} "gone.png" >}}`), { 'gone.png': 'unchecked' }, name);
});

test('in a comment nobody sees it; in code it is drawn', async () => {
  const figure = (name: string) => `{{< figure src="${name}.png" >}}`;
  assert.deepEqual(
    await find(
      `<!-- ${figure('a')} -->\n\n\`${figure('b')}\`\n\n<!-- x --> ${figure('c')}\n\n<!--\n${figure('d')}\n-->\n`,
    ),
    { 'b.png': 'missing', 'c.png': 'missing' },
  );
});
