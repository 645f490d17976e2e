// Owns workspace/symbol: the posts of all sites, by title.
import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { findPosts } from '../core/navigation/index.ts';
import { findContentPlace } from '../core/site/index.ts';
import { toUri } from '../host/uris.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

/** No one reads further. */
const mostPosts = 200;

const top = { line: 0, character: 0 };

export const workspaceSymbol: Method = ({ connection, workspace, feed }) => {
  connection.onWorkspaceSymbol(
    guarded(connection, 'workspace/symbol', null, async ({ query }): Promise<SymbolInformation[]> => {
      await feed.settled();
      return workspace
        .sites()
        .flatMap(({ site, root }) => findPosts(site, query, mostPosts).map((post) => ({ ...post, site, root })))
        .sort((a, b) => a.rank - b.rank)
        .slice(0, mostPosts)
        .map(({ title, path, site, root }) => ({
          name: title,
          kind: SymbolKind.File,
          location: { uri: toUri(root, path), range: { start: top, end: top } },
          containerName: findContentPlace(path, site.mounts, site.config)?.virtualFolder ?? '',
        }));
    }),
  );
  return undefined;
};
