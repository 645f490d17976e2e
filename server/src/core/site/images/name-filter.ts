// Owns telling cheaply which texts may name one of some files at all, so that the others need not be read. Knows no markup.
import { baseNameOf, type SitePath } from '../../text/index.ts';

const isWordCode = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 122);

/**
 * What of a name every spelling has in common (blanks, escapes and letter case differ): the letters and digits right before
 * the extension, and it. `My Photo_2.PNG` → `2.png`.
 */
const keyOf = (name: string): string | undefined => /[a-z0-9]*\.[a-z0-9]+$/.exec(name.toLowerCase())?.[0];

/** The test for a text: false only where none of the files is named. Files without an extension are not looked for. */
export const toNameFilter = (files: Iterable<SitePath>): ((text: string) => boolean) => {
  const keys = new Set<string>();
  for (const file of files) {
    const name = baseNameOf(file);
    // `portada.es.png` answers to `portada.png`.
    for (const one of [name, name.replace(/\.[^.]+(?=\.[^.]+$)/, '')]) {
      const key = keyOf(one);
      if (key !== undefined) keys.add(key);
    }
  }
  const extensions = [...new Set([...keys].map((key) => key.slice(key.indexOf('.') + 1)))];
  if (extensions.length === 0) return () => false;
  const pattern = new RegExp(`\\.(?:${extensions.join('|')})`, 'g');
  return (text) => {
    const lower = text.toLowerCase();
    for (const { index, 0: extension } of lower.matchAll(pattern)) {
      let start = index;
      while (start > 0 && isWordCode(lower.charCodeAt(start - 1))) start--;
      if (keys.has(lower.slice(start, index) + extension)) return true;
      // `%20` before it is an escape, not part of the word.
      if (lower[start - 1] === '%' && keys.has(lower.slice(start + 2, index) + extension)) return true;
    }
    return false;
  };
};
