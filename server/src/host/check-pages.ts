// Owns checking many pages, one after another, with the event loop breathing in between. Knows no protocol and no output.
import { type Page, parsePage } from '../core/page/index.ts';
import { check, type Problem } from '../core/rules/index.ts';
import { findNamedFragments, type NamedFragment, type PageFragments } from '../core/site/index.ts';
import type { SitePath } from '../core/text/index.ts';
import { attempt, type Refused } from './attempt.ts';
import { breathe, sliceMilliseconds } from './breathe.ts';
import type { LoadedSite } from './cell.ts';
import type { FileSystem } from './file-system.ts';
import { readFragments } from './read-fragments.ts';
import { toUri } from './uris.ts';

export interface CheckedPage {
  readonly page: Page;
  readonly problems: readonly Problem[];
}

export interface CheckPagesParts {
  readonly fs: FileSystem;
  readonly loaded: LoadedSite;
  readonly paths: readonly SitePath[];
  /** The texts of open pages, which others lead to. */
  readonly openText?: (path: SitePath) => string | undefined;
  /** A rule that failed. */
  readonly report: (path: SitePath, error: unknown) => void;
  /** A file that cannot be read. */
  readonly refused: Refused;
}

/** A page that cannot be read is told where it is checked itself; what leads into it is not judged then. */
const toldElsewhere = (): undefined => undefined;

/** Each page as it is on disk, with what the rules find. Files that are gone meanwhile are passed over. */
export async function* checkPages({
  fs,
  loaded,
  paths,
  openText = () => undefined,
  report,
  refused,
}: CheckPagesParts): AsyncGenerator<CheckedPage> {
  const { root, site, settings } = loaded;
  const fragments = new Map<SitePath, PageFragments>();
  const readThose = async (page: Page): Promise<readonly NamedFragment[]> => {
    if (!site.complete || settings.levels['fragment-missing'] === 'off') return [];
    const named = findNamedFragments(page, site);
    const led = named.flatMap(({ path }) => (path === page.path || fragments.has(path) ? [] : [path]));
    if (led.length === 0) return named;
    const read = await readFragments({ fs, root, site, openText, refused: toldElsewhere }, new Set(led));
    for (const [path, one] of read) fragments.set(path, one);
    return named;
  };
  let sliceEnds = performance.now() + sliceMilliseconds;
  for (const path of paths) {
    const text = await attempt(
      () => fs.read(toUri(root, path)),
      (error) => refused(path, error),
    );
    if (text !== undefined) {
      const page = parsePage(path, text, site.dialect);
      const named = await readThose(page);
      yield {
        page,
        problems: check(
          page,
          site,
          settings.levels,
          (code, error) => report(path, new Error(`rule ${code} failed`, { cause: error })),
          { fragmentsOf: (other) => fragments.get(other), named },
        ),
      };
    }
    if (performance.now() < sliceEnds) continue;
    await breathe();
    sliceEnds = performance.now() + sliceMilliseconds;
  }
}
