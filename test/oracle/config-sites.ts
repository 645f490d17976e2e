// Owns writing a small site to disk and asking Hugo of any generation about it, and our reading of the same files.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import type { Site } from '../../server/src/core/site/index.ts';
import { defaultSettings } from '../../server/src/host/settings.ts';
import { siteFromFiles } from '../support/site-from-files.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');
export const versions = readdirSync(binaries)
  .filter((name) => /^hugo-\d/.test(name))
  .map((name) => name.slice('hugo-'.length));
if (versions.length === 0) throw new Error(`there is no hugo-<version> in ${binaries}`);

export type Files = Readonly<Record<string, string>>;

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The files on disk, in a folder of their own; `site` is the Hugo root. */
export const write = (files: Files): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hugo-author-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'site', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(folder, 'site');
};

export const hugo = (version: string, root: string, ...args: readonly string[]): string =>
  execFileSync(join(binaries, `hugo-${version}`), [...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, HUGO_CACHEDIR: join(root, '..', 'cache') },
  });

export const ours = (version: string, files: Files): Promise<Site> =>
  siteFromFiles(new Map(Object.entries(files)), { ...defaultSettings, hugoVersion: version });

export const kinds =
  "disableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', '404', 'section']\nignoreErrors = ['error-disable-taxonomy']\n";
