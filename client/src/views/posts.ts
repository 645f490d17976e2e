// Owns the view of posts: drafts, scheduled, expired and recent ones. What is in each list the server says.
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from 'vscode';
import {
  type PostListEntry,
  type PostListName,
  type PostListsParams,
  type PostsParams,
  type PostsResult,
  postListsRequest,
  postsRequest,
} from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import type { Session } from '../session.ts';
import type { Node } from './node.ts';
import { toPostNodes } from './post-nodes.ts';
import { showTree, type Tree } from './tree.ts';

const labels = (): Readonly<Record<PostListName, string>> => ({
  drafts: l10n.t('Drafts'),
  scheduled: l10n.t('Scheduled'),
  expired: l10n.t('Expired'),
  recent: l10n.t('Recent'),
});

const icons: Readonly<Record<PostListName, string>> = {
  drafts: 'edit',
  scheduled: 'watch',
  expired: 'circle-slash',
  recent: 'history',
};

/** So many posts a list may have to be open at first; about as many lines as a view shows. */
const mostShown = 25;

const toListNode = (server: Server, root: string, { list, posts }: PostListEntry): Node => {
  const { Expanded, Collapsed } = TreeItemCollapsibleState;
  // Opened, thousands of expired posts would hide all that comes below them.
  const item = new TreeItem(labels()[list], posts > mostShown ? Collapsed : Expanded);
  item.id = `${root} ${list}`;
  item.iconPath = new ThemeIcon(icons[list]);
  item.description = String(posts);
  item.contextValue = 'posts';
  item.accessibilityInformation = { label: l10n.t('{0}, {1} posts', labels()[list], posts) };
  const params: PostsParams = { root, list };
  return {
    item,
    children: async () => toPostNodes(await server.ask<PostsResult>(postsRequest, params), item.id!),
  };
};

/** Shows the view for as long as the extension lives. */
export const showPosts = (session: Session): Tree => {
  const tree = showTree(session, 'hugoAuthor.posts', async (server, root) => {
    const params: PostListsParams = { root };
    const lists = await server.ask<readonly PostListEntry[]>(postListsRequest, params);
    return lists.filter(({ posts }) => posts > 0).map((list) => toListNode(server, root, list));
  });
  // “in 3 days” goes on while nobody looks.
  const focus = window.onDidChangeWindowState(({ focused }) => {
    if (focused && tree.view.visible) tree.refresh();
  });
  session.context.subscriptions.push(tree, focus);
  return tree;
};
