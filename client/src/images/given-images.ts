// Owns finding the images in what is pasted or dropped. Knows no site and places nothing.
import { type DataTransfer, type DataTransferFile, Uri, workspace } from 'vscode';
import { hasImageExtension } from '../../../server/src/core/site/index.ts';

/** An image that came in. */
export interface GivenImage {
  /** With an extension. */
  readonly name: string;
  /** Where it lies, when it is a file. */
  readonly uri?: Uri;
  /** What a file that is made of it holds. */
  readonly contents: () => Promise<Uint8Array | DataTransferFile>;
}

export const uriList = 'text/uri-list';

/** What images come in as: pictures of the clipboard, files, and addresses of files. */
export const imageSources: readonly string[] = ['image/*', 'files', uriList];

const extensions: Readonly<Record<string, string>> = { jpeg: 'jpg', 'svg+xml': 'svg', 'x-icon': 'ico', tiff: 'tif' };

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const fromUri = (uri: Uri): GivenImage => ({
  name: baseName(uri.path),
  uri,
  contents: async () => workspace.fs.readFile(uri),
});

/** The clipboard calls every picture `image.png`, or nothing at all. */
const fromFile = (mime: string, file: DataTransferFile): GivenImage | undefined => {
  const kind = /^image\/([\w.+-]+)$/.exec(mime)?.[1];
  if (hasImageExtension(file.name))
    return { name: baseName(file.name), ...(file.uri && { uri: file.uri }), contents: async () => file };
  if (kind === undefined) return undefined;
  return { name: `${baseName(file.name) || 'image'}.${extensions[kind] ?? kind}`, contents: async () => file };
};

const isReadable = ({ scheme }: Uri): boolean => scheme !== 'http' && scheme !== 'https' && scheme !== 'data';

/** The images in a transfer; none when something else came along, such as other files. */
export const findGivenImages = async (transfer: DataTransfer): Promise<readonly GivenImage[]> => {
  const listed = await transfer.get(uriList)?.asString();
  const uris = (listed ?? '')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => Uri.parse(line));
  if (uris.length > 0 && uris.every((uri) => isReadable(uri) && hasImageExtension(uri.path))) return uris.map(fromUri);
  const files: GivenImage[] = [];
  for (const [mime, item] of transfer) {
    const file = item.asFile();
    const image = file && fromFile(mime, file);
    if (image) files.push(image);
    else if (file) return [];
  }
  return files;
};

/** Is there a text that was meant, with a picture of it only for programs that want one? */
export const hasText = async (transfer: DataTransfer): Promise<boolean> =>
  transfer.get(uriList) === undefined && ((await transfer.get('text/plain')?.asString()) ?? '').trim() !== '';
