// Owns where the configuration's files write what they hand down to pages (`cascade`). Reads their texts; judges nothing.
import { type MapNode, type Node, readFrontMatter } from '../../page/index.ts';
import { extensionOf, indexLines, type LineIndex, type SitePath, type Span, spanOf } from '../../text/index.ts';
import { keyPathOf } from './merge-config.ts';

/** A key in a file of the configuration. */
export interface ConfigPlace {
  readonly path: SitePath;
  readonly span: Span;
  /** Of the file's text. */
  readonly lines: LineIndex;
}

/**
 * By what is handed down: `cascade.0.draft`, `languages.de.cascade.2.params.tags`; a cascade that is no list has but the one
 * entry. All in lower case.
 */
export type CascadePlaces = ReadonlyMap<string, ConfigPlace>;

const isCascade = (path: string): boolean => /^(?:languages\.[^.]+\.)?cascade$/.test(path);
const mayLeadThere = (path: string): boolean => /^(?:languages(?:\.[^.]+)?)?$/.test(path);

/** A file of the configuration with places, read as if it were front matter; undefined where that cannot be. */
const findRoot = (name: SitePath, text: string): { readonly root: MapNode; readonly offset: number } | undefined => {
  const extension = extensionOf(name);
  const fence = extension === '.toml' ? '+++\n' : extension === '.json' ? '' : '---\n';
  const { frontMatter } = readFrontMatter(`${fence}${text}\n${fence}`);
  return frontMatter && { root: frontMatter.root, offset: fence.length };
};

/** The places in the files of a configuration, the most general first: of two that say the same the later counts. */
export const findCascadePlaces = (
  files: Iterable<{ readonly name: SitePath; readonly text: string }>,
): CascadePlaces => {
  const places = new Map<string, ConfigPlace>();
  for (const { name, text } of files) {
    if (!/cascade/i.test(name + text)) continue;
    const found = findRoot(name, text);
    if (!found) continue;
    const lines = indexLines(text);
    const put = (key: string, { start, end }: Span): void => {
      places.set(key, { path: name, span: spanOf(start - found.offset, end - found.offset), lines });
    };
    const record = (map: Node, path: string): void => {
      if (map.kind !== 'map') return;
      for (const { key, keySpan, value } of map.entries) {
        const own = `${path}.${key.toLowerCase()}`;
        put(own, keySpan);
        if (key.toLowerCase() === 'params') record(value, own);
      }
    };
    const visit = (node: Node, path: string): void => {
      if (isCascade(path)) {
        const repeated = node.kind === 'map' && node.entries.length === 1 ? node.entries[0] : undefined;
        // Since 0.162 `cascade.toml` may begin with its own key.
        const inner = repeated?.key.toLowerCase() === 'cascade' ? repeated.value : node;
        if (inner.kind === 'list') {
          // A list takes the place of all that was said before.
          for (const key of [...places.keys()]) if (key.startsWith(`${path}.`)) places.delete(key);
          for (const [i, item] of inner.items.entries()) record(item, `${path}.${i}`);
        } else record(inner, `${path}.0`);
      } else if (node.kind === 'map' && mayLeadThere(path))
        for (const { key, value } of node.entries)
          visit(value, path === '' ? key.toLowerCase() : `${path}.${key.toLowerCase()}`);
    };
    visit(found.root, keyPathOf(name).join('.'));
  }
  return places;
};
