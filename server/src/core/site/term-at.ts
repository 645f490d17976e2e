// Owns whether a cursor stands on a term. Knows nothing of which terms there are.
import { type NodePlace, nodeAt, type Page } from '../page/index.ts';
import type { Span } from '../text/index.ts';
import type { Site } from './site.ts';

export interface TermPlace {
  /** Plural, lower case. */
  readonly taxonomy: string;
  /** As spelled on this page. */
  readonly spelling: string;
  /** The value as written, quotes included. */
  readonly span: Span;
  /** What stands between the quotes. */
  readonly inner: Span;
}

/** The term that a place in the front matter names: at the root or below `params` (hugo-facts §1.4). */
export const toTermPlace = (place: NodePlace | undefined, site: Pick<Site, 'dialect'>): TermPlace | undefined => {
  if (place?.on !== 'value' || place.node.kind !== 'scalar' || place.node.value === '') return undefined;
  const { keys, span, node } = place;
  const own = keys.length === 2 && keys[0]!.toLowerCase() === 'params' ? keys.slice(1) : keys;
  const taxonomy = own.length === 1 ? own[0]!.toLowerCase() : undefined;
  return taxonomy !== undefined && site.dialect.taxonomies.includes(taxonomy)
    ? { taxonomy, spelling: node.value, span, inner: node.inner }
    : undefined;
};

/** The term at a UTF-16 offset of a page; undefined where there is none. */
export const findTermAt = (
  page: Pick<Page, 'frontMatter'>,
  site: Pick<Site, 'dialect'>,
  offset: number,
): TermPlace | undefined => toTermPlace(nodeAt(page, offset), site);
