// Owns what client and server say to each other about images that are put into posts.
import type { PlainPosition } from './positions.ts';

/**
 * Where images that are pasted or dropped into a page go, and the text that names them there. The client moves the bytes: nothing
 * is written by the server. Null at a place where no image can be named, and for what is no page of a site.
 */
export const placeImageRequest = 'hugoAuthor/placeImage';
export interface PlaceImageParams {
  readonly uri: string;
  readonly position: PlainPosition;
  readonly images: readonly GivenImageFile[];
  /** URIs that a former answer named and that are there already: no image may go to them. */
  readonly taken?: readonly string[];
  /** The text that is selected: it becomes the caption. */
  readonly selected?: string;
}
export interface GivenImageFile {
  /** With an extension: `image.png`. */
  readonly name: string;
  /** Where it lies, when it is a file. */
  readonly uri?: string;
}
export interface PlaceImageResult {
  /** VS Code snippet text; null when there is no place for the images: `problem` says why. */
  readonly snippet: string | null;
  /** The files to make, each for one of the images by its number. What lies where the page reaches it is not copied. */
  readonly made: readonly { readonly image: number; readonly uri: string }[];
  /** A sentence or two for the author. */
  readonly problem?: string;
}

/** The images of a site that a page could show: those of its bundle first, then the newest folders' by name. */
export const imagesRequest = 'hugoAuthor/images';
export interface ImagesParams {
  readonly uri: string;
}
export interface ImageChoice {
  readonly uri: string;
  readonly name: string;
  /** The folder it lies in, below the root of the site; `''` for the bundle itself. */
  readonly folder: string;
  /** It lies in the page's own bundle. */
  readonly own: boolean;
}
