// textDocument/signatureHelp over the wire. What is shown where is tested beside `core/hovers/shortcode-signature.ts`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignatureHelp } from 'vscode-languageserver';
import { fullClient, startWire, type Wire } from '../support/wire-client.ts';
import { blog, trip } from './blog.ts';

const ask = (wire: Wire, needle: string): Promise<SignatureHelp | null> =>
  wire.connection.sendRequest('textDocument/signatureHelp', {
    textDocument: { uri: wire.uri(trip) },
    position: wire.range(trip, needle).end,
  });

test('the argument at the cursor is marked and explained', async () => {
  const wire = await startWire(blog, {
    capabilities: {
      ...fullClient,
      textDocument: {
        ...fullClient.textDocument,
        signatureHelp: { signatureInformation: { parameterInformation: { labelOffsetSupport: true } } },
      },
    },
  });
  assert.deepEqual(wire.server.capabilities.signatureHelpProvider?.triggerCharacters, [' ', '"', '=']);
  await wire.open(trip);
  const help = await ask(wire, 'figure src="');
  const [signature] = help!.signatures;
  const active = signature!.parameters![help!.activeParameter!]!;
  const [start, end] = active.label as [number, number];
  assert.equal(signature!.label.slice(start, end), 'src=');
  assert.match(String(active.documentation), /image/);
  assert.equal(await ask(wire, 'Plain '), null);
  await wire.ready();
  await wire.stop();
});

test('a client that wants words gets words, and nothing is marked where nothing is asked', async () => {
  const wire = await startWire(blog, { capabilities: {} });
  await wire.ready();
  await wire.open(trip);
  await wire.replace(trip, '{{< note kind="x" ');
  const help = await ask(wire, '"x" ');
  assert.deepEqual(help?.signatures[0]?.parameters, [{ label: 'kind=' }]);
  assert.equal(help?.signatures[0]?.documentation, 'A box.');
  assert.equal(help?.activeParameter, 1);
  await wire.stop();
});
