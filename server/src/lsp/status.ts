// Owns the notification that says where each site stands.
import { baseNameOf } from '../core/text/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { nameOfUri } from '../host/uris.ts';
import { type SiteStatus, type StatusParams, statusNotification } from '../protocol.ts';
import { describe } from './guard.ts';
import type { Method } from './session.ts';

export const status: Method =
  ({ connection, workspace }) =>
  (delta) => {
    if (!delta.site) return;
    const params: StatusParams = { sites: workspace.sites().map(toStatus) };
    connection
      .sendNotification(statusNotification, params)
      .catch((error: unknown) => connection.console.warn(`status: ${describe(error)}`));
  };

const toStatus = ({ root, site, notes }: LoadedSite): SiteStatus => ({
  root,
  name: nameOfUri(root),
  state: site.problems.some(({ level }) => level === 'error') ? 'failed' : site.complete ? 'ready' : 'loading',
  posts: [...site.outlines.keys()].filter((path) => !baseNameOf(path).startsWith('_index.')).length,
  ...(site.hugo.number !== undefined && { hugoVersion: site.hugo.number }),
  hugoVersionWhy: site.hugo.why,
  notes: [...notes, ...site.problems.map(({ message }) => message)],
});
