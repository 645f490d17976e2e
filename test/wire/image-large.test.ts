// The rule image-large: sizes are read once somebody wants to hear of them, and kept up while files change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { png } from '../support/picture-bytes.ts';
import { startWire } from '../support/wire-client.ts';

const post = 'content/trip/index.md';
const lake = 'content/trip/lake.png';
const files = { 'hugo.toml': '', [post]: '![The lake](lake.png)\n' };

test('switched on and off while the site is open, and as the files become others', async () => {
  const wire = await startWire(files, { settings: { rules: { 'image-large': 'default' } } });
  const set = async (settings: object): Promise<void> => {
    wire.settings = settings;
    await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await wire.settled();
  };
  wire.disk.put(wire.uri(lake), png(4000, 3000));
  await wire.ready();
  await wire.changed([lake]);
  await wire.open(post);
  const told = async (): Promise<readonly string[]> =>
    (await wire.findings(post)).filter((finding) => finding.startsWith('image-large'));
  assert.deepEqual(await told(), []);
  await set({ rules: { 'image-large': 'hint' } });
  assert.equal((await told()).length, 1);
  await wire.changed([lake], () => wire.disk.put(wire.uri(lake), png(1000, 750)));
  assert.deepEqual(await told(), []);
  await set({ rules: { 'image-large': 'hint' }, images: { largePixels: 800 } });
  assert.equal((await told()).length, 1);
  await wire.changed([lake], () => wire.disk.remove(wire.uri(lake)));
  assert.deepEqual(await told(), []);
  await wire.changed([lake], () => wire.disk.put(wire.uri(lake), png(4000, 3000)));
  assert.equal((await told()).length, 1);
  await set({ rules: { 'image-large': 'off' } });
  assert.deepEqual(await told(), []);
  await wire.stop();
});
