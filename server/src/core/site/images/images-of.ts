// Owns which images a page names, those among the arguments of its shortcodes too: there the templates of the site decide.
import { type ImageMention, isCommentedOut, type Page, type ShortcodeCall } from '../../page/index.ts';
import { findParameter, findShortcode } from '../find-shortcode.ts';
import type { Site } from '../site.ts';
import { hasImageExtension, parseImageTarget } from './image-target.ts';

/** Arguments that are read by people or by CSS: a file's name in them is a text. */
const wordings = /^(alt|title|caption|captions|text|label|desc|description|summary|name|id|class|style|attr)$/i;

/** `*.jpg`, `{a,b}.png`: a pattern of `Match`, which leads to no one file. */
const isPattern = (value: string): boolean => /[*{}]/.test(value);

/** Does the value look like the path of an image? `https://…` does not: it is not one of ours. */
const isImagePath = (value: string): boolean => {
  const target = parseImageTarget(value);
  return target !== undefined && !value.includes('://') && (hasImageExtension(target.path) || hasImageExtension(value));
};

/**
 * The image that the argument at `index` of a call names; undefined when it names none. By contract: its template puts the
 * value into an image's address, or looks it up among resources. By look: the value is the path of an image.
 */
export const imageOfArgument = (
  site: Pick<Site, 'shortcodes' | 'hugo'>,
  call: ShortcodeCall,
  index: number,
): ImageMention | undefined => {
  const given = call.arguments[index];
  if (given === undefined || given.value.trim() === '' || isPattern(given.value)) return undefined;
  const { name, value: target, valueSpan: span, verbatim } = given;
  const template = findShortcode(site, call.name);
  const key = name === undefined ? { position: index } : { name };
  const uses = (template && findParameter(template, key)?.imageUse) ?? [];
  const isAddress = uses.includes('direct') || uses.includes('relURL');
  // What has no extension of an image may be a resource of another kind, or a key of data.
  if (!isAddress && (!isImagePath(target) || (uses.length === 0 && wordings.test(name ?? '')))) return undefined;
  return { source: 'shortcode', target, span, verbatim, by: call.name, argument: key };
};

const ofCall = (site: Pick<Site, 'shortcodes' | 'hugo'>, call: ShortcodeCall): readonly ImageMention[] => {
  if (call.kind === 'close' || call.inline) return [];
  // Of a name that is given twice the last one counts.
  const last = new Map(call.arguments.map(({ name }, index) => [name, index]));
  return call.arguments.flatMap(({ name }, index) =>
    name === undefined || last.get(name) === index ? (imageOfArgument(site, call, index) ?? []) : [],
  );
};

/**
 * The images that a page names, not yet looked up (`resolveImage` does that): in front matter, Markdown and HTML
 * (`page.body.images`), then those among the arguments of its shortcodes, by position. In comments nobody sees them.
 */
export const imagesOf = (page: Page, site: Pick<Site, 'shortcodes' | 'hugo'>): readonly ImageMention[] => [
  ...page.body.images,
  ...page.body.shortcodes.flatMap((call) => {
    const images = ofCall(site, call);
    return images.length > 0 && isCommentedOut(page, call.span.start) ? [] : images;
  }),
];
