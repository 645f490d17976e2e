// Owns what file an argument of a shortcode leads to: the image or other file it names, the page that `ref` refers to. Reads
// no text.
import type { Page, ShortcodeCall } from '../page/index.ts';
import type { SitePath } from '../text/index.ts';
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
  if (template && template.path === undefined && /^(rel)?ref$/.test(template.name)) {
    const parameter = findParameter(template, given.name === undefined ? { position: index } : { name: given.name });
    const language = call.arguments.find(({ name }) => name === 'lang')?.value;
    return parameter?.name === 'path' ? site.references().find(page.path, given.value, language) : undefined;
  }
  const [mention = fileOfArgument(site, call, index), second] = imagesOfArgument(site, call, index);
  if (second) return undefined;
  const lookup = mention && resolveImage(site, page.path, page.outline, mention);
  return lookup?.kind === 'found' ? lookup.path : undefined;
};
