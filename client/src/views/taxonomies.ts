// Owns the view of taxonomies: their terms, and the posts of each. What they are the server says.
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
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
} from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import type { Session } from '../session.ts';
import { toPostCount } from '../status-text.ts';
import type { Node } from './node.ts';
import { toPostNodes } from './post-nodes.ts';
import { showTree, type Tree } from './tree.ts';

const toTermNode = (server: Server, params: TermsParams, term: TermEntry): Node => {
  const { name, posts, others, url, page } = term;
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.id = `${params.root} ${params.taxonomy} ${name}`;
  item.iconPath = new ThemeIcon(page === undefined ? 'tag' : 'book');
  item.description = [String(posts), ...others.map((other) => l10n.t('also “{0}” {1}', other.name, other.posts))].join(
    ' · ',
  );
  const spelled = others.map((other) => l10n.t('“{0}” in {1}', other.name, toPostCount(other.posts)));
  item.tooltip = [
    `${name}: ${toPostCount(posts)}`,
    ...(spelled.length === 0 ? [] : [l10n.t('One term, also spelled {0}.', spelled.join(', '))]),
    ...(page === undefined ? [] : [l10n.t('It has a page of its own.')]),
    ...(url === undefined ? [] : [url]),
  ].join('\n');
  item.accessibilityInformation = { label: [name, toPostCount(posts), ...spelled].join(', ') };
  item.contextValue = ['term', ...(page === undefined ? [] : ['page']), ...(url === undefined ? [] : ['url'])].join(
    ' ',
  );
  const asked: TermPostsParams = { ...params, term: name };
  return {
    item,
    term: { ...params, ...term },
    children: async () => toPostNodes(await server.ask<PostsResult>(termPostsRequest, asked), item.id!),
  };
};

const toTaxonomyNode = (server: Server, root: string, { taxonomy, terms }: TaxonomyEntry): Node => {
  const item = new TreeItem(taxonomy.charAt(0).toUpperCase() + taxonomy.slice(1), TreeItemCollapsibleState.Collapsed);
  item.id = `${root} ${taxonomy}`;
  item.iconPath = new ThemeIcon('library');
  item.description = String(terms);
  item.contextValue = 'taxonomy';
  item.accessibilityInformation = { label: l10n.t('{0}, {1} terms', taxonomy, terms) };
  const params: TermsParams = { root, taxonomy };
  return {
    item,
    children: async () =>
      (await server.ask<readonly TermEntry[]>(termsRequest, params)).map((term) => toTermNode(server, params, term)),
  };
};

/** Shows the view for as long as the extension lives. */
export const showTaxonomies = (session: Session): Tree => {
  const tree = showTree(session, 'hugoAuthor.taxonomies', async (server, root) => {
    const params: TaxonomiesParams = { root };
    const taxonomies = await server.ask<readonly TaxonomyEntry[]>(taxonomiesRequest, params);
    return taxonomies.map((taxonomy) => toTaxonomyNode(server, root, taxonomy));
  });
  session.context.subscriptions.push(tree);
  return tree;
};
