// Owns getting a page together with all that lies beside it now: a file may be newer than what the editor has told of.
import { findContentPlace } from '../core/site/index.ts';
import { folderOf, joinPath } from '../core/text/index.ts';
import { toUri } from '../host/uris.ts';
import { type FoundPage, findPage } from './find-page.ts';
import type { Session } from './session.ts';

/**
 * The page, of a site that knows every file of its bundle, or of its folder where it is a single file. For what moves files: one
 * that was pasted a moment ago must not stay behind. Undefined for what is no page of a site.
 */
export const findPageNow = async (session: Session, uri: string): Promise<FoundPage | undefined> => {
  const { feed, fs } = session;
  await feed.settled();
  const found = await findPage(session, uri);
  if (!found) return undefined;
  const { page, loaded } = found;
  const { site, root } = loaded;
  const folder = folderOf(page.path);
  // A bundle is small, and has folders; beside a single file there may be thousands of others.
  const place = findContentPlace(page.path, site.mounts, site.config);
  if (place?.kind === 'leaf' && place.virtualFolder !== '') feed.changed([toUri(root, folder)]);
  else {
    const beside = (await fs.list(toUri(root, folder))) ?? [];
    const files = beside.filter(({ isDirectory }) => !isDirectory).map(({ name }) => joinPath(folder, name));
    feed.changed(files.filter((path) => !site.files.has(path)).map((path) => toUri(root, path)));
  }
  await feed.settled();
  return findPage(session, uri);
};
