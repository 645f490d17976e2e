// Owns hugoAuthor/postLists and hugoAuthor/posts: drafts, scheduled, expired and recent posts of a site.
import { findPostLists, postStates } from '../core/navigation/index.ts';
import {
  type PostListEntry,
  type PostListsParams,
  type PostsParams,
  type PostsResult,
  postListsRequest,
  postsRequest,
} from '../protocol.ts';
import { answering } from './guard.ts';
import { noPosts, toPostsResult } from './posts-result.ts';
import type { Method } from './session.ts';
import { findSettledSite } from './settled-site.ts';

export const posts: Method = (session) => {
  const { connection } = session;
  connection.onRequest(
    postListsRequest,
    answering(connection, postListsRequest, async ({ root }: PostListsParams): Promise<PostListEntry[]> => {
      const loaded = await findSettledSite(session, root);
      if (!loaded) return [];
      const lists = findPostLists(loaded.site, Date.now());
      return postStates.map((list) => ({ list, posts: lists[list].total }));
    }),
  );
  connection.onRequest(
    postsRequest,
    answering(connection, postsRequest, async ({ root, list }: PostsParams): Promise<PostsResult> => {
      const loaded = await findSettledSite(session, root);
      const now = Date.now();
      const found = loaded && findPostLists(loaded.site, now)[list];
      return found ? toPostsResult(loaded, found, now) : noPosts;
    }),
  );
  return undefined;
};
