// Owns whether a parameter of a shortcode is the path of an image, or of another file: by what its template does with it, or by
// its name.
import { isImageKey } from '../page/index.ts';
import type { ShortcodeParameter } from './shortcode-template.ts';

const likelyName = /^(src|poster)$/i;

/** True where images are worth offering. A template that hands the value on to another is believed for telling names only. */
export const isImageParameter = ({ name, imageUse = [] }: ShortcodeParameter): boolean => {
  if (imageUse.some((use) => use !== 'unknown')) return true;
  if (name === undefined) return false;
  return isImageKey([name]) || (imageUse.length > 0 && likelyName.test(name));
};

/** True where files of any kind are worth offering: its template links to it, plays or embeds it. */
export const isFileParameter = ({ fileUse = [] }: ShortcodeParameter): boolean =>
  fileUse.some((use) => use !== 'unknown');
