// Owns where a page names its terms. Knows nothing of which terms there are.
import { findEntry, type MapEntry, type MapNode, type Node, type Page } from '../page/index.ts';
import type { Site } from './site.ts';

export interface TermNode {
  /** Plural, lower case. */
  readonly taxonomy: string;
  /** An item of the list, or the single value. */
  readonly node: Node;
}

/** In Org, lines with one key are one list (tried on 0.111 to 0.152); elsewhere the last of equal keys wins. */
const ofTaxonomy = (map: MapNode, taxonomy: string, isOrg: boolean): readonly MapEntry[] => {
  if (isOrg) return map.entries.filter(({ key }) => key.toLowerCase() === taxonomy);
  const entry = findEntry(map, taxonomy);
  return entry ? [entry] : [];
};

/** The values below the site's taxonomies, at the root and below `params` (hugo-facts §1.4), in the order written. */
export const findTermNodes = (page: Pick<Page, 'frontMatter'>, site: Pick<Site, 'dialect'>): readonly TermNode[] => {
  const root = page.frontMatter?.root;
  if (!root) return [];
  const params = findEntry(root, 'params')?.value;
  const nodes: TermNode[] = [];
  for (const map of params?.kind === 'map' ? [root, params] : [root])
    for (const taxonomy of site.dialect.taxonomies) {
      for (const { value } of ofTaxonomy(map, taxonomy, page.frontMatter?.format === 'org'))
        for (const node of value.kind === 'list' ? value.items : [value]) nodes.push({ taxonomy, node });
    }
  return nodes;
};
