// Owns what file an argument of a shortcode leads to: the image or other file it names, the page it refers to. Reads
// no text.
import type { Page, ShortcodeCall } from '../page/index.ts';
import type { SitePath } from '../text/index.ts';
import { findReferred } from './check-reference.ts';
import { findParameter, findShortcode } from './find-shortcode.ts';
import { fileOfArgument, imagesOfArgument } from './images/images-of.ts';
import { resolveImage } from './images/resolve-image.ts';
import type { Site } from './site.ts';

/** The file behind the argument at `index` of a call; undefined when there is none, or it is not known what it means. */
export const findArgumentTarget = (
  page: Page,
  site: Site,
  call: ShortcodeCall,
  index: number,
): SitePath | undefined => {
  const template = findShortcode(site, call.name);
  const given = call.arguments[index];
  if (!given || given.value === '') return undefined;
  const key = given.name === undefined ? { position: index } : { name: given.name };
  const use = template && findParameter(template, key)?.pageUse;
  if (use !== undefined) {
    const language =
      template?.path === undefined ? call.arguments.find(({ name }) => name === 'lang')?.value : undefined;
    return findReferred(site, page.path, { written: given.value, use, ...(language !== undefined && { language }) });
  }
  const [mention = fileOfArgument(site, call, index), second] = imagesOfArgument(site, call, index);
  if (second) return undefined;
  const lookup = mention && resolveImage(site, page.path, page.outline, mention);
  return lookup?.kind === 'found' ? lookup.path : undefined;
};
