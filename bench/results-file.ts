// Owns that the page of results has two parts, each written by a program of its own that leaves the other as it is. Knows neither part.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

interface ResultParts {
  readonly bench: string;
  readonly editor: string;
}

const border = '\n<!-- Below this line: written by npm run bench:editor. -->\n\n';

const readParts = (path: string): ResultParts => {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const [bench = '', editor = ''] = text.split(border);
  return { bench, editor };
};

/** Writes one part anew. */
export const writePart = (path: string, part: 'bench' | 'editor', text: string): void => {
  const known = readParts(path);
  const { bench, editor } = part === 'bench' ? { ...known, bench: text } : { ...known, editor: text };
  writeFileSync(path, editor === '' ? bench : bench + border + editor);
};
