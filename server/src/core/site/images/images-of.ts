// Owns which images and other files a page names, those among the arguments of its shortcodes too: there the templates of the
// site decide. Looks nothing up.
import { type ImageMention, isCommentedOut, type Page, readSrcset, type ShortcodeCall } from '../../page/index.ts';
import { baseNameOf, spanOf } from '../../text/index.ts';
import { findParameter, findShortcode } from '../find-shortcode.ts';
import { isCopiedAsIs } from '../is-copied-as-is.ts';
import type { ShortcodeParameter } from '../shortcode-template.ts';
import type { Site } from '../site.ts';
import { hasFileExtension, hasImageExtension, parseImageTarget } from './image-target.ts';
import { toWholePath } from './path-frame.ts';

type Templates = Pick<Site, 'shortcodes' | 'hugo'>;

/** Arguments that are read by people or by CSS: a file's name in them is a text. */
const wordings = /^(alt|title|caption|captions|text|label|desc|description|summary|name|id|class|style|attr)$/i;

/** `*.jpg`, `{a,b}.png`: a pattern of `Match`, which leads to no one file. */
const isPattern = (value: string): boolean => /[*{}]/.test(value);

/** Does the value look like the path of such a file? `https://…` does not: it is not one of ours. */
const isPathOf = (hasExtension: (name: string) => boolean, value: string): boolean => {
  const target = parseImageTarget(value);
  return target !== undefined && !value.includes('://') && (hasExtension(target.path) || hasExtension(value));
};

interface Given {
  /** The value as one path. */
  readonly mention: ImageMention;
  readonly parameter: ShortcodeParameter | undefined;
}

const givenAt = (site: Templates, call: ShortcodeCall, index: number): Given | undefined => {
  const given = call.arguments[index];
  if (given === undefined || given.value.trim() === '' || isPattern(given.value)) return undefined;
  const { name, value: target, valueSpan: span, verbatim } = given;
  const template = findShortcode(site, call.name);
  const argument = name === undefined ? { position: index } : { name };
  const parameter = template && findParameter(template, argument);
  const whole = parameter?.frame && toWholePath(parameter.frame, target);
  const told = { source: 'shortcode' as const, span, by: call.name, argument };
  return whole === undefined
    ? { mention: { ...told, target, verbatim }, parameter }
    : { mention: { ...told, target: whole, verbatim: false, frame: parameter!.frame! }, parameter };
};

/** By contract its template puts the value into an image's address, or looks it up; by look it is the path of an image. */
const isImage = ({ mention: { target, argument }, parameter }: Given): boolean => {
  const uses = parameter?.imageUse ?? [];
  if (uses.some((use) => use === 'direct' || use === 'as-written' || use === 'relURL')) return true;
  // What has no extension of an image may be a resource of another kind, or a key of data.
  if (!isPathOf(hasImageExtension, target)) return false;
  if (uses.length > 0) return true;
  const isWording = argument !== undefined && 'name' in argument && wordings.test(argument.name);
  return parameter?.fileUse === undefined && !isWording;
};

/**
 * The images that the argument at `index` of a call names: one, of a `srcset` any number, or none. Not those that a link to
 * them leads to.
 */
export const imagesOfArgument = (site: Templates, call: ShortcodeCall, index: number): readonly ImageMention[] => {
  const given = givenAt(site, call, index);
  if (given === undefined || !isImage(given)) return [];
  const { mention, parameter } = given;
  if (!parameter?.isSrcset) return [mention];
  // Around each of several nothing could be put.
  if (mention.frame) return [{ ...mention, inSrcset: true }];
  const spans = readSrcset(mention.target, 0, mention.target.length);
  // Behind escapes nobody can tell where each of them stands.
  if (!mention.verbatim && spans.length > 1) return [];
  return spans.map(({ start, end }) => ({
    ...mention,
    inSrcset: true as const,
    target: mention.target.slice(start, end),
    ...(mention.verbatim && { span: spanOf(mention.span.start + start, mention.span.start + end) }),
  }));
};

/** The file, other than an image of the page, that the argument at `index` of a call names: what a link leads to, sound, film. */
export const fileOfArgument = (site: Templates, call: ShortcodeCall, index: number): ImageMention | undefined => {
  const given = givenAt(site, call, index);
  const { imageUse = [], fileUse = [] } = given?.parameter ?? {};
  if (given === undefined || imageUse.length + fileUse.length === 0 || isImage(given)) return undefined;
  return isPathOf(hasFileExtension, given.mention.target) ? given.mention : undefined;
};

const inCalls = <T>(
  page: Page,
  site: Templates,
  find: (call: ShortcodeCall, index: number) => readonly T[],
): readonly T[] => {
  // What is copied runs nothing.
  if (isCopiedAsIs(page, site)) return [];
  return page.body.shortcodes.flatMap((call) => {
    if (call.kind === 'close' || call.inline) return [];
    // Of a name that is given twice the last one counts.
    const last = new Map(call.arguments.map(({ name }, index) => [name, index]));
    const found = call.arguments.flatMap(({ name }, index) =>
      name === undefined || last.get(name) === index ? find(call, index) : [],
    );
    // In comments nobody sees them.
    return found.length > 0 && isCommentedOut(page, call.span.start) ? [] : found;
  });
};

/**
 * The images that a page names, not yet looked up (`resolveImage` does that): in front matter, Markdown and HTML
 * (`page.body.images`), then those among the arguments of its shortcodes, by position.
 */
export const imagesOf = (page: Page, site: Templates): readonly ImageMention[] => [
  ...page.body.images,
  ...inCalls(page, site, (call, index) => imagesOfArgument(site, call, index)),
];

/** The other files that a page names with an extension, each as a mention: what links lead to, sound, film, what is embedded. */
export const fileLinksOf = (page: Page, site: Templates): readonly ImageMention[] => [
  ...page.body.links.flatMap(({ target, span, by }): readonly ImageMention[] => {
    const path = parseImageTarget(target)?.path;
    if (path === undefined || !baseNameOf(path).includes('.')) return [];
    return [
      { source: by === undefined ? 'link' : 'html', target, span, verbatim: false, ...(by !== undefined && { by }) },
    ];
  }),
  ...inCalls(page, site, (call, index) => {
    const file = fileOfArgument(site, call, index);
    return file ? [file] : [];
  }),
];
