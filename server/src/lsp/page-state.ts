// Owns hugoAuthor/pageState: what becomes of a page, why, what would change that, and how long it is.
import { canPublish } from '../core/authoring/index.ts';
import { findEntry } from '../core/page/index.ts';
import {
  countPageWords,
  findPagePath,
  findPagePublication,
  hasUrl,
  spellMoment,
  spellState,
  spellWithheld,
  stateOf,
  type Withheld,
} from '../core/site/index.ts';
import { toUri } from '../host/uris.ts';
import {
  type PagePlace,
  type PageReason,
  type PageState,
  type PageStateParams,
  pageStateRequest,
} from '../protocol.ts';
import { toRange } from './convert.ts';
import { type FoundPage, findPage } from './find-page.ts';
import { answering } from './guard.ts';
import type { Method } from './session.ts';
import { withBase } from './with-base.ts';

export const pageState: Method = (session) => {
  const { connection, feed } = session;
  connection.onRequest(
    pageStateRequest,
    answering(connection, pageStateRequest, async ({ uri }: PageStateParams): Promise<PageState | null> => {
      await feed.settled();
      const found = await findPage(session, uri);
      return found ? toState(found, uri, Date.now()) : null;
    }),
  );
  return undefined;
};

const toState = (found: FoundPage, uri: string, now: number): PageState => {
  const { page, loaded } = found;
  const { site } = loaded;
  const publication = findPagePublication(site, page, now);
  const { withheld, expires } = publication;
  const count = countPageWords(site, page);
  const url = hasUrl(publication) ? findPagePath(site, page.path, page.outline) : undefined;
  return {
    state: stateOf(publication),
    label: spellState(publication, now),
    ...(count && { words: count.words, minutes: count.minutes }),
    reasons: withheld.map((one) => toReason(found, uri, one, now)),
    ...(withheld.length === 0 && expires && { until: spellMoment(site, page.path, expires.at, now) }),
    ...(url !== undefined && { url: withBase(site.config.baseURL, url) }),
    ...(site.config.languages.filter(({ disabled }) => !disabled).length > 1 && { canTranslate: true }),
    canPublish: withheld.length > 0 && canPublish(page, site, now),
  };
};

const toReason = (found: FoundPage, uri: string, withheld: Withheld, now: number): PageReason => {
  const { page, loaded } = found;
  const place = findPlace(found, uri, withheld);
  return { ...spellWithheld(loaded.site, page.path, withheld, now), ...(place && { place }) };
};

/** Where what decides is written: in the page itself, in the one that hides it, or nowhere. */
const findPlace = ({ page, loaded, lines }: FoundPage, uri: string, withheld: Withheld): PagePlace | undefined => {
  const { site, root } = loaded;
  const firstIn = (start: string): PagePlace | undefined => {
    for (const path of site.outlines.keys()) if (path.startsWith(start)) return { uri: toUri(root, path) };
    return undefined;
  };
  if (withheld.kind === 'bundled') return firstIn(`${withheld.bundle}/index.`);
  if (withheld.kind === 'section') return firstIn(`${withheld.folder}/_index.`);
  const from = 'from' in withheld ? withheld.from : undefined;
  if (from === 'config') return undefined;
  if (from?.inConfig) return { uri: toUri(root, from.path), range: toRange(from.inConfig.lines, from.inConfig.span) };
  if (from !== undefined) return { uri: toUri(root, from.path) };
  const key = 'key' in withheld ? withheld.key : withheld.kind;
  const entry = page.frontMatter && findEntry(page.frontMatter.root, key);
  return entry && { uri, range: toRange(lines, entry.keySpan) };
};
