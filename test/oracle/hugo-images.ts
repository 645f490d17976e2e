// Owns asking real Hugo which image references of a site are broken: those whose address has no file in what it puts out.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { findHugo } from './hugo-lexer.ts';
import { elsewhere } from './image-sites.ts';

const run = promisify(execFile);

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone percent sign stands for itself.
    return path;
  }
};

/** The image's address as text: a browser takes `&amp;` and `&#43;` for the sign. */
const toAddress = (value: string): string => value.replaceAll('&amp;', '&').replaceAll('&#43;', '+');

/** Where a browser finds what lies at a path of the output: hosts of languages have folders of their own there. */
interface Host {
  readonly origin: string;
  /** Of the base URL, between slashes. */
  readonly base: string;
  /** Below the folder of the output. */
  readonly folder: string;
}

/** Builds the site and tells of each page (by its path below content/) whether each of its images, in order, is there. */
export const judgeImages = async (
  version: string,
  files: ReadonlyMap<string, string>,
  hosts: readonly Host[],
): Promise<ReadonlyMap<string, readonly { readonly source: string; readonly exists: boolean }[]>> => {
  const root = await mkdtemp(join(tmpdir(), 'hugo-images-'));
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    await run(findHugo(version), ['--source', root, '--destination', 'out', '--quiet'], { maxBuffer: 1 << 27 });
    const out = join(root, 'out');
    const published = new Set(
      (await readdir(out, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/')),
    );
    const pages = new Map<string, readonly { source: string; exists: boolean }[]>();
    for (const file of published) {
      if (!file.endsWith('.html')) continue;
      const html = await readFile(join(out, file), 'utf8');
      const page = /<p id="?file"?>(.*?)<\/p>/.exec(html)?.[1];
      if (page === undefined) continue;
      const host = hosts.find(({ folder }) => file.startsWith(folder))!;
      const address = new URL(
        `${host.base}${encodeURI(file.slice(host.folder.length).replace(/(^|\/)index\.html$/, '$1'))}`,
        host.origin,
      );
      const exists = (source: string): boolean => {
        if (source === '') return false;
        const { origin, pathname } = new URL(toAddress(source), address);
        const path = decode(pathname);
        return hosts.some(
          (one) =>
            one.origin === origin &&
            path.startsWith(one.base) &&
            published.has(one.folder + path.slice(one.base.length)),
        );
      };
      pages.set(
        `content/${page}`,
        [...html.matchAll(/<(?:img|a|video|audio|object)\b[^>]*?\s(?:src|srcset|href|poster|data)="([^"]*)"/g)]
          .map(([, source]) => source!.replace(/ 2x$/, ''))
          .filter((source) => source !== elsewhere)
          .map((source) => ({ source, exists: exists(source) })),
      );
    }
    return pages;
  } finally {
    await rm(root, { recursive: true });
  }
};
