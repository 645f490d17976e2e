// Owns what is told of a picture, in words and as Markdown. Knows no file: whoever looked at it says how large it is.
import * as l10n from '@vscode/l10n';
import { type SitePath, withEntries } from '../../text/index.ts';

export interface Picture {
  /** Of the file. */
  readonly bytes: number;
  /** As it is shown; undefined where the file does not tell. */
  readonly pixels?: Size;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large the images of a site are, and from where on that is too large. */
export interface ImageSizes {
  readonly most: {
    /** Of the file. */
    readonly bytes: number;
    /** Of the longer side. */
    readonly pixels: number;
  };
  readonly pictures: ReadonlyMap<SitePath, Picture>;
}

/** The sizes after some images were read, changed or went (undefined). */
export const withPictures = (sizes: ImageSizes, changes: ReadonlyMap<SitePath, Picture | undefined>): ImageSizes =>
  changes.size === 0 ? sizes : { ...sizes, pictures: withEntries(sizes.pictures, changes) };

/**
 * How a client shows pictures: not at all, in Markdown with their own size, or in Markdown that may say the width behind a `|`,
 * as Visual Studio Code reads it.
 */
export type PictureStyle = 'none' | 'whole' | 'bounded';

const units = ['KB', 'MB', 'GB'] as const;

/** “340 KB”, “1.2 MB”, by 1024 as editors count. */
export const spellBytes = (bytes: number): string => {
  if (bytes < 1024) return bytes === 1 ? l10n.t('1 byte') : l10n.t('{0} bytes', bytes);
  let value = bytes / 1024;
  let unit = 0;
  // Rounded to 1024 it would read as a number of the next unit.
  while (value >= 1023.5 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  const rounded = value < 10 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value));
  return `${rounded.replace('.', l10n.t({ message: '.', comment: 'The decimal point of 1.5' }))} ${units[unit]}`;
};

/** “1200 × 800 pixels, 340 KB”. */
export const spellPicture = ({ bytes, pixels }: Picture): string =>
  pixels ? l10n.t('{0} × {1} pixels, {2}', pixels.width, pixels.height, spellBytes(bytes)) : spellBytes(bytes);

/** The picture as Markdown, no larger than `most` where the client can be told; empty where it shows none. */
export const drawPicture = (uri: string, picture: Picture | undefined, most: Size, style: PictureStyle): string => {
  if (style === 'none') return '';
  const bound = style === 'bounded' && picture ? findBound(picture.pixels, most) : undefined;
  return `![](<${uri}${bound === undefined ? '' : `|width=${bound}`}>)`;
};

/** The width that makes it small enough; undefined for one that is. Of one that does not tell its size: the greatest. */
const findBound = (pixels: Size | undefined, most: Size): number | undefined => {
  if (!pixels) return most.width;
  const scale = Math.min(most.width / pixels.width, most.height / pixels.height);
  return scale < 1 ? Math.max(1, Math.round(pixels.width * scale)) : undefined;
};
