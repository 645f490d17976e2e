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
  /** What stands between the quotes; of a block scalar the whole. */
  readonly inner: Span;
}

/** The keys without those that terms may be below: `cascade`, which hands them down, and `params` (hugo-facts §1.4). */
const ownKeys = (keys: readonly string[]): readonly string[] => {
  const behindCascade = keys[0]?.toLowerCase() === 'cascade' ? keys.slice(1) : keys;
  return behindCascade[0]?.toLowerCase() === 'params' ? behindCascade.slice(1) : behindCascade;
};

/** The term that a place in the front matter names. */
export const toTermPlace = (place: NodePlace | undefined, site: Pick<Site, 'dialect'>): TermPlace | undefined => {
  if (place?.on !== 'value' || place.node.kind !== 'scalar' || place.node.value === '') return undefined;
  const { keys, span, node } = place;
  const own = ownKeys(keys);
  const taxonomy = own.length === 1 ? own[0]!.toLowerCase() : undefined;
  return taxonomy !== undefined && site.dialect.taxonomies.includes(taxonomy)
    ? { taxonomy, spelling: node.value, span, inner: node.style === 'block' ? span : node.inner }
    : undefined;
};

/** The term at a UTF-16 offset of a page; undefined where there is none. */
export const findTermAt = (
  page: Pick<Page, 'frontMatter'>,
  site: Pick<Site, 'dialect'>,
  offset: number,
): TermPlace | undefined => toTermPlace(nodeAt(page, offset), site);
