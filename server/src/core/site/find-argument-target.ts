// Owns what file an argument of a shortcode leads to: the image it names, the page that `ref` refers to. Reads no text.
import type { Page, ShortcodeCall } from '../page/index.ts';
import type { SitePath } from '../text/index.ts';
import { findParameter, findShortcode } from './find-shortcode.ts';
import { resolveImage } from './images/resolve-image.ts';
import { isImageParameter } from './is-image-parameter.ts';
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
  if (!template || !given || given.value === '') return undefined;
  const parameter = findParameter(template, given.name === undefined ? { position: index } : { name: given.name });
  if (!parameter) return undefined;
  if (template.path === undefined && /^(rel)?ref$/.test(template.name)) {
    const language = call.arguments.find(({ name }) => name === 'lang')?.value;
    return parameter.name === 'path' ? site.references().find(page.path, given.value, language) : undefined;
  }
  if (!isImageParameter(parameter)) return undefined;
  const { value: target, valueSpan: span, verbatim } = given;
  const asUsed = resolveImage(site, page.path, page.outline, {
    source: 'shortcode',
    target,
    span,
    verbatim,
    by: call.name,
  });
  if (asUsed.kind === 'found' || given.name === 'src') return asUsed.kind === 'found' ? asUsed.path : undefined;
  // What a template does with its other arguments is not followed to the end: any way that leads to a file will do.
  const anyhow = resolveImage(site, page.path, page.outline, { source: 'front-matter', target, span, verbatim });
  return anyhow.kind === 'found' ? anyhow.path : undefined;
};
