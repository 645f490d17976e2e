// Owns reading many files in their order, with as many reads on their way as the file system takes at once.
import type { SitePath } from '../core/text/index.ts';
import { attempt, type Refused } from './attempt.ts';
import type { FileSystem } from './file-system.ts';
import { toUri } from './uris.ts';

/** The texts of files, in order; undefined for what is not there (any more) or cannot be read, which is told to `refused`. */
export async function* readAhead(
  fs: FileSystem,
  root: string,
  paths: Iterable<SitePath>,
  refused: Refused,
): AsyncGenerator<readonly [SitePath, string | undefined]> {
  const begun: { readonly path: SitePath; readonly text: Promise<string | undefined> }[] = [];
  const left = paths[Symbol.iterator]();
  const begin = (): void => {
    const next = left.next();
    if (next.done) return;
    const path = next.value;
    const text = attempt(
      () => fs.read(toUri(root, path)),
      (error) => refused(path, error),
    );
    begun.push({ path, text });
  };
  for (let count = fs.atOnce ?? 1; count > 0; count--) begin();
  for (let first = begun.shift(); first; first = begun.shift()) {
    const text = await first.text;
    yield [first.path, text];
    begin();
  }
}
