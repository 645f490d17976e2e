// Owns the proof that an answer about a place in a text is one for the text that is there when it comes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askAboutText } from '../../../client/src/ask-about-text.ts';

test('a text that stays as it is is asked about once', async () => {
  let asked = 0;
  assert.equal(await askAboutText({ version: 1 }, async () => ++asked), 1);
});

test('what is typed while the answer is on its way makes it be asked anew', async () => {
  const document = { version: 1 };
  const answers: number[] = [];
  const answer = await askAboutText(document, async () => {
    answers.push(document.version);
    if (document.version < 3) document.version++;
    return document.version;
  });
  assert.deepEqual({ answer, answers }, { answer: 3, answers: [1, 2, 3] });
});
