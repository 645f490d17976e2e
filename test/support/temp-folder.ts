// Owns a folder on the real disk for one test; it is gone afterwards.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

export interface TempFolder {
  readonly path: string;
  readonly write: (name: string, content: string | Uint8Array) => void;
}

/** A fresh folder with these files. */
export const makeTempFolder = (
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): TempFolder => {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'hugo-author-')));
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  t.after(() => {
    openAll(path);
    rmSync(path, { recursive: true, force: true });
  });
  return { path, write };
};

/** Gives back the right to look into folders that a test took away. */
const openAll = (folder: string): void => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) openAll(join(folder, entry.name));
};
