// Owns the proof that a question outlives the server it was put to, once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askAgain } from '../../../client/src/ask-again.ts';

const lost = new Error('lost');
const refused = new Error('refused');
const isLost = (failure: unknown): boolean => failure === lost;

/** Puts a question that is answered by each of `answers` in turn; tells what happened. */
const ask = async (...answers: readonly (string | Error)[]) => {
  const happened: string[] = [];
  let next = 0;
  const put = async (): Promise<string> => {
    happened.push('put');
    const answer = answers[next++]!;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const answer = await askAgain(put, isLost, async () => void happened.push('gone')).catch((failure) => failure);
  return { answer, happened };
};

test('an answer is an answer, and so is a refusal', async () => {
  assert.deepEqual(await ask('yes', 'no'), { answer: 'yes', happened: ['put'] });
  assert.deepEqual(await ask(refused, 'yes'), { answer: refused, happened: ['put'] });
});

test('what was lost is put once more, when the server is gone', async () => {
  assert.deepEqual(await ask(lost, 'yes'), { answer: 'yes', happened: ['put', 'gone', 'put'] });
});

test('what is lost again is told', async () => {
  assert.deepEqual(await ask(lost, lost, 'yes'), { answer: lost, happened: ['put', 'gone', 'put'] });
});
