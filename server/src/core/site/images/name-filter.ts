// Owns telling cheaply which texts may name one of some files at all, so that the others need not be read. Knows no markup.
import { baseNameOf, type SitePath } from '../../text/index.ts';
import type { Site } from '../site.ts';

const isWordCode = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 122);

/**
 * What of a name every spelling has in common (blanks, escapes and letter case differ): the letters and digits right before
 * the extension, and it. `My Photo_2.PNG` → `2.png`.
 */
const keyOf = (name: string): string | undefined => /[a-z0-9]*\.[a-z0-9]+$/.exec(name.toLowerCase())?.[0];

/** What templates put around the arguments of shortcodes, where it is part of a name: the text does not have that part. */
const partsOfNames = (
  site: Pick<Site, 'shortcodes'>,
): readonly { readonly before: string; readonly behind: string }[] =>
  [...site.shortcodes.values()].flatMap(({ parameters }) =>
    parameters.flatMap(({ frame }) => {
      const before = frame && !frame.joined ? frame.before.replace(/^.*\//s, '').toLowerCase() : '';
      const behind = frame?.behind.toLowerCase() ?? '';
      return before === '' && behind === '' ? [] : [{ before, behind }];
    }),
  );

/** What of the names is left to the text, as letters and digits, where a template writes the rest. */
const restsOf = (files: Iterable<SitePath>, site: Pick<Site, 'shortcodes'>): readonly string[] => {
  const parts = partsOfNames(site);
  if (parts.length === 0) return [];
  return [...files].flatMap((file) => {
    const path = file.toLowerCase();
    const name = baseNameOf(path);
    return parts.flatMap(({ before, behind }) =>
      name.startsWith(before) && path.endsWith(behind)
        ? /[a-z0-9]*$/.exec(path.slice(0, path.length - behind.length))![0]
        : [],
    );
  });
};

/** The test for a text: false only where none of the files is named. Files without an extension are not looked for. */
export const toNameFilter = (
  files: Iterable<SitePath>,
  site: Pick<Site, 'shortcodes'>,
): ((text: string) => boolean) => {
  const all = [...files];
  const rests = restsOf(all, site);
  const mayName = toWholeNameFilter(all);
  return rests.length === 0
    ? mayName
    : (text) => {
        const lower = text.toLowerCase();
        return rests.some((rest) => lower.includes(rest)) || mayName(text);
      };
};

const toWholeNameFilter = (files: Iterable<SitePath>): ((text: string) => boolean) => {
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
