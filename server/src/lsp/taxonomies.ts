// Owns hugoAuthor/taxonomies, hugoAuthor/terms and hugoAuthor/termPosts: what the view of taxonomies shows, level by level.
import { findPostsOfTerm, type ListedTerm, listTaxonomies, listTerms } from '../core/navigation/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { toUri } from '../host/uris.ts';
import {
  type PostsResult,
  type TaxonomiesParams,
  type TaxonomyEntry,
  type TermEntry,
  type TermPostsParams,
  type TermsParams,
  taxonomiesRequest,
  termPostsRequest,
  termsRequest,
} from '../protocol.ts';
import { answering } from './guard.ts';
import { noPosts, toPostsResult } from './posts-result.ts';
import type { Method } from './session.ts';
import { findSettledSite } from './settled-site.ts';
import { withBase } from './with-base.ts';

export const taxonomies: Method = (session) => {
  const { connection } = session;
  connection.onRequest(
    taxonomiesRequest,
    answering(connection, taxonomiesRequest, async ({ root }: TaxonomiesParams): Promise<TaxonomyEntry[]> => {
      const loaded = await findSettledSite(session, root);
      return loaded ? listTaxonomies(loaded.site).map(({ name, terms }) => ({ taxonomy: name, terms })) : [];
    }),
  );
  connection.onRequest(
    termsRequest,
    answering(connection, termsRequest, async ({ root, taxonomy }: TermsParams): Promise<TermEntry[]> => {
      const loaded = await findSettledSite(session, root);
      return loaded ? listTerms(loaded.site, taxonomy).map((term) => toTermEntry(loaded, term)) : [];
    }),
  );
  connection.onRequest(
    termPostsRequest,
    answering(connection, termPostsRequest, async (params: TermPostsParams): Promise<PostsResult> => {
      const loaded = await findSettledSite(session, params.root);
      if (!loaded) return noPosts;
      const now = Date.now();
      return toPostsResult(loaded, findPostsOfTerm(loaded.site, params.taxonomy, params.term, now), now);
    }),
  );
  return undefined;
};

const toTermEntry = ({ root, site }: LoadedSite, { term, others, url, page }: ListedTerm): TermEntry => ({
  name: term.name,
  posts: term.count,
  others: others.map(([name, posts]) => ({ name, posts })),
  ...(url !== undefined && { url: withBase(site.config.baseURL, url) }),
  ...(page !== undefined && { page: toUri(root, page) }),
});
