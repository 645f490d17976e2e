// Owns reading what the preview shows of the front matter: plain values, where no place in the text is wanted.
import { type FrontMatter, findEntry, findFrontMatterImages, type Node, parsePlainFrontMatter } from '../page/index.ts';
import { findParameter, type Header, type PlainValues, toHeader } from './header.ts';

/** The value of a node without its places. After an error the tree holds what could still be read. */
const toPlain = (node: Node): unknown => {
  if (node.kind === 'list') return node.items.map(toPlain);
  if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, toPlain(value)]));
  return node.type === 'null' ? undefined : node.value;
};

export interface HeaderReading {
  readonly header: Header | undefined;
  /** A parameter of the page as `param` prints it. */
  parameter(path: string): string | undefined;
}

/** Reads the header of a page. `text` is the whole page, `frontMatter` what was read of it with its places. */
export const readHeader = (text: string, frontMatter: FrontMatter | undefined): HeaderReading => {
  if (!frontMatter) return { header: undefined, parameter: () => undefined };
  const { root, problems } = frontMatter;
  const { data, error } = parsePlainFrontMatter(text);
  const values = error === undefined && problems.length === 0 ? data : (toPlain(root) as PlainValues);
  const broken = problems.some(({ code }) => code !== 'duplicate-key');
  // A date as it is written: as a point in time it could fall on another day here than where the author lives.
  const date = findEntry(root, 'date')?.value;
  return {
    header: toHeader(values, {
      date: date?.kind === 'scalar' && date.type !== 'null' ? date.value : undefined,
      image: findFrontMatterImages(root)[0]?.target,
      broken,
    }),
    parameter: (path) => findParameter(values, path),
  };
};
