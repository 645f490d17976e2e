// Owns the course of the editor's bench: which windows, what after what, where the figures go.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder, temporaryFolder } from '../../scripts/lib/folders.mjs';
import { endOnSignals } from '../../scripts/lib/processes.mjs';
import { writePart } from '../results-file.ts';
import { resultsFile } from '../subjects.ts';
import { measureLive } from './measure-live.ts';
import { measurePreview } from './measure-preview.ts';
import { measureText } from './measure-text.ts';
import { toResults } from './results.ts';
import { copyBlog, copyRealBlog } from './sites.ts';
import { type EditorWindow, openEditorWindow } from './window.ts';

const { values: options } = parseArgs({
  options: {
    site: { type: 'string' },
    keys: { type: 'string', default: '20' },
    out: { type: 'string', default: resultsFile },
  },
});

const say = (text: string): void => console.error(text);
const turns = Number(options.keys);
const withOurs = [projectFolder];
/** The editor runs our hands only beside an extension in development. */
const withoutOurs = [join(projectFolder, 'test/vscode/companion')];

/** Opens windows on folders made anew, and closes them whatever happens. */
const inWindows = async <T>(
  folder: string,
  extensions: readonly (readonly string[])[],
  work: (windows: readonly EditorWindow[]) => Promise<T>,
): Promise<T> => {
  const windows: EditorWindow[] = [];
  try {
    for (const each of extensions) windows.push(await openEditorWindow(folder, each));
    return await work(windows);
  } finally {
    for (const window of windows) await window.close();
  }
};

/** A part that fails leaves the others their figures; the page says that it is missing. */
const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
    return undefined;
  }
};

const main = async (): Promise<void> => {
  endOnSignals();
  if (!existsSync(join(projectFolder, 'dist/extension.js'))) throw new Error('Not built yet. Run npm run build first.');
  const site = options.site ?? process.env.HUGO_AUTHOR_BENCH_SITE;
  const folders = temporaryFolder('bench-editor');
  const makeFolder = (name: string): string => {
    const folder = join(folders.path, name);
    mkdirSync(folder);
    return folder;
  };
  try {
    const folder = makeFolder('blog');
    const posts = await copyBlog(folder);
    say('live preview of the example blog …');
    const blog = await attempt(() =>
      inWindows(folder, [withOurs], async ([window]) => ({
        host: window!.name,
        ...(await measureLive(window!, posts.usual, turns)),
      })),
    );
    if (site === undefined)
      say('NO REAL BLOG WAS NAMED, none is measured. Name its checkout with --site or HUGO_AUTHOR_BENCH_SITE.');
    else say('live preview of the real blog …');
    const realBlog =
      site === undefined
        ? undefined
        : await attempt(async () => {
            const real = makeFolder('real');
            const post = await copyRealBlog(real, site);
            return inWindows(real, [withOurs], ([window]) => measureLive(window!, post, turns));
          });
    say('Markdown preview …');
    const previews = await attempt(() =>
      inWindows(folder, [withOurs], async ([window]) => [
        await measurePreview(window!, posts.usual, turns),
        await measurePreview(window!, posts.long, turns),
      ]),
    );
    say('key to character …');
    const text = await attempt(() =>
      inWindows(folder, [withOurs, withoutOurs], ([ours, without]) =>
        measureText(ours!, without!, posts.largest, turns * 2),
      ),
    );
    const day = new Date().toISOString().slice(0, 10);
    const page = toResults(
      { host: blog?.host ?? 'VS Code', turns, blog, realBlog, previews: previews ?? [], text },
      day,
    );
    console.log(page);
    writePart(options.out, 'editor', page);
  } finally {
    folders.remove();
  }
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
