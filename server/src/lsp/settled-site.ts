// Owns getting the site of a root once what is on its way has arrived.
import type { LoadedSite } from '../host/cell.ts';
import { normalizeUri } from '../host/uris.ts';
import type { Session } from './session.ts';

/** Undefined for what is no root of a site. */
export const findSettledSite = async (
  { workspace, feed }: Pick<Session, 'workspace' | 'feed'>,
  root: string,
): Promise<LoadedSite | undefined> => {
  await feed.settled();
  return workspace.findSite(normalizeUri(root));
};
