// Owns how lists of posts go to the client, wherever they are shown.
import type { ListedPost, PostList } from '../core/navigation/index.ts';
import { spellDistance, spellMoment, spellWithheld, stateOf } from '../core/site/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { toUri } from '../host/uris.ts';
import type { PostEntry, PostsResult } from '../protocol.ts';

/** No one scrolls further; the client says how many more there are. */
const mostPosts = 500;

export const noPosts: PostsResult = { posts: [], total: 0 };

/** The first posts of a list, in words as of `now`. */
export const toPostsResult = (loaded: LoadedSite, list: PostList, now: number): PostsResult => ({
  posts: list.take(mostPosts).map((post) => toEntry(loaded, post, now)),
  total: list.total,
});

const toEntry = (
  { root, site }: LoadedSite,
  { path, title, section, at, withheld }: ListedPost,
  now: number,
): PostEntry => ({
  uri: toUri(root, path),
  title,
  section,
  ...(at !== undefined && { when: spellDistance(at, now), date: spellMoment(site, path, at, now) }),
  state: stateOf({ withheld }),
  reasons: withheld.map((one) => spellWithheld(site, path, one, now).why),
});
