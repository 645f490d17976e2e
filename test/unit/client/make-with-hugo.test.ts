// Owns the proof that a Hugo that makes no post in time is ended, and that this is told.
import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeWithHugo } from '../../../client/src/make-with-hugo.ts';
import { makeTempFolder } from '../../support/temp-folder.ts';

test('a Hugo that takes too long is ended, and its last words are told with how long it had', async (t) => {
  const { path: root } = makeTempFolder(t, { 'slow-hugo': '#!/bin/sh\nexec sleep 60\n' });
  const program = join(root, 'slow-hugo');
  chmodSync(program, 0o755);
  const { signal } = new AbortController();
  const making = { program, version: '0.152.2', root, path: 'content/a.md', signal };
  assert.deepEqual(await makeWithHugo({ ...making, patienceMilliseconds: 100 }), {
    kind: 'failed',
    why: 'ended after 0.1 seconds: no word',
  });
});
