// Owns that what stops Hugo is told on the author's line, goes when it is mended, and that the last good page stays; real Hugo of each generation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Build } from '../../client/src/live/live-site-types.ts';
import { startLiveHugo, versions } from './live-hugo.ts';
import { post, twoLanguages } from './sites.ts';

/** Line of the words, from 0. */
const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length - 1;

const isBroken = ({ ok }: Build): boolean => !ok;
const isFine = ({ ok }: Build): boolean => ok;

const trip = 'content/en/posts/trip/index.md';

for (const version of versions)
  test(`${version}: a broken shortcode is told on its line, and the page stays`, async (t) => {
    const { site, at, get, whenBuilt, whenServed } = await startLiveHugo(t, version, twoLanguages);
    await site.show(at(trip), post('Trip', 'Good text.'));
    await whenServed('posts/trip/', 'Good text.');
    for (const name of ['nosuch', 'nosuchagain']) {
      const text = post('Trip', `Bad text.\n\nMore {{< ${name} >}} here.`);
      await site.show(at(trip), text);
      const { problems } = await whenBuilt(({ problems: all }) =>
        all.some(({ message }) => message.includes(`"${name}"`)),
      );
      assert.equal(problems.length, 1);
      const [problem] = problems;
      assert.equal(problem!.path, at(trip));
      assert.equal(problem!.line, lineOf(text, '{{<'));
      assert.equal(problem!.message, `template for shortcode "${name}" not found`);
      assert.match(String(await get('posts/trip/')), /Good text\./);
    }
    // Work on another page goes on, neither hides nor mends it.
    await site.show(at('content/en/notes/a.md'), post('A', 'Other work.', 'slug: ay\n'));
    await site.show(at('content/en/notes/a.md'), post('A', 'More other work.', 'slug: ay\n'));
    await whenServed('2024/ay/', 'More other work.');
    await whenBuilt((build) => isBroken(build) && build.wentThrough);
    assert.deepEqual(
      (await whenBuilt(isBroken)).problems.map(({ path }) => path),
      [at(trip)],
    );

    await site.show(at(trip), post('Trip', 'Mended text.'));
    await whenServed('posts/trip/', 'Mended text.');
    assert.deepEqual((await whenBuilt(isFine)).problems, []);
  });

for (const version of versions)
  test(`${version}: a fault in a template is told on the author's line, with the way to it`, async (t) => {
    const { site, at, whenBuilt, whenServed } = await startLiveHugo(t, version, twoLanguages);
    const text = post('Trip', 'Text.\n\nMore {{< fails >}}.');
    await site.show(at(trip), text);
    const { problems } = await whenBuilt(isBroken);
    assert.equal(problems.length, 1);
    const [problem] = problems;
    assert.equal(problem!.path, at(trip));
    assert.equal(problem!.line, lineOf(text, '{{<'));
    assert.match(problem!.message, /can.t evaluate field Nix/);
    assert.deepEqual(
      problem!.frames.map(({ path, line, text: deed }) => [path, line, deed]),
      [
        [at('layouts/shortcodes/fails.html'), 1, 'partial "fails.html" .'],
        [at('layouts/partials/fails.html'), 2, '.Page.Nix'],
      ],
    );
    await whenServed('posts/trip/', 'Saved trip.');
    assert.equal((await whenBuilt(isBroken)).problems[0]!.path, at(trip));
    await site.release(at(trip));
    assert.deepEqual((await whenBuilt(isFine)).problems, []);
    await whenServed('posts/trip/', 'Saved trip.');
  });

