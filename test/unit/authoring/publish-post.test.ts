// Checks that publishing a post or making a draft of it leaves front matter that can be read, whatever was there before.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeDraft, publishPost } from '../../../server/src/core/authoring/index.ts';
import { type Page, parsePage, readFrontMatter } from '../../../server/src/core/page/index.ts';
import { findPagePublication } from '../../../server/src/core/site/index.ts';
import { applyEdits } from '../../../server/src/core/text/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';
import { lineEndsOf } from '../edits/check-edits.ts';
import { posts } from '../edits/front-matter-texts.ts';

const now = Date.UTC(2024, 5, 1, 12);
const path = 'content/later/post.md';

/** A section that makes drafts of its posts, and has them wait for the year 2099. */
const makeSite = (text: string) =>
  siteFromFiles(
    new Map([
      ['content/later/_index.md', '---\ncascade:\n  draft: true\n  date: 2099-01-01\n---\n'],
      [path, text],
    ]),
  );

const publish = async (text: string): Promise<string> => {
  const site = await makeSite(text);
  const page = parsePage(path, text, site.dialect);
  const { edits, draftEnded, dates, after } = publishPost(page, site, { now, at: now });
  assert.ok(draftEnded);
  assert.deepEqual(
    dates.map(({ key }) => key),
    ['date'],
  );
  assert.deepEqual(findPagePublication(site, after, now).withheld, []);
  assert.equal(after.text, applyEdits(text, edits));
  return after.text;
};

test('what a section hands down twice is answered by one block of front matter', async () => {
  assert.equal(await publish('Text.\n'), '---\ndraft: false\ndate: 2024-06-01T12:00:00Z\n---\n\nText.\n');
  assert.deepEqual(JSON.parse((await publish('{}\nText.\n')).replace('Text.', '')), {
    draft: false,
    date: '2024-06-01T12:00:00Z',
  });
  assert.equal(
    await publish('+++\n[params]\na = 1\n+++\n'),
    '+++\ndraft = false\ndate = 2024-06-01T12:00:00Z\n[params]\na = 1\n+++\n',
  );
});

const berlin = 'timeZone = "Europe/Berlin"\n';

/** The text of a post of a site in Berlin, with some neighbours, after it was published or scheduled. */
const change = async (
  text: string,
  wish: { readonly at?: number; readonly keepsDate?: boolean } = {},
  config = berlin,
  neighbour = '---\ntitle: N\ndate: 2024-01-01\n---\n',
): Promise<string> => {
  const names = ['content/posts/n1.md', 'content/posts/n2.md', 'content/posts/n3.md'];
  const site = await siteFromFiles(
    new Map([['hugo.toml', config], ['content/posts/p.md', text], ...names.map((name) => [name, neighbour] as const)]),
  );
  const page = parsePage('content/posts/p.md', text, site.dialect);
  const { edits, after } = publishPost(page, site, { now, at: now, ...wish });
  assert.equal(applyEdits(text, edits), after.text);
  return after.text;
};

test('a draft gets the date of today in its own manner and format, and nothing else changes', async () => {
  assert.equal(
    await change('---\n# mine\ntitle: "A"   # b\ndate: 2024-05-01T10:00:00+02:00 # begun\ndraft: true\n---\nText.\n'),
    '---\n# mine\ntitle: "A"   # b\ndate: 2024-06-01T14:00:00+02:00 # begun\n---\nText.\n',
  );
  assert.equal(
    await change('---\ndate: "2024-05-01"\ndraft: true\nlastmod: 2024-05-02 10:00:00\n---\n'),
    '---\ndate: "2024-06-01"\nlastmod: 2024-06-01 14:00:00\n---\n',
  );
  assert.equal(
    await change('+++\ntitle = "A"\ndate = 2024-05-01T10:00:00Z\ndraft = true\n[params]\na = 1\n+++\n'),
    '+++\ntitle = "A"\ndate = 2024-06-01T12:00:00Z\n[params]\na = 1\n+++\n',
  );
  assert.equal(
    await change('{\n  "date": "2024-05-01T10:00:00+02:00",\n  "title": "A",\n  "draft": true\n}\n'),
    '{\n  "date": "2024-06-01T14:00:00+02:00",\n  "title": "A"\n}\n',
  );
});

