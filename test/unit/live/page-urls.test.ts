// Owns the proof that the page of a file is what Hugo said last, whichever of its answers comes first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HugoAnswer } from '../../../client/src/live/ask-hugo.ts';
import { createPageUrls } from '../../../client/src/live/page-urls.ts';

/** Answers come when the test gives them. */
const stage = () => {
  const questions: ((answer: HugoAnswer) => void)[] = [];
  const urls = createPageUrls({
    root: '/site',
    list: () => new Promise((resolve) => questions.push(resolve)),
    toAuthorPath: (path) => path,
    toServedPath: (path) => path,
    findUnlisted: async () => undefined,
  });
  const answer = (index: number, url: string): void =>
    questions[index]!({
      ok: true,
      output: `path,slug,title,date,expiryDate,publishDate,draft,permalink,kind,section\ncontent/a.md,,A,,,,false,http://x/${url}/,page,\n`,
      lines: [],
    });
  return { urls, questions, answer, fail: (index: number) => questions[index]!({ ok: false, output: '', lines: [] }) };
};

const file = '/site/content/a.md';

test('an answer to an older question is not taken for the newest', async () => {
  const { urls, answer, questions } = stage();
  const before = urls.find(file);
  urls.forget();
  const after = urls.find(file);
  answer(1, 'new');
  assert.equal(await after, '/new/');
  answer(0, 'old');
  assert.equal(await before, '/new/');
  assert.equal(await urls.find(file), '/new/');
  assert.equal(questions.length, 2);
});

test('a question that failed is asked again, unless a newer one was answered', async () => {
  const { urls, answer, fail, questions } = stage();
  const first = urls.find(file);
  urls.forget();
  const second = urls.find(file);
  answer(1, 'new');
  fail(0);
  await Promise.all([first, second]);
  assert.equal(await urls.find(file), '/new/');
  assert.equal(questions.length, 2);
  urls.forget();
  const third = urls.find(file);
  fail(2);
  assert.equal(await third, '/new/', 'a page that is broken for the moment keeps its URL');
  const fourth = urls.find(file);
  answer(3, 'newest');
  assert.equal(await fourth, '/newest/');
});
