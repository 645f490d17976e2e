// Owns how a post stands in a tree, whichever list it is in.
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import type { PostEntry, PostsResult } from '../../../server/src/protocol.ts';
import type { Node } from './node.ts';

const toNode = (post: PostEntry, id: string): Node => {
  const uri = Uri.parse(post.uri);
  const item = new TreeItem(post.title, TreeItemCollapsibleState.None);
  item.id = `${id} ${post.uri}`;
  // With its file, so that it shows in the colours that the Explorer gives it for problems and for Git.
  item.resourceUri = uri;
  item.iconPath = ThemeIcon.File;
  item.description = [
    ...(post.when === undefined ? [] : [post.when]),
    ...(post.section === '' ? [] : [post.section]),
  ].join(' · ');
  item.tooltip = [
    post.title,
    ...(post.date === undefined ? [] : [post.date]),
    ...post.reasons,
    workspace.asRelativePath(uri),
  ].join('\n');
  item.accessibilityInformation = { label: [post.title, item.description, ...post.reasons].join(', ') };
  item.contextValue = `post.${post.state}`;
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  return { item, post: post.uri };
};

const toRest = (count: number, id: string): Node => {
  const item = new TreeItem(l10n.t('and {0} more', count), TreeItemCollapsibleState.None);
  item.id = `${id} more`;
  item.tooltip = l10n.t('“Go to Symbol in Workspace” finds every post by its title.');
  return { item };
};

/** The lines of a list; `id` is that of the line they stand below. */
export const toPostNodes = ({ posts, total }: PostsResult, id: string): readonly Node[] => {
  const nodes = posts.map((post) => toNode(post, id));
  return total > posts.length ? [...nodes, toRest(total - posts.length, id)] : nodes;
};
