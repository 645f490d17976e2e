// Owns looking at a picture: how large it is, in pixels and bytes. Only asked for when its author wants to see it.
import { imageSize } from 'image-size';
import type { Picture } from '../core/site/index.ts';
import type { FileSystem } from './file-system.ts';

/** Enough for every format but photographs with a long preamble, which come second. */
const mostBytes: readonly number[] = [64 * 1024, 2 * 1024 * 1024];

/** Turned by 90 degrees when shown. */
const isTurned = (orientation: number | undefined): boolean =>
  orientation !== undefined && orientation >= 5 && orientation <= 8;

const findDimensions = (bytes: Uint8Array): Pick<Picture, 'pixels'> | undefined => {
  try {
    const { width, height, orientation } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    return { pixels: isTurned(orientation) ? { width: height, height: width } : { width, height } };
  } catch {
    // The library throws for everything it cannot read: a file cut short, an unknown format, a broken one.
    return undefined;
  }
};

/**
 * The picture that a file is; without pixels when its format does not tell them. Undefined when there is no such file.
 * Throws when it cannot be read.
 */
export const readPicture = async (fs: FileSystem, uri: string): Promise<Picture | undefined> => {
  let size: number | undefined;
  for (const most of mostBytes) {
    const start = await fs.readStart(uri, most);
    if (start === undefined) return undefined;
    size = start.size;
    const found = findDimensions(start.bytes);
    if (found) return { bytes: size, ...found };
    if (start.bytes.length >= size) break;
  }
  return size === undefined ? undefined : { bytes: size };
};
