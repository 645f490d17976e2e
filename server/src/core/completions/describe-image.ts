// Owns what is told of an image while it is chosen: a small picture and its size. Knows no file.
import { drawPicture, type Picture, type PictureStyle, spellPicture } from '../site/index.ts';

/** As large as a picture gets beside a list. */
const most = { width: 240, height: 180 };

/** In Markdown; plain text for a client that shows no pictures. */
export const describeImage = (uri: string, picture: Picture, style: PictureStyle): string =>
  [drawPicture(uri, picture, most, style), spellPicture(picture)].filter((part) => part !== '').join('\n\n');
