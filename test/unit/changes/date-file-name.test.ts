// Checks which names follow a new date, and that the own edits of a page are joined with what follows from its move.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishPost } from '../../../server/src/core/authoring/index.ts';
import { changeAndMove, toDatedName } from '../../../server/src/core/changes/index.ts';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { applyEdits } from '../../../server/src/core/text/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const post = '---\ntitle: T\n---\n';
const moves = async (paths: readonly string[], path: string, config = '') => {
  const site = await siteFromFiles(new Map([['hugo.toml', config], ...paths.map((one) => [one, post] as const)]));
  return toDatedName(site, path, '2026-11-22');
};

test('a name with a day takes the new one where its neighbours have theirs, translations along', async () => {
  const dated = ['content/posts/2024-01-01-a.md', 'content/posts/2024-02-01-b.md'];
  const found = await moves(
    [...dated, 'content/posts/2024-05-01-x.md', 'content/posts/2024-05-01-x.de.md'],
    'content/posts/2024-05-01-x.md',
    '[languages.en]\n[languages.de]\n',
  );
  assert.deepEqual(found, {
    moves: [
      { from: 'content/posts/2024-05-01-x.md', to: 'content/posts/2026-11-22-x.md' },
      { from: 'content/posts/2024-05-01-x.de.md', to: 'content/posts/2026-11-22-x.de.md' },
    ],
    emptied: [],
    path: 'content/posts/2026-11-22-x.md',
    name: '2026-11-22-x',
    taken: false,
  });
  assert.equal(
    (await moves([...dated, 'content/posts/x.md'], 'content/posts/x.md'))?.path,
    'content/posts/2026-11-22-x.md',
  );
  assert.equal(await moves(['content/posts/2026-11-22-x.md'], 'content/posts/2026-11-22-x.md'), undefined);
});

test('the folder of a bundle, file by file, in every language’s content', async () => {
  const found = await moves(
    [
      'content/en/posts/2024-05-01-x/index.md',
      'content/en/posts/2024-05-01-x/pictures/a.png',
      'content/en/posts/2024-05-01-xy/index.md',
      'content/de/posts/2024-05-01-x/index.md',
    ],
    'content/en/posts/2024-05-01-x/index.md',
    '[languages.en]\ncontentDir = "content/en"\n[languages.de]\ncontentDir = "content/de"\n',
  );
  assert.deepEqual(
    [...found!.moves].sort((a, b) => (a.from < b.from ? -1 : 1)),
    [
      { from: 'content/de/posts/2024-05-01-x/index.md', to: 'content/de/posts/2026-11-22-x/index.md' },
      { from: 'content/en/posts/2024-05-01-x/index.md', to: 'content/en/posts/2026-11-22-x/index.md' },
      { from: 'content/en/posts/2024-05-01-x/pictures/a.png', to: 'content/en/posts/2026-11-22-x/pictures/a.png' },
    ],
  );
  assert.deepEqual([...found!.emptied].sort(), ['content/de/posts/2024-05-01-x', 'content/en/posts/2024-05-01-x']);
  assert.equal(found!.path, 'content/en/posts/2026-11-22-x/index.md');
});

test('a name stays where the others carry no day, and where the new one is taken', async () => {
  const plain = ['content/posts/a.md', 'content/posts/b.md'];
  assert.equal(await moves([...plain, 'content/posts/x.md'], 'content/posts/x.md'), undefined);
  assert.equal(await moves([...plain, 'content/posts/2024-05-01-x.md'], 'content/posts/2024-05-01-x.md'), undefined);
  const taken = await moves(
    ['content/posts/2024-05-01-x.md', 'content/posts/2026-11-22-x.md'],
    'content/posts/2024-05-01-x.md',
  );
  assert.deepEqual([taken?.taken, taken?.moves, taken?.path], [true, [], 'content/posts/2024-05-01-x.md']);
});

test('what the page itself changes and what follows from the move are one set of edits', async () => {
  const path = 'content/posts/2024-05-01-x.md';
  const text = '---\ndraft: true\ncover: ./pic.png\ndate: 2024-05-01\n---\n![A](pic.png) and ![B](/img/pic.png)\n';
  const site = await siteFromFiles(
    new Map([
      [path, text],
      ['static/img/pic.png', 'png'],
      ['content/posts/b.md', post],
    ]),
  );
  const page = parsePage(path, text, site.dialect);
  const now = Date.UTC(2026, 10, 22);
  const changed = publishPost(page, site, { now, at: now });
  const work = changeAndMove(site, page, changed, [
    { from: path, to: 'content/posts/2026-11-22-x.md' },
    { from: 'static/img', to: 'static/pictures' },
  ]);
  let step = work.next();
  while (!step.done) step = work.next(step.value === path ? text : post);
  const { edits, moves: moved } = step.value;
  assert.deepEqual([...edits.keys()], [path]);
  assert.equal(
    applyEdits(text, edits.get(path)!.edits),
    '---\ncover: ./pic.png\ndate: 2026-11-22\n---\n![A](pic.png) and ![B](/pictures/pic.png)\n',
  );
  assert.equal(moved.length, 2);
});
