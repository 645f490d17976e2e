// Owns how a file of a twin page tells what picture it is: `1200 × 800 pixels, 348160 bytes`.
import type { Picture } from '../../server/src/core/site/index.ts';
import { png } from './picture-bytes.ts';

/** Undefined for a file that tells nothing. */
export const toPicture = (text: string | undefined): Picture | undefined => {
  const [, width, height, bytes] = /^(?:(\d+) × (\d+) pixels, )?(\d+) bytes$/m.exec(text ?? '') ?? [];
  if (bytes === undefined) return undefined;
  return { bytes: Number(bytes), ...(width && height && { pixels: { width: Number(width), height: Number(height) } }) };
};

/** A file that is such a picture; undefined for a file that tells nothing. */
export const toPictureFile = (text: string): Uint8Array | undefined => {
  const picture = toPicture(text);
  if (!picture) return undefined;
  const file = new Uint8Array(picture.bytes);
  const begin = picture.pixels ? png(picture.pixels.width, picture.pixels.height) : new Uint8Array();
  file.set(begin.subarray(0, picture.bytes));
  return file;
};
