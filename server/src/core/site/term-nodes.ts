// Owns where a page names its terms. Knows nothing of which terms there are.
import { findEntry, type Node, type Page } from '../page/index.ts';
import type { Site } from './site.ts';

export interface TermNode {
  /** Plural, lower case. */
  readonly taxonomy: string;
  /** An item of the list, or the single value. */
  readonly node: Node;
}

/** The values below the site's taxonomies, at the root and below `params` (hugo-facts §1.4), in the order written. */
export const findTermNodes = (page: Pick<Page, 'frontMatter'>, site: Pick<Site, 'dialect'>): readonly TermNode[] => {
  const root = page.frontMatter?.root;
  if (!root) return [];
  const params = findEntry(root, 'params')?.value;
  const nodes: TermNode[] = [];
  for (const map of params?.kind === 'map' ? [root, params] : [root])
    for (const taxonomy of site.dialect.taxonomies) {
      const value = findEntry(map, taxonomy)?.value;
      for (const node of value?.kind === 'list' ? value.items : value ? [value] : []) nodes.push({ taxonomy, node });
    }
  return nodes;
};
