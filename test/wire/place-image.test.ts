// hugoAuthor/placeImage and hugoAuthor/images over the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ImageChoice,
  imagesRequest,
  type PlaceImageParams,
  type PlaceImageResult,
  placeImageRequest,
} from '../../server/src/protocol.ts';
import { startWire, type Wire } from '../support/wire-client.ts';

const post = 'content/posts/tea/index.md';
const files: Readonly<Record<string, string>> = {
  'hugo.toml': 'title = "Wire"\n',
  [post]: '---\ntitle: Tea\n---\nHere: \n',
  'content/posts/a/index.md': '![A](a.png)\n',
  'content/posts/a/a.png': 'png',
  'static/images/shared.png': 'png',
};

const ask = (wire: Wire, images: PlaceImageParams['images'], more: Partial<PlaceImageParams> = {}) =>
  wire.connection.sendRequest<PlaceImageResult | null>(placeImageRequest, {
    uri: wire.uri(post),
    position: wire.range(post, '\nTHERE').start,
    images,
    ...more,
  });

const start = async (settings?: unknown): Promise<Wire> => {
  const wire = await startWire(files, settings === undefined ? {} : { settings });
  await wire.open(post);
  await wire.edit(post, 'Here: \n', 'Here: \nTHERE\n');
  return wire;
};

test('where a pasted image goes, and how the text as typed so far names it', async () => {
  const wire = await start();
  const made = wire.uri('content/posts/tea/tea-1.png');
  assert.deepEqual(await ask(wire, [{ name: 'image.png' }]), {
    snippet: '![$\u007b1}](tea-1.png)',
    made: [{ image: 0, uri: made }],
  });
  const next = await ask(wire, [{ name: 'image.png' }], { taken: [made] });
  assert.deepEqual(next?.made, [{ image: 0, uri: wire.uri('content/posts/tea/tea-2.png') }]);
  await wire.stop();
});

test('a file of the site is named where it lies', async () => {
  const wire = await start();
  assert.deepEqual(await ask(wire, [{ name: 'shared.png', uri: wire.uri('static/images/shared.png') }]), {
    snippet: '![$\u007b1}](/images/shared.png)',
    made: [],
  });
  await wire.stop();
});

test('the folder of the settings, and words where it leads to nothing that the page can show', async () => {
  const wire = await start({ images: { folder: 'static/media/{slug}' } });
  assert.deepEqual((await ask(wire, [{ name: 'image.png' }]))?.made, [
    { image: 0, uri: wire.uri('static/media/tea/tea-1.png') },
  ]);
  await wire.stop();
  const other = await start({ images: { folder: 'notes' } });
  assert.deepEqual(await ask(other, [{ name: 'image.png' }]), {
    snippet: null,
    made: [],
    problem: 'This page cannot show images from “notes”. Change the setting “hugoAuthor.images.folder”.',
  });
  await other.stop();
});

test('nothing for what is no page, nor in front matter beside a key for images', async () => {
  const wire = await start();
  const position = wire.range(post, 'Tea').start;
  assert.equal(await ask(wire, [{ name: 'image.png' }], { position }), null);
  assert.equal(await ask(wire, [{ name: 'image.png' }], { uri: wire.uri('static/x.md') }), null);
  await wire.stop();
});

test('the images to choose from, those of the bundle first', async () => {
  const wire = await startWire({ ...files, 'content/posts/tea/cup.png': 'png' });
  await wire.open(post);
  const images = await wire.connection.sendRequest<ImageChoice[]>(imagesRequest, { uri: wire.uri(post) });
  assert.deepEqual(images, [
    { uri: wire.uri('content/posts/tea/cup.png'), name: 'cup.png', folder: '', own: true },
    { uri: wire.uri('static/images/shared.png'), name: 'shared.png', folder: 'static/images', own: false },
  ]);
  await wire.stop();
});
