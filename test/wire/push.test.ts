// textDocument/publishDiagnostics for clients that cannot pull.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut, pushClient, startWire, type Wire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

const start = async (): Promise<Wire> => {
  const wire = await startWire(blog, { capabilities: pushClient });
  await wire.ready();
  return wire;
};

const shows = (wire: Wire, path: string): readonly string[] =>
  wire.pushed(path)?.diagnostics.map(({ code, range }) => `${code}: ${cut(wire.text(path), range)}`) ?? [];

test('opening, typing and closing: each is answered without being asked', async () => {
  const wire = await start();
  await wire.open(trip);
  await wire.until('it was pushed', () => wire.pushed(trip) !== undefined);
  assert.deepEqual(shows(wire, trip), ['image-missing: lake-1.png']);
  assert.equal(wire.pushed(trip)?.version, 1);
  await wire.edit(trip, 'lake-1', 'lake-2');
  await wire.until('the new version was pushed', () => wire.pushed(trip)?.version === 2);
  assert.deepEqual(shows(wire, trip), []);
  await wire.edit(trip, 'lake-2', 'lake-9');
  await wire.until('the next version was pushed', () => wire.pushed(trip)?.version === 3);
  await wire.close(trip);
  await wire.until('nothing is left behind', () => wire.pushed(trip)?.diagnostics.length === 0);
  await wire.stop();
});

test('a post opened before the site was read gets the rest when it has been', async () => {
  const wire = await startWire(blog, { capabilities: pushClient });
  await wire.open(trip);
  await wire.until('the picture is missed', () => (wire.pushed(trip)?.diagnostics.length ?? 0) > 0);
  assert.deepEqual(shows(wire, trip), ['image-missing: lake-1.png']);
  await wire.stop();
});

test('a picture that appears on disk takes the finding away', async () => {
  const wire = await start();
  await wire.open(trip);
  await wire.until('it is missed', () => shows(wire, trip).length === 1);
  const path = 'content/posts/trip/lake-1.png';
  const other = 'content/posts/trip/lake-2.png';
  await wire.changed([path, other], () => {
    wire.disk.put(wire.uri(path), 'png');
    wire.disk.remove(wire.uri(other));
  });
  await wire.until('it is found', () => shows(wire, trip).length === 0);
  await wire.stop();
});

test('settings that come with the notification are heard', async () => {
  const wire = await start();
  await wire.open(trip);
  await wire.until('it is missed', () => shows(wire, trip).length === 1);
  await wire.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { hugoAuthor: { rules: { 'image-missing': 'off' } } },
  });
  await wire.until('it is silent', () => shows(wire, trip).length === 0);
  await wire.stop();
});

test('settings that come with initialize are heard', async () => {
  const wire = await startWire(blog, {
    capabilities: pushClient,
    initializationOptions: { hugoAuthor: { rules: { 'image-missing': 'error' } } },
  });
  await wire.ready();
  await wire.open(trip);
  await wire.until('it is an error', () => wire.pushed(trip)?.diagnostics[0]?.severity === 1);
  await wire.stop();
});

test('opening a configuration that is broken does not hide what is wrong with it', async () => {
  const wire = await startWire({ ...blog, 'hugo.toml': 'title = "x\n' }, { capabilities: pushClient });
  const codes = (): readonly unknown[] => wire.pushed('hugo.toml')?.diagnostics.map(({ code }) => code) ?? [];
  await wire.until('it is shown', () => codes().length > 0);
  await wire.open('hugo.toml');
  await wire.edit('hugo.toml', 'x', 'xy');
  await wire.settled();
  assert.deepEqual(codes(), ['config-invalid']);
  await wire.close('hugo.toml');
  await wire.settled();
  assert.deepEqual(codes(), ['config-invalid']);
  await wire.stop();
});
