// Owns the proof that what the scripts start ends with them.
import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { test } from 'node:test';
import { run, runOrFail, startProcess } from '../../../scripts/lib/processes.mjs';

const node = process.execPath;

test('stopping ends the children of the program too', { timeout: 20_000 }, async () => {
  const grandchild =
    "require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1e6); console.log(1)'], { stdio: 'inherit' })";
  const started = startProcess(node, ['-e', grandchild], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(started.child.stdout!, 'data');
  // The pipe closes, and this resolves, only when the grandchild holds it no more.
  await started.stop();
});

test('a program that takes too long is ended and said to be late', async () => {
  const result = await run(node, ['-e', 'setInterval(() => 0, 1e6)'], { seconds: 0.2 });
  assert.equal(result.timedOut, true);
  assert.notEqual(result.code, 0);
});

test('a failure carries what the program said', async () => {
  await assert.rejects(
    runOrFail(node, ['-e', "console.error('no such luck'); process.exit(3)"]),
    /ended with 3.*no such luck/s,
  );
});

test('a program that does not exist is a failure, not a hang', async () => {
  await assert.rejects(run('no-such-program-of-ours', []), /ENOENT/);
});
