// textDocument/prepareRename and textDocument/rename of a shortcode over the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut, startWire } from '../support/wire-client.ts';
import { trip } from './blog.ts';
import { after, files, prepare, rename } from './renaming.ts';

test('a shortcode gets its new name in its template and in every tag', async () => {
  const wire = await startWire({ ...files, 'content/posts/f.md': 'F\n\n{{% note %}}One{{% /note %}}\n' });
  await wire.ready();
  await wire.open(trip);
  await wire.edit(trip, 'Plain words.', '{{< note kind="x" >}}Two{{< /note >}}');
  const prepared = await prepare(wire, trip, 'note >}}');
  assert.equal(cut(wire.text(trip), prepared!.range), 'note');
  const edit = await rename(wire, trip, 'note kind', ' side-note ');
  assert.deepEqual(await after(wire, edit), {
    [trip]: wire.text(trip).replaceAll('note', 'side-note'),
    'content/posts/f.md': 'F\n\n{{% side-note %}}One{{% /side-note %}}\n',
    'layouts/shortcodes/note.html': '-> layouts/shortcodes/side-note.html',
  });
  await wire.stop();
});

test('what comes with Hugo keeps its name, and no name is taken twice', async () => {
  const wire = await startWire({
    ...files,
    'hugo.toml': 'theme = "paper"\n',
    'themes/paper/layouts/shortcodes/card.html': 'card',
    'content/posts/f.md': 'F\n\n{{< card >}} {{< note >}}{{< /note >}}\n',
  });
  await wire.ready();
  await wire.open(trip);
  await wire.open('content/posts/f.md');
  await assert.rejects(prepare(wire, trip, 'figure'), /“figure” comes with Hugo/);
  await assert.rejects(rename(wire, trip, 'figure', 'picture'), /“figure” comes with Hugo/);
  await assert.rejects(prepare(wire, 'content/posts/f.md', 'card'), /comes from the theme “paper”/);
  await assert.rejects(rename(wire, 'content/posts/f.md', 'note', 'figure'), /a shortcode “figure” already/);
  await assert.rejects(rename(wire, 'content/posts/f.md', 'note', 'a.b'), /letters, digits/);
  await wire.stop();
});
