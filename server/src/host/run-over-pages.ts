// Owns driving work that asks for the texts of many pages, with the event loop breathing in between. Knows not what is done with them.
import type { SitePath } from '../core/text/index.ts';
import { attempt } from './attempt.ts';
import { breathe, sliceMilliseconds } from './breathe.ts';
import type { FileSystem } from './file-system.ts';
import { toUri } from './uris.ts';
import type { Workspace } from './workspace.ts';

export interface PagesParts {
  readonly fs: FileSystem;
  readonly workspace: Pick<Workspace, 'findDocument'>;
  /** URI of the Hugo root that the paths are below. */
  readonly root: string;
  readonly isCancelled: () => boolean;
  /** A file that cannot be read. */
  readonly report: (path: SitePath, error: unknown) => void;
}

/** Runs work to its end, handing it each text it asks for: that of the open document, else of the disk. Undefined when cancelled. */
export const runOverPages = async <T>(
  work: Generator<SitePath, T, string | undefined>,
  { fs, workspace, root, isCancelled, report }: PagesParts,
): Promise<T | undefined> => {
  const read = async (path: SitePath): Promise<string | undefined> => {
    const uri = toUri(root, path);
    const open = workspace.findDocument(uri);
    if (open) return open.text;
    return attempt(
      () => fs.read(uri),
      (error) => report(path, error),
    );
  };
  let sliceEnds = performance.now() + sliceMilliseconds;
  let step = work.next();
  while (!step.done) {
    if (isCancelled()) return undefined;
    step = work.next(await read(step.value));
    if (performance.now() < sliceEnds) continue;
    await breathe();
    sliceEnds = performance.now() + sliceMilliseconds;
  }
  return step.value;
};
