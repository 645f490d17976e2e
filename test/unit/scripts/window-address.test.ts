// Owns the proof that a window's address survives names that addresses do not like.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { windowAddress } from '../../../scripts/lib/editor-host.mjs';

test('the folder, the extension and the file come out as they went in', () => {
  const address = new URL(
    windowAddress(8080, { folder: '/tmp/my blog & co', extensions: ['/tmp/a b'], file: '/tmp/my blog & co/ü.md' }),
  );
  assert.equal(address.searchParams.get('folder'), '/tmp/my blog & co');
  assert.deepEqual(JSON.parse(address.searchParams.get('payload')!), [
    ['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:8080/tmp/a b'],
    ['openFile', 'vscode-remote://127.0.0.1:8080/tmp/my blog & co/ü.md'],
  ]);
});
