// Owns how one file is named from another. Knows no disk.

const drive = /^[a-z]:$/i;

/** Drive letters are the same in either case; all else is compared as it is spelled. */
const partsOf = (path: string): readonly string[] =>
  path
    .split('/')
    .filter((part) => part !== '')
    .map((part, index) => (index === 0 && drive.test(part) ? part.toLowerCase() : part));

/**
 * The address of `path` for a page at `from`, relative, so that the preview resolves it wherever it runs. Both are the
 * paths of URIs, with `/`, decoded. On another drive there is no such address.
 */
export const toRelativeSource = (from: string, path: string): string | undefined => {
  const here = partsOf(from).slice(0, -1);
  const there = partsOf(path);
  if ((drive.test(here[0] ?? '') || drive.test(there[0] ?? '')) && here[0] !== there[0]) return undefined;
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  const up = here.slice(common).map(() => '..');
  const down = there.slice(common).map(encodeURIComponent);
  return [...(up.length === 0 ? ['.'] : up), ...down].join('/');
};
