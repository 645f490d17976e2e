// Owns completionItem/resolve: an image that is looked at in the list is shown, with its size. Until then no file is touched.
import { type CompletionItem, MarkupKind } from 'vscode-languageserver';
import { describeImage } from '../core/completions/index.ts';
import type { SitePath } from '../core/text/index.ts';
import { attempt } from '../host/attempt.ts';
import { toReason } from '../host/file-system.ts';
import { readPicture } from '../host/read-picture.ts';
import { toUri } from '../host/uris.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

/** What an item keeps with the client until it is looked at. */
export interface ImageOfItem {
  readonly root: string;
  readonly image: SitePath;
}

const isImageOfItem = (data: unknown): data is ImageOfItem =>
  typeof data === 'object' &&
  data !== null &&
  'root' in data &&
  'image' in data &&
  typeof data.root === 'string' &&
  typeof data.image === 'string';

export const completionResolve: Method = ({ connection, workspace, client, fs }) => {
  const resolve = async (item: CompletionItem): Promise<CompletionItem> => {
    const data: unknown = item.data;
    if (!isImageOfItem(data)) return item;
    const { root, image } = data;
    // Whatever comes back from the client: only files of a site are read.
    if (!workspace.sites().some((loaded) => loaded.root === root && loaded.site.files.has(image))) return item;
    const uri = toUri(root, image);
    const picture = await attempt(
      () => readPicture(fs, uri),
      (error) => connection.console.warn(`${uri}: ${toReason(error)}`),
    );
    if (!picture) return item;
    const value = describeImage(uri, picture, client.itemPictures);
    return { ...item, documentation: client.itemPictures === 'none' ? value : { kind: MarkupKind.Markdown, value } };
  };
  connection.onCompletionResolve((item) => guarded(connection, 'completionItem/resolve', item, () => resolve(item))());
  return undefined;
};
