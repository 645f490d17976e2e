// Owns how a file of a twin page tells what picture it is: `1200 × 800 pixels, 348160 bytes`.
import type { Picture } from '../../server/src/core/site/index.ts';

/** Undefined for a file that tells nothing. */
export const toPicture = (text: string | undefined): Picture | undefined => {
  const [, width, height, bytes] = /^(?:(\d+) × (\d+) pixels, )?(\d+) bytes$/m.exec(text ?? '') ?? [];
  if (bytes === undefined) return undefined;
  return { bytes: Number(bytes), ...(width && height && { pixels: { width: Number(width), height: Number(height) } }) };
};
