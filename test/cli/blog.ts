// Owns the blog that the tests of the command check, and a disk that refuses one of its files.
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { makeTempFolder, type TempFolder } from '../support/temp-folder.ts';

export const post = 'content/posts/trip/index.md';

/** A blog with a warning and a hint-free post; `more` goes over it. */
export const makeBlog = (t: TestContext, more: Readonly<Record<string, string>> = {}): TempFolder =>
  makeTempFolder(t, {
    'hugo.toml': 'title = "Blog"\n',
    [post]: '---\ntitle: Trip\n---\n\nSee\t![été 湖](lake-1.png) here.\n',
    'content/posts/trip/lake-2.png': 'png',
    'content/about.md': '---\ntitle: About\n---\nFine.\n',
    ...more,
  });

/** What `--format json` writes. */
export interface Output {
  readonly problems: readonly Record<string, unknown>[];
  readonly summary: Record<string, number>;
}

/** For `NODE_OPTIONS`: makes the disk refuse one file, as it does where rights are missing. A root user may read everything. */
export const refuse = (write: TempFolder['write'], path: string, name: string): NodeJS.ProcessEnv => {
  write(
    'refuse.cjs',
    `const fs = require('node:fs');
    const { readFileSync } = fs;
    fs.readFileSync = (path, ...more) => {
      if (!String(path).endsWith(${JSON.stringify(name)})) return readFileSync(path, ...more);
      throw Object.assign(new Error("EACCES: permission denied, open '" + path + "'"), { code: 'EACCES', syscall: 'open' });
    };`,
  );
  return { NODE_OPTIONS: `--require=${JSON.stringify(join(path, 'refuse.cjs'))}` };
};
