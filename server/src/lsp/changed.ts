// Owns telling a client that follows what may be listed otherwise now, once a moment has been quiet.
import { type ChangedParams, changedNotification } from '../protocol.ts';
import { describe } from './guard.ts';
import type { Method } from './session.ts';
import { whenQuiet } from './when-quiet.ts';

export const changed: Method = ({ connection, client, workspace, closing }) => {
  if (!client.followsChanges) return undefined;
  const sites = new Set<string>();
  const pages = new Set<string>();
  const soon = whenQuiet(closing, () => {
    const params: ChangedParams = { sites: [...sites], pages: [...pages] };
    sites.clear();
    pages.clear();
    connection
      .sendNotification(changedNotification, params)
      .catch((error: unknown) => connection.console.warn(`changed: ${describe(error)}`));
  });
  return ({ root, uri, others, site }) => {
    const isPage = uri !== undefined && workspace.findPage(uri) !== undefined;
    if (isPage) pages.add(uri);
    if (root !== undefined && (others || site)) sites.add(root);
    if (sites.size + pages.size > 0) soon();
  };
};
