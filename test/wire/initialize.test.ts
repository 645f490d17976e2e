// What the server says it can do, and that it finds its sites whatever was opened.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullClient, pushClient, startWire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

test('a client that pulls diagnostics is offered them, and nothing it cannot use', async () => {
  const wire = await startWire(blog);
  const { capabilities, serverInfo } = wire.server;
  assert.equal(serverInfo?.name, 'Hugo Author');
  assert.equal(capabilities.positionEncoding, 'utf-16');
  assert.deepEqual(capabilities.diagnosticProvider, {
    identifier: 'hugo',
    interFileDependencies: true,
    workspaceDiagnostics: false,
  });
  assert(capabilities.completionProvider?.triggerCharacters?.includes('<'));
  await wire.ready();
  await wire.stop();
});

test('a client that cannot pull, or cannot be told to pull again, is not offered it', async () => {
  const wire = await startWire(blog, { capabilities: pushClient });
  assert.equal(wire.server.capabilities.diagnosticProvider, undefined);
  await wire.ready();
  await wire.stop();
  const { diagnostics: _, ...workspace } = fullClient.workspace ?? {};
  const deaf = await startWire(blog, { capabilities: { ...fullClient, workspace } });
  assert.equal(deaf.server.capabilities.diagnosticProvider, undefined);
  await deaf.ready();
  await deaf.stop();
});

test('a folder inside a site is enough', async () => {
  const wire = await startWire(blog, { folders: ['content/posts'] });
  await wire.ready();
  assert.deepEqual(
    wire.status()?.sites.map(({ root }) => root),
    [wire.root],
  );
  await wire.stop();
});

test('several sites in one folder, and a site in a sub-folder', async () => {
  const wire = await startWire({
    'one/hugo.toml': '',
    'one/content/a.md': 'One ![x](/gone.png)',
    'web/two/hugo.yaml': 'title: Two\n',
    'web/two/content/b.md': 'Two ![x](/lost.png)',
  });
  await wire.ready();
  assert.deepEqual(
    wire
      .status()
      ?.sites.map(({ name }) => name)
      .sort(),
    ['one', 'two'],
  );
  await wire.open('one/content/a.md');
  await wire.open('web/two/content/b.md');
  assert.deepEqual(await wire.findings('one/content/a.md'), ['image-missing: /gone.png']);
  assert.deepEqual(await wire.findings('web/two/content/b.md'), ['image-missing: /lost.png']);
  await wire.stop();
});

test('a single post opened without its folder finds its site', async () => {
  const wire = await startWire(blog, { folders: [] });
  await wire.open(trip);
  await wire.until('its site is known', () => wire.status()?.sites[0]?.state === 'ready');
  assert.deepEqual(await wire.findings(trip), ['image-missing: lake-1.png']);
  await wire.stop();
});

test('a folder that is no site costs nothing and says nothing', async () => {
  const wire = await startWire({ 'README.md': '![x](gone.png)', 'config.json': '{"port": 80}' });
  await wire.open('README.md');
  assert.deepEqual(await wire.findings('README.md'), []);
  assert.deepEqual(await wire.complete('README.md', 'gone'), []);
  assert.equal(wire.status(), undefined);
  await wire.stop();
});

test('folders come and go', async () => {
  const wire = await startWire(
    { 'one/hugo.toml': '', 'one/content/a.md': 'A', 'two/hugo.toml': '', 'two/content/b.md': '![x](/gone.png)' },
    { folders: ['one'] },
  );
  await wire.ready();
  const two = { uri: wire.uri('two'), name: 'two' };
  await wire.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [two], removed: [] },
  });
  await wire.until(
    'both are read',
    () => wire.status()?.sites.length === 2 && wire.status()!.sites.every((s) => s.state === 'ready'),
  );
  await wire.open('two/content/b.md');
  assert.deepEqual(await wire.findings('two/content/b.md'), ['image-missing: /gone.png']);
  await wire.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [two] },
  });
  await wire.until('one is left', () => wire.status()?.sites.length === 1);
  assert.deepEqual(await wire.findings('two/content/b.md'), []);
  await wire.stop();
});
