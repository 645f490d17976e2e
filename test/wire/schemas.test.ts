// hugoAuthor.schemas: a team's schemas are applied while they and the settings change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startWire } from '../support/wire-client.ts';
import { blog } from './blog.ts';

const post = 'content/posts/a.md';

test('a schema is applied, mended, broken, and no longer wanted', async () => {
  const files = { ...blog, 'schemas/post.json': '{ "required": ["summary"] }' };
  const wire = await startWire(files, { settings: { schemas: { posts: 'schemas/post.json' } } });
  await wire.ready();
  await wire.open(post);
  const finds = async (expected: readonly string[]): Promise<void> => {
    await wire.settled();
    assert.deepEqual(await wire.findings(post), expected);
  };
  await finds(['schema: ---']);
  const put = (text: string): Promise<void> =>
    wire.changed(['schemas/post.json'], () => wire.disk.put(wire.uri('schemas/post.json'), text));
  await put('{ "properties": { "title": { "minLength": 3 } } }');
  await finds(['schema: A']);
  await put('{ "properties": ');
  await finds([]);
  await wire.until('it is told at the schema', () => wire.pushed('schemas/post.json')?.diagnostics.length === 1);
  assert.equal(wire.pushed('schemas/post.json')?.diagnostics[0]?.code, 'schema-invalid');
  assert.equal(wire.status()?.sites[0]?.state, 'ready');
  await put('{ "required": ["summary"] }');
  await finds(['schema: ---']);
  await wire.until('it is mended', () => wire.pushed('schemas/post.json')?.diagnostics.length === 0);
  wire.settings = { schemas: { notes: 'schemas/post.json' } };
  await wire.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await finds([]);
  await wire.stop();
});

test('schema files are watched, also those beside the site', async () => {
  const wire = await startWire(blog, {
    settings: { schemas: { posts: 'schemas/post.json', notes: '../team/note.json', x: 'https://example.org/x.json' } },
  });
  await wire.ready();
  await wire.until('they are watched', () => JSON.stringify(wire.watchers()).includes('note.json'));
  const watchers = JSON.stringify(wire.watchers());
  assert.match(watchers, /schemas\/post\.json/);
  assert.match(watchers, /"baseUri":"file:\/\/\/ida\/team","pattern":"note\.json"/);
  assert.ok(!watchers.includes('example.org'));
  await wire.stop();
});
