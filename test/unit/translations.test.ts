// Owns the proof that every text of ours can be translated and has its German, with the same insertions, and that there is no
// German without a text.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as l10n from '@vscode/l10n';

type Message = string | { readonly message: string; readonly comment: readonly string[] };
type Bundle = Readonly<Record<string, Message>>;

const top = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): Bundle => JSON.parse(readFileSync(join(top, path), 'utf8'));

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

/** Folders with texts for authors. The command speaks English. */
const speaking = ['client/src', 'server/src/core', 'server/src/lsp', 'server/src/host'];
/** What in there knows no editor knows no language either: whoever shows what became of it has the words. */
const isSilent = (path: string, text: string): boolean =>
  path.replaceAll('\\', '/').startsWith('client/src/live/') && !/from 'vscode'/.test(text);
/** Literals on one line; what `l10n.t` begins may stand on the line above. */
const literal = /(l10n\.t(?:\(\s*(?:\{\s*message:\s*)?)?)?('(?:[^'\\\n]|\\.)*'|`(?:[^`\\\n]|\\.)*`)/g;
/** A sentence, or words around a name in quotes. */
const isForPeople = (text: string): boolean => /^.[“\p{Lu}].* .*[.?!].$/su.test(text) || /[“”].* | .*[“”]/u.test(text);
/** What is said to nobody but us. */
const isOurs = (before: string): boolean =>
  /Error\($|(?:^|\s)(?:title|comment|error): $|\blog\($|console\.\w+\($/.test(before);

test('no sentence is said past l10n.t', () => {
  const past: string[] = [];
  const paths = speaking.flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  for (const path of paths) {
    const whole = readFileSync(join(top, path), 'utf8');
    if (isSilent(path, whole)) continue;
    const text = whole.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
    for (const { 1: said, 2: written = '', index } of text.matchAll(literal))
      if (said === undefined && isForPeople(written) && !isOurs(text.slice(Math.max(0, index - 40), index)))
        past.push(`${path}: ${written}`);
  }
  assert.deepEqual(past, []);
});
