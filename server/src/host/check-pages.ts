// Owns checking many pages, one after another, with the event loop breathing in between. Knows no protocol and no output.
import { type Page, parsePage } from '../core/page/index.ts';
import { check, type Problem } from '../core/rules/index.ts';
import type { SitePath } from '../core/text/index.ts';
import { attempt, type Refused } from './attempt.ts';
import { breathe, sliceMilliseconds } from './breathe.ts';
import type { LoadedSite } from './cell.ts';
import type { FileSystem } from './file-system.ts';
import { toUri } from './uris.ts';

export interface CheckedPage {
  readonly page: Page;
  readonly problems: readonly Problem[];
}

export interface CheckPagesParts {
  readonly fs: FileSystem;
  readonly loaded: LoadedSite;
  readonly paths: readonly SitePath[];
  /** A rule that failed. */
  readonly report: (path: SitePath, error: unknown) => void;
  /** A file that cannot be read. */
  readonly refused: Refused;
}

/** Each page as it is on disk, with what the rules find. Files that are gone meanwhile are passed over. */
export async function* checkPages({
  fs,
  loaded,
  paths,
  report,
  refused,
}: CheckPagesParts): AsyncGenerator<CheckedPage> {
  const { root, site, settings } = loaded;
  let sliceEnds = performance.now() + sliceMilliseconds;
  for (const path of paths) {
    const text = await attempt(
      () => fs.read(toUri(root, path)),
      (error) => refused(path, error),
    );
    if (text !== undefined) {
      const page = parsePage(path, text, site.dialect);
      yield {
        page,
        problems: check(page, site, settings.levels, (code, error) =>
          report(path, new Error(`rule ${code} failed`, { cause: error })),
        ),
      };
    }
    if (performance.now() < sliceEnds) continue;
    await breathe();
    sliceEnds = performance.now() + sliceMilliseconds;
  }
}
