// textDocument/hover over the wire. What is said where is tested beside each explainer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { makeMemoryFileSystem } from '../../server/src/host/memory-file-system.ts';
import { toUri } from '../../server/src/host/uris.ts';
import { png } from '../support/picture-bytes.ts';
import { refusing } from '../support/refusing.ts';
import { cut, pushClient, startWire, type Wire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

const hover = (wire: Wire, path: string, needle: string): Promise<Hover | null> =>
  wire.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri: wire.uri(path) },
    position: wire.range(path, needle).start,
  });

const contents = (found: Hover | null): MarkupContent => {
  assert(found, 'nothing is said');
  return found.contents as MarkupContent;
};

const words = (found: Hover | null): string => contents(found).value;

test('a term, with the posts that carry it as links to their files', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  const found = await hover(wire, trip, 'kubernetes');
  assert.equal(contents(found).kind, 'markdown');
  assert.match(words(found), /3 posts/);
  assert(words(found).includes(`](<${wire.uri('content/posts/a.md')}>)`), words(found));
  assert.equal(cut(wire.text(trip), found!.range!), 'kubernetes');
  await wire.stop();
});

test('a picture is shown from where it lies; a date is read by the clock of today', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  await wire.edit(trip, 'lake-1', 'lake-2');
  assert(words(await hover(wire, trip, 'lake-2')).startsWith(`![](<${wire.uri('content/posts/trip/lake-2.png')}>)`));
  assert.match(words(await hover(wire, trip, '2024-05-01')), /Wednesday, 1 May 2024.* ago\./);
  await wire.edit(trip, '2024-05-01', '9998-05-01');
  assert.match(words(await hover(wire, trip, 'title:')), /Not published.*\(in \d+ years\)/);
  await wire.stop();
});

test('a picture says its size; one that cannot be read is shown all the same', async () => {
  const root = 'file:///ida/blog';
  const disk = makeMemoryFileSystem(
    Object.fromEntries(Object.entries(blog).map(([path, text]) => [toUri(root, path), text])),
  );
  const picture = toUri(root, 'content/posts/trip/lake-2.png');
  disk.put(picture, png(1600, 800));
  const refused = new Set<string>();
  const options = { disk: { fs: refusing(disk, refused), root }, initializationOptions: { boundsPictures: true } };
  const wire = await startWire({}, options);
  await wire.ready();
  await wire.open(trip, blog[trip]!.replace('lake-1', 'lake-2'));
  const said = words(await hover(wire, trip, 'lake-2'));
  assert(said.startsWith(`![](<${picture}|width=320>)\n\n`), said);
  assert.match(said, /^1600 × 800 pixels, \d+ bytes$/m);
  refused.add(picture);
  assert.doesNotMatch(words(await hover(wire, trip, 'lake-2')), /pixels|bytes/);
  await wire.stop();
});

test('a client that shows no pictures is told of them in words', async () => {
  const wire = await startWire(blog, { capabilities: pushClient });
  await wire.ready();
  await wire.open(trip);
  await wire.edit(trip, 'lake-1', 'lake-2');
  assert.match(words(await hover(wire, trip, 'lake-2')), /^content\/posts\/trip\/lake-2\.png\n3 bytes\n/);
  await wire.stop();
});

test('plain words get none, nor does a file of no site', async () => {
  const wire = await startWire({ ...blog, 'README.md': '---\ntitle: x\n---\n' });
  await wire.ready();
  await wire.open(trip);
  await wire.open('README.md');
  assert.equal(await hover(wire, trip, 'Plain words'), null);
  assert.equal(await hover(wire, 'README.md', 'title'), null);
  await wire.stop();
});

test('a client that knows no Markdown is told so', async () => {
  const wire = await startWire(blog, { capabilities: pushClient });
  await wire.ready();
  await wire.open(trip);
  assert.equal(contents(await hover(wire, trip, 'title')).kind, 'plaintext');
  await wire.stop();
});

test('a shortcode tells what it takes, and from where it comes', async () => {
  const wire = await startWire(blog);
  await wire.ready();
  await wire.open(trip);
  await wire.edit(trip, 'Plain words.', '{{< note kind="x" >}}Words{{< /note >}}');
  const found = await hover(wire, trip, 'note kind');
  assert(words(found).includes(`](<${wire.uri('layouts/shortcodes/note.html')}>)`), words(found));
  assert.equal(cut(wire.text(trip), found!.range!), 'note');
  await wire.stop();
});