test('a draft without a date gets one where the other posts have theirs', async () => {
  assert.equal(await change('---\ntitle: A\ndraft: true\n---\n'), '---\ntitle: A\ndate: 2024-06-01\n---\n');
  assert.equal(
    await change('---\ntitle: A\ndraft: true\n---\n', {}, berlin, '---\ntitle: N\n---\n'),
    '---\ntitle: A\n---\n',
  );
});

test('a post that is public, or was, keeps its date; so does one that says when it appeared', async () => {
  const open = '---\ndate: 2024-05-01\nlastmod: 2024-05-01\n---\n';
  assert.equal(await change(open), open);
  assert.equal(
    await change('---\ndate: 2020-05-01\ndraft: true\n---\n', { keepsDate: true }),
    '---\ndate: 2020-05-01\n---\n',
  );
  const told = '---\ndate: 2020-05-01\npublishDate: 2021-01-01\n---\n';
  assert.equal(await change(told.replace('2021-01-01\n', '2021-01-01\ndraft: true\n')), told);
});

test('what waits for a later day appears now', async () => {
  assert.equal(
    await change('---\ndate: 2020-05-01\npublishDate: 2030-01-01\n---\n'),
    '---\ndate: 2020-05-01\npublishDate: 2024-06-01\n---\n',
  );
  assert.equal(
    await change('---\ndate: 2024-05-01\npublishDate: 2030-01-01\ndraft: true\n---\n'),
    '---\ndate: 2024-06-01\npublishDate: 2024-06-01\n---\n',
  );
});

test('a post is scheduled by the key the site does it with, to the day or to the minute', async () => {
  const day = Date.UTC(2024, 11, 23, 23);
  const hour = Date.UTC(2024, 11, 24, 7);
  const draft = '---\ntitle: A\ndate: 2024-05-01\ndraft: true\n---\n';
  assert.equal(await change(draft, { at: day }), '---\ntitle: A\ndate: 2024-12-24\n---\n');
  assert.equal(await change(draft, { at: hour }), '---\ntitle: A\ndate: 2024-12-24T08:00:00+01:00\n---\n');
  assert.equal(
    await change(
      '---\ntitle: A\ndate: 2024-05-01\n---\n',
      { at: day },
      berlin,
      '---\ndate: 2024-01-01\npublishDate: 2024-02-01\n---\n',
    ),
    '---\ntitle: A\ndate: 2024-05-01\npublishDate: 2024-12-24\n---\n',
  );
  assert.equal(
    await change('+++\npublishDate = 2024-01-01T10:00:00+01:00\ndate = 2023-01-01\n+++\n', { at: hour }),
    '+++\npublishDate = 2024-12-24T08:00:00+01:00\ndate = 2023-01-01\n+++\n',
  );
});

test('any front matter is as readable afterwards as before, and its body the same', async () => {
  const site = await makeSite('Text.\n');
  const checkAfter = (page: Page, text: string): void => {
    const [before, after] = [readFrontMatter(page.text), readFrontMatter(text)];
    assert.ok(after.frontMatter?.closed, text);
    assert.ok(after.frontMatter.problems.length <= (before.frontMatter?.problems.length ?? 0), text);
    assert.equal(text.slice(after.bodyStart).trimStart(), page.text.slice(before.bodyStart).trimStart());
    if (/[\r\n]/.test(page.text)) assert.deepEqual(lineEndsOf(text), lineEndsOf(page.text));
  };
  let published = 0;
  fc.assert(
    fc.property(posts, ({ text }) => {
      const page = parsePage(path, text, site.dialect);
      const { edits, after: changed } = publishPost(page, site, { now, at: now });
      if (edits.length > 0) {
        const after = applyEdits(text, edits);
        checkAfter(page, after);
        assert.equal(after, changed.text);
        if (findPagePublication(site, changed, now).withheld.length === 0) published++;
      }
      const draft = makeDraft(page, site);
      if (draft && draft.length > 0) checkAfter(page, applyEdits(text, draft));
    }),
    { numRuns: 150 },
  );
  assert.ok(published > 40, `${published} were published`);
});
