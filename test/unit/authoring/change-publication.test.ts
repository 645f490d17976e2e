// Checks that publishing a post or making a draft of it leaves front matter that can be read, whatever was there before.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeDraft, publishNow } from '../../../server/src/core/authoring/index.ts';
import { type Page, parsePage, readFrontMatter } from '../../../server/src/core/page/index.ts';
import { findPublication } from '../../../server/src/core/site/index.ts';
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
  const { edits, gone, left } = publishNow(page, site, now);
  assert.deepEqual([gone.map(({ kind }) => kind), left], [['draft', 'scheduled'], []]);
  return applyEdits(text, edits);
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
      const { edits, left } = publishNow(page, site, now);
      if (edits.length > 0) {
        const after = applyEdits(text, edits);
        checkAfter(page, after);
        const { outline } = parsePage(path, after, site.dialect);
        assert.deepEqual(findPublication(site, path, outline, now).withheld, left);
        if (left.length === 0) published++;
      }
      const draft = makeDraft(page, site);
      if (draft && draft.length > 0) checkAfter(page, applyEdits(text, draft));
    }),
    { numRuns: 150 },
  );
  assert.ok(published > 40, `${published} were published`);
});
