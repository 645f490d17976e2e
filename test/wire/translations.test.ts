// hugoAuthor/translations over the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type PageState,
  pageStateRequest,
  type TranslationChoice,
  translationsRequest,
} from '../../server/src/protocol.ts';
import { startWire } from '../support/wire-client.ts';

test('the languages of the site, with the file and the front matter it begins with', async () => {
  const wire = await startWire({
    'hugo.toml': '[languages.en]\n[languages.de]\nlanguageName = "Deutsch"\n',
    'content/posts/a.md': '+++\ntitle = "A"\ndate = 2024-01-01\n+++\nWords.\n',
  });
  await wire.ready();
  const params = { uri: wire.uri('content/posts/a.md') };
  assert.deepEqual(await wire.connection.sendRequest<TranslationChoice[]>(translationsRequest, params), [
    {
      language: 'de',
      label: 'Deutsch',
      uri: wire.uri('content/posts/a.de.md'),
      exists: false,
      text: '+++\ntitle = "A"\ndate = 2024-01-01\ndraft = true\n+++\n\n',
    },
  ]);
  assert.equal((await wire.connection.sendRequest<PageState>(pageStateRequest, params)).canTranslate, true);
  assert.deepEqual(await wire.connection.sendRequest(translationsRequest, { uri: wire.uri('hugo.toml') }), []);
  await wire.stop();
});
