// Owns the front matter of a post that has none: one key, in the format of the site.
import type { TextEdit } from '../text/index.ts';
import { habitsOf } from './habits.ts';
import { writeJsonEntry, writeYamlEntry } from './new-entry.ts';
import { writeTomlEntry } from './new-toml-entry.ts';
import type { EditedFormat, Post } from './post.ts';
import type { FrontMatterValue } from './value.ts';
import { writeKey } from './write-value.ts';

const noEntries = { kind: 'map', span: { start: 0, end: 0 }, entries: [] } as const;

const writeBlock = (text: string, keys: readonly string[], value: FrontMatterValue, format: EditedFormat): string => {
  const habits = habitsOf(text, noEntries, format);
  const { lineEnd } = habits;
  if (format === 'yaml') return `---${lineEnd}${writeYamlEntry(keys, value, '', habits)}---${lineEnd}`;
  if (format === 'json') return `{${lineEnd}  ${writeJsonEntry(keys, value, ': ', habits)}${lineEnd}}${lineEnd}`;
  const table =
    keys.length > 1
      ? `[${keys
          .slice(0, -1)
          .map((key) => writeKey(key, 'toml'))
          .join('.')}]${lineEnd}`
      : '';
  return `+++${lineEnd}${table}${writeTomlEntry(keys.slice(-1), value, habits)}${lineEnd}+++${lineEnd}`;
};

/** The edit that puts front matter with one value at the start of the text, behind a byte order mark. */
export const newBlock = (
  { text }: Post,
  keys: readonly string[],
  value: FrontMatterValue,
  format: EditedFormat,
): readonly TextEdit[] => {
  const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const written = writeBlock(text, keys, value, format);
  const gap =
    at === text.length || /^[ \t]*[\r\n]/.test(text.slice(at)) ? '' : (/\r\n|\n|\r/.exec(written)?.[0] ?? '\n');
  return [{ span: { start: at, end: at }, newText: written + gap }];
};
