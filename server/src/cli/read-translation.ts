// Owns reading the texts of this package in another language from its l10n/ folder. Knows no text.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Translation } from '../lsp/translation.ts';

/** The l10n/ folder lies above wherever this code was put: `dist/` when built, `server/src/…` when run from source. */
const findFolder = (): string | undefined => {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return join(folder, 'l10n');
    if (folder === dirname(folder)) return undefined;
  }
};

/** What there is for a locale such as `de` or `de-AT`, the nearest first; undefined for English and all that nobody translated. */
export const readTranslation = (locale: string): Translation | undefined => {
  const folder = findFolder();
  // It becomes a part of a path.
  if (folder === undefined || !/^[a-z]+([-_][a-z0-9]+)*$/i.test(locale)) return undefined;
  const parts = locale.toLowerCase().split(/[-_]/);
  for (let length = parts.length; length > 0; length--) {
    const file = join(folder, `bundle.l10n.${parts.slice(0, length).join('-')}.json`);
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  }
  return undefined;
};
