// Owns the notification that says where each site stands.
import { baseNameOf } from '../core/text/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { folderOfUri, nameOfUri } from '../host/uris.ts';
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

/** Folders that say what is in them, not whose blog it is: then the folder around it has the name. */
const generic = /^(src|site|www|web|website|docs?|hugo)$/i;

const toSiteName = (root: string): string => {
  const name = nameOfUri(root);
  const around = nameOfUri(folderOfUri(root));
  return generic.test(name) && around !== '' ? around : name;
};

const toStatus = ({ root, site, notes }: LoadedSite): SiteStatus => ({
  root,
  name: toSiteName(root),
  state: site.problems.some(({ code }) => code === 'config-invalid') ? 'failed' : site.complete ? 'ready' : 'loading',
  posts: [...site.outlines.keys()].filter((path) => !baseNameOf(path).startsWith('_index.')).length,
  ...(site.hugo.number !== undefined && { hugoVersion: site.hugo.number }),
  hugoVersionWhy: site.hugo.why,
  notes: [...notes, ...site.problems.map(({ path, message }) => `${path}: ${message}`)],
});
