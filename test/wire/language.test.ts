// The server speaks the language that a client names when it begins, and English where nobody translated that.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { startWire, type Wire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

const post = 'content/posts/c.md';
const files = { ...blog, [post]: '---\ntitle: C\ntags: [kubernetes, ]\ndraft: true\n---\nText.\n' };

const start = async (locale?: string): Promise<Wire> => {
  const wire = await startWire(files, locale === undefined ? {} : { locale });
  await wire.ready();
  await wire.open(trip);
  await wire.open(post);
  return wire;
};

const missingImage = async (wire: Wire): Promise<string> =>
  String((await wire.diagnostics(trip)).find(({ code }) => code === 'image-missing')?.message);

test('German: what is found, its fix, what is explained, completed and offered', async () => {
  const wire = await start('de');
  assert.equal(
    await missingImage(wire),
    'Kein Bild „lake-1.png“ in dem Bundle dieser Seite, assets/ oder static/. Ist „lake-2.png“ gemeint?',
  );
  const fixes = await wire.codeActions(trip, wire.range(trip, 'lake-1.png'));
  assert.deepEqual(
    fixes.map(({ title }) => title),
    ['In „lake-2.png“ ändern'],
  );
  const hover = await wire.connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri: wire.uri(post) },
    position: wire.range(post, 'draft').start,
  });
  assert.match((hover.contents as MarkupContent).value, /^\*\*draft\*\* · true oder false\n\nEin Entwurf wird nur mit/);
  assert.match((hover.contents as MarkupContent).value, /\*\*Nicht veröffentlicht\.\*\* Die Seite ist ein Entwurf\./);
  const terms = await wire.complete(post, 'kubernetes, ');
  assert.equal(terms.find(({ label }) => label === 'go')?.detail, '1 Beitrag');
  const actions = await wire.connection.sendRequest<{ title: string }[]>('textDocument/codeAction', {
    textDocument: { uri: wire.uri(post) },
    range: wire.range(post, 'draft'),
    context: { diagnostics: [], only: ['refactor.rewrite'] },
  });
  assert(
    actions.some(({ title }) => title === 'Die Entwurfskennzeichnung entfernen'),
    JSON.stringify(actions),
  );
  await wire.stop();
});

test('German as spoken in Austria', async () => {
  const wire = await start('de-AT');
  assert.match(await missingImage(wire), /^Kein Bild/);
  await wire.stop();
});

test('English for English, for what nobody translated, for what is no locale, and when none is named', async () => {
  for (const locale of ['en', 'fr', '../../de', undefined]) {
    const wire = await start(locale);
    assert.match(await missingImage(wire), /^No image “lake-1\.png” in this page’s bundle/, locale);
    await wire.stop();
  }
});
