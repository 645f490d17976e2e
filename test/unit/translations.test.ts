// Owns the proof that every text of ours has its German, with the same insertions, and that there is no German without a text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as l10n from '@vscode/l10n';

type Message = string | { readonly message: string; readonly comment: readonly string[] };
type Bundle = Readonly<Record<string, Message>>;

const read = (path: string): Bundle =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8'));

const pairs = [
  ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.de.json'],
  ['package.nls.json', 'package.nls.de.json'],
] as const;

const textOf = (message: Message): string => (typeof message === 'string' ? message : message.message);
const insertionsOf = (text: string): readonly string[] => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

for (const [englishPath, germanPath] of pairs) {
  const english = read(englishPath);
  const german = read(germanPath);

  test(`${germanPath} says all that ${englishPath} says, and nothing else`, () => {
    const missing = Object.keys(english).filter((key) => german[key] === undefined);
    const superfluous = Object.keys(german).filter((key) => english[key] === undefined);
    assert.deepEqual({ missing, superfluous }, { missing: [], superfluous: [] });
  });

  test(`${germanPath} inserts what ${englishPath} inserts`, () => {
    for (const [key, text] of Object.entries(english))
      assert.deepEqual(insertionsOf(textOf(german[key] ?? '')), insertionsOf(textOf(text)), key);
  });

  test(`${germanPath} quotes as Germans do, and ends as the English does`, () => {
    for (const [key, text] of Object.entries(english)) {
      const translated = textOf(german[key] ?? '');
      assert.ok(!/”|“[\p{L}\d{]/u.test(translated), `“…” in ${translated}`);
      assert.equal(translated, translated.trim(), key);
      const end = /(?<=\p{L}.*)[.?:…]$/u.exec(textOf(text))?.[0];
      if (end !== undefined) assert.ok(translated.endsWith(end), key);
    }
  });
}

test('every insertion is made: none stands behind a brace, where it would not be seen', () => {
  for (const path of ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.de.json'])
    for (const text of Object.values(read(path)).map(textOf)) {
      const insertions = insertionsOf(text);
      const said = l10n.t(text, ...insertions.map((_, i) => `<${i}>`));
      assert.deepEqual(insertionsOf(said), [], text);
      assert.deepEqual(
        insertions,
        insertions.map((_, i) => `{${i}}`),
        text,
      );
    }
});
