// One hint for a site whose theme is not here, instead of one for each shortcode that may be the theme's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSite } from '../../../server/src/host/load-site.ts';
import { makeMemoryFileSystem } from '../../../server/src/host/memory-file-system.ts';
import { defaultSettings } from '../../../server/src/host/settings.ts';
import { toUri } from '../../../server/src/host/uris.ts';

const root = 'file:///blog';

const problemsOf = async (files: Readonly<Record<string, string>>) => {
  const fs = makeMemoryFileSystem();
  for (const [path, text] of Object.entries(files)) fs.put(toUri(root, path), text);
  for await (const step of loadSite(fs, root, defaultSettings)) if (step.kind === 'done') return step.problems;
  return assert.fail('the loader did not end');
};

const config = 'title = "Blog"\ntheme = "lugo"\n';

test('a theme that is not here is told once, where the configuration names it', async () => {
  const [problem, ...more] = await problemsOf({
    'hugo.toml': config,
    'content/a.md': 'A {{< tagcloud >}} {{< figrue >}} {{< figure src="a.png" >}}',
    'content/b.md': 'B {{< tagcloud >}} {{< now.inline >}}x{{< /now.inline >}} {{< box >}}',
    'layouts/shortcodes/box.html': '<hr>',
  });
  assert.deepEqual(more, []);
  assert.equal(problem?.code, 'theme-missing');
  assert.equal(problem.level, 'hint');
  assert.equal(problem.path, 'hugo.toml');
  assert.equal(config.slice(problem.span.start, problem.span.end), 'lugo');
  assert.match(
    problem.message,
    /^“lugo” is not in this folder\. Shortcodes such as “figrue”, “tagcloud” may be its own/,
  );
});

test('nothing is told where every shortcode is known, or no theme is missing', async () => {
  assert.deepEqual(await problemsOf({ 'hugo.toml': config, 'content/a.md': 'A {{< figure src="a.png" >}}' }), []);
  assert.deepEqual(await problemsOf({ 'hugo.toml': 'title = "Blog"\n', 'content/a.md': 'A {{< tagcloud >}}' }), []);
});