for (const version of versions)
  test(`${version}: a site that cannot be built waits until it can`, async (t) => {
    const broken = post('A', 'Saved {{< nosuch >}}.');
    const { site, at, write, whenBuilt, whenServed } = await startLiveHugo(t, version, {
      ...twoLanguages,
      'content/en/notes/a.md': broken,
    });
    assert.equal(site.phase, 'waiting');
    const { problems } = await whenBuilt(isBroken);
    assert.equal(problems[0]!.path, at('content/en/notes/a.md'));
    assert.equal(problems[0]!.line, lineOf(broken, '{{<'));
    // Not saved yet, but mended in the editor.
    await site.show(at('content/en/notes/a.md'), post('A', 'Mended, not saved.', 'slug: ay\n'));
    assert.equal(site.phase, 'serving');
    await whenServed('2024/ay/', 'Mended, not saved.');
    assert.deepEqual((await whenBuilt(isFine)).problems, []);
    // A text that is broken when Hugo has to be started anew: the last that was built is served.
    await site.show(at('content/en/notes/a.md'), post('A', 'Broken {{< nosuch >}}.', 'slug: ay\n'));
    await whenBuilt(isBroken);
    write('content/en/notes/a.md', post('A', 'Saved by now.', 'slug: ay\n'));
    await site.restart();
    assert.equal(site.phase, 'serving');
    await whenServed('2024/ay/', 'not saved.');
    assert.equal((await whenBuilt(isBroken)).problems[0]!.line, lineOf(broken, '{{<') + 1);
    await site.release(at('content/en/notes/a.md'));
    await whenServed('2024/ay/', 'Saved by now.');
    assert.deepEqual((await whenBuilt(isFine)).problems, []);
  });

for (const version of versions)
  test(`${version}: another configuration is taken at once, a broken one is told`, async (t) => {
    const { site, at, write, whenBuilt, whenServed } = await startLiveHugo(t, version, twoLanguages);
    const config = twoLanguages['hugo.toml'];
    await site.show(at(trip), post('Trip', 'Not saved.'));
    await whenServed('posts/trip/', 'Not saved.');
    write('hugo.toml', `${config}\nbad =\n`);
    await site.noticeChange(at('hugo.toml'));
    const { problems } = await whenBuilt(isBroken);
    assert.equal(problems[0]!.path, at('hugo.toml'));
    assert.ok(problems[0]!.line! >= lineOf(`${config}\nbad`, 'bad ='));
    await whenServed('posts/trip/', 'Not saved.');
    write('more/extra.md', post('Extra', 'From another folder.'));
    write(
      'hugo.toml',
      `${config.replace('/sub/', '/moved/')}
[[module.mounts]]
source = "content/en"
target = "content"
[[module.mounts]]
source = "more"
target = "content/more"
[[module.mounts]]
source = "layouts"
target = "layouts"
`,
    );
    await site.noticeChange(at('hugo.toml'));
    assert.equal(site.phase, 'serving');
    assert.equal(site.basePath, '/moved/');
    assert.deepEqual((await whenBuilt(isFine)).problems, []);
    await whenServed('posts/trip/', 'Not saved.');
    await site.show(at('more/extra.md'), post('Extra', 'Over another folder.'));
    await whenServed('more/extra/', 'Over another folder.');
    assert.equal(await site.findUrlPath(at('more/extra.md')), '/moved/more/extra/');
  });

test('many files that change at once are one start of a site that waits, and one of a site whose configuration changed', async (t) => {
  const { site, at, write } = await startLiveHugo(t, '0.152.2', {
    ...twoLanguages,
    'content/en/notes/a.md': post('A', 'Saved {{< nosuch >}}.'),
  });
  assert.equal(site.phase, 'waiting');
  let told = 0;
  site.onBuilt(() => told++);
  const files = Array.from({ length: 20 }, (_, index) => `content/en/notes/n${index}.md`);
  for (const file of files) write(file, post('N', 'Of another branch.'));
  told = 0;
  await Promise.all(files.map((file) => site.noticeChange(at(file))));
  assert.equal(told, 1);
  write('content/en/notes/a.md', post('A', 'Saved.'));
  await site.noticeChange(at('content/en/notes/a.md'));
  assert.equal(site.phase, 'serving');
  const before = site.launches;
  await Promise.all(Array.from({ length: 5 }, () => site.noticeChange(at('hugo.toml'))));
  assert.equal(site.launches, before + 1);
});
