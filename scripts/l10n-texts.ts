// Owns finding every text of client and server that an author may read, as l10n/bundle.l10n.json lists them. Knows no language.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

/** What `getL10nJson` passes over in silence: a text that is not one literal. */
const unseen = /\bl10n\.t\((?!\s*['"{])|\bl10n\.t\(\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")\s*\+/;

/** The bundle of the English texts below some folders of a project: text → text, or text and comment, in order. */
export async function findTexts(projectFolder: string, folders: readonly string[]): Promise<string> {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  const sources = paths.map((path) => ({ path, contents: readFileSync(join(projectFolder, path), 'utf8') }));
  for (const { path, contents } of sources) {
    const [found] = unseen.exec(contents) ?? [];
    if (found !== undefined) throw new Error(`${path}: “${found}…” is no single literal, so it cannot be translated.`);
  }
  const bundle = await getL10nJson(sources.map(({ contents }) => ({ contents, extension: '.ts' })));
  const keys = Object.keys(bundle).sort();
  // Escapes put the finder off by as many characters.
  const torn = keys.find((key) => key.includes('${'));
  if (torn !== undefined) throw new Error(`Write “${torn}” without escapes, or as l10n.t('…{0}…', …).`);
  return `${JSON.stringify(Object.fromEntries(keys.map((key) => [key, bundle[key]])), null, 2)}\n`;
}
