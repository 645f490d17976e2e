// textDocument/linkedEditingRange, documentLink and semanticTokens over the wire: what is found is tested beside each.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentLink, LinkedEditingRanges, SemanticTokens } from 'vscode-languageserver';
import { cut, fullClient, startWire, type Wire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

const paired = '{{< note kind="x" >}}Words{{< /note >}}';

const openTrip = async (wire: Wire): Promise<void> => {
  await wire.ready();
  await wire.open(trip);
  await wire.edit(trip, 'Plain words.', paired);
};

test('both tags are edited as one', async () => {
  const wire = await startWire(blog);
  await openTrip(wire);
  const asked = (needle: string): Promise<LinkedEditingRanges | null> =>
    wire.connection.sendRequest('textDocument/linkedEditingRange', {
      textDocument: { uri: wire.uri(trip) },
      position: wire.range(trip, needle).start,
    });
  const found = await asked('note kind');
  assert.deepEqual(
    found?.ranges.map((range) => cut(wire.text(trip), range)),
    ['note', 'note'],
  );
  assert.match('blocks/cover-2', new RegExp(`^${found?.wordPattern}$`));
  assert.doesNotMatch('a b', new RegExp(`^${found?.wordPattern}$`));
  assert.equal(await asked('Words'), null);
  await wire.stop();
});

test('a picture that is there can be followed', async () => {
  const wire = await startWire(blog);
  await openTrip(wire);
  const links = (): Promise<DocumentLink[]> =>
    wire.connection.sendRequest('textDocument/documentLink', { textDocument: { uri: wire.uri(trip) } });
  assert.deepEqual(await links(), []);
  await wire.edit(trip, 'lake-1', 'lake-2');
  const [link, ...others] = await links();
  assert.deepEqual(others, []);
  assert.equal(link?.target, wire.uri('content/posts/trip/lake-2.png'));
  assert.equal(cut(wire.text(trip), link!.range), 'lake-2.png?width=600px');
  await wire.stop();
});

/** Each token as its words and what the legend says of them. */
const spell = (wire: Wire, { data }: SemanticTokens): readonly string[] => {
  const { legend } = wire.server.capabilities.semanticTokensProvider!;
  const lines = wire.text(trip).split('\n');
  const shown: string[] = [];
  let [line, column] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length, type, bits] = data.slice(at, at + 5) as [number, number, number, number, number];
    column = down > 0 ? right : column + right;
    line += down;
    const modifiers = legend.tokenModifiers.filter((_, i) => bits & (1 << i));
    shown.push([lines[line]!.slice(column, column + length), legend.tokenTypes[type], ...modifiers].join(' '));
  }
  return shown;
};

test('names are coloured as the site knows them, all or those in view, and anew when that changes', async () => {
  const wire = await startWire(blog, {
    capabilities: { ...fullClient, workspace: { ...fullClient.workspace, semanticTokens: { refreshSupport: true } } },
  });
  let refreshes = 0;
  wire.connection.onRequest('workspace/semanticTokens/refresh', () => {
    refreshes++;
    return null;
  });
  await openTrip(wire);
  const textDocument = { uri: wire.uri(trip) };
  const all = await wire.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  const figure = ['figure shortcode defaultLibrary', 'src parameter', 'alt parameter'];
  const note = ['note shortcode', 'kind parameter', 'note shortcode'];
  assert.deepEqual(spell(wire, all), [...figure, ...note]);
  const range = wire.range(trip, paired);
  const some = await wire.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
    textDocument,
    range,
  });
  assert.deepEqual(spell(wire, some), note);
  const template = 'layouts/shortcodes/note.html';
  await wire.changed([template], () => wire.disk.remove(wire.uri(template)));
  await wire.settled();
  const without = await wire.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
    textDocument,
  });
  assert.deepEqual(spell(wire, without), [...figure, 'note shortcode unresolved', 'note shortcode unresolved']);
  await wire.until('the client is told to ask again', () => refreshes > 0);
  await wire.stop();
});
