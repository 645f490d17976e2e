// Owns that unsaved text is on the page, on the right page, and gone when it is released; asked of real Hugo of each generation.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { startLiveHugo, versions } from './live-hugo.ts';
import { configFolder, post, twoLanguages } from './sites.ts';

/** File, its URL path, what is saved. */
const pages = [
  ['content/en/posts/trip/index.md', 'posts/trip/', 'Saved trip.'],
  ['content/en/posts/_index.md', 'posts/', 'Saved list.'],
  ['content/en/_index.md', '', 'Saved home.'],
  ['content/en/notes/a.md', '2024/ay/', 'Saved note.'],
  ['content/nb/posts/tur.md', 'nb/posts/tur/', 'Lagret tur.'],
  ['themes/t/content/docs/d.md', 'docs/d/', 'Saved doc of the theme.'],
] as const;

for (const version of versions)
  test(`${version}: unsaved text is shown and released, page by page`, async (t) => {
    const { site, at, get, root, whenServed } = await startLiveHugo(t, version, twoLanguages);
    assert.equal(site.phase, 'serving');
    assert.equal(site.basePath, '/sub/');
    for (const [file, url, saved] of pages) {
      assert.equal(await site.findUrlPath(at(file)), `/sub/${url}`, file);
      const text = readFileSync(at(file), 'utf8');
      await site.show(at(file), text.replace(saved, 'Not saved: æ “x”.'));
      const html = await whenServed(url, 'Not saved: æ “x”.');
      assert.doesNotMatch(html, new RegExp(saved));
      assert.equal(await site.findUrlPath(at(file)), `/sub/${url}`, `${file}, shown`);
      await site.show(at(file), text.replace(saved, 'Typed on.'));
      await whenServed(url, 'Typed on.');
      assert.equal(readFileSync(at(file), 'utf8'), text);
      await site.release(at(file));
      await whenServed(url, saved);
    }
    // Another one after all those: the way there and back leaves no page behind.
    for (const [, url, saved] of pages) assert.match(String(await get(url)), new RegExp(saved), url);
    const added = readdirSync(root).filter((name) => !Object.keys(twoLanguages).some((file) => file.startsWith(name)));
    assert.deepEqual(added, []);
  });

for (const version of versions)
  test(`${version}: a post that is not on disk yet, one that is deleted, another slug`, async (t) => {
    const { site, at, get, whenServed, whenBuilt } = await startLiveHugo(t, version, twoLanguages);
    const fresh = at('content/en/posts/2024/fresh/index.md');
    await site.show(fresh, post('Fresh', 'Nobody has saved this.'));
    await whenServed('posts/2024/fresh/', 'Nobody has saved this.');
    assert.equal(await site.findUrlPath(fresh), '/sub/posts/2024/fresh/');
    assert.equal(await site.findFile('/sub/posts/2024/fresh/'), fresh);
    assert.equal(await site.findFile('/sub/nowhere/'), undefined);
    await site.show(fresh, post('Fresh', 'Typed on.'));
    await whenServed('posts/2024/fresh/', 'Typed on.');
    assert.equal(existsSync(fresh), false);

    const note = at('content/en/notes/a.md');
    await site.show(note, post('A', 'Another slug.', 'slug: other\n'));
    await whenServed('2024/other/', 'Another slug.');
    assert.equal(await site.findUrlPath(note), '/sub/2024/other/');

    rmSync(at('content/nb/posts/tur.md'));
    await site.noticeChange(at('content/nb/posts/tur.md'));
    await whenBuilt(({ ok }) => ok);
    assert.equal(await site.findUrlPath(at('content/nb/posts/tur.md')), undefined);
    await site.stop();
    assert.equal(site.phase, 'stopped');
    await assert.rejects(get(''));
  });

for (const version of versions)
  test(`${version}: a configuration folder with mounts of its own, behind a path of the proxy`, async (t) => {
    const options = { baseUrl: 'https://remote.example/proxy/8080/' };
    const { site, at, whenServed, lines } = await startLiveHugo(t, version, configFolder, options);
    assert.equal(site.phase, 'serving', lines.join('\n'));
    assert.equal(site.basePath, '/proxy/8080/');
    for (const [file, url, saved] of [
      ['pages/posts/plain.md', 'posts/plain.html', 'Saved plain.'],
      ['README.md', 'about.html', 'Saved about.'],
      ['themes/t/content/docs/d.md', 'docs/d.html', 'Saved doc of the theme.'],
    ] as const) {
      assert.equal(await site.findUrlPath(at(file)), `/proxy/8080/${url}`, file);
      await whenServed(url, saved);
      await site.show(at(file), readFileSync(at(file), 'utf8').replace(saved, 'Not saved.'));
      await whenServed(url, 'Not saved.');
      await site.release(at(file));
      await whenServed(url, saved);
    }
    await site.show(at('hugo.toml'), 'no content');
    await site.release(at('hugo.toml'));
  });
