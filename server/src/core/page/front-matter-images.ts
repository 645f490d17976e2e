// Owns which front-matter keys name images. Looks nothing up: themes invent such keys, so only likely ones are listed.
import { entriesOf, findEntry, type MapNode, type Node } from './front-matter/node.ts';
import type { ImageMention } from './page.ts';

/** Keys that themes use for one or several images, without `_`, `-` and letter case. */
const imageKeys = new Set(
  (
    'image images banner banners cover covers thumbnail thumbnails thumb featured featuredimage featureimage feature featureimg ' +
    'featuredimagepreview hero heroimage header headerimage ogimage twitterimage socialimage shareimage shareimg photo picture img ' +
    'background backgroundimage coverimage bannerimage cardimage teaser teaserimage previewimage imagepreview primaryimage poster ' +
    'bigimg titleimage postimage splash avatar logo overlayimage metaimage'
  ).split(' '),
);
/** Keys below one of them that hold the path. */
const pathKeys = new Set(
  'image src url path file filename href source featured thumbnail teaser ogimage overlayimage'.split(' '),
);

/** Names that themes and authors make up end like this: `twitterImg`, `seo_image`, `list-thumbnail`. */
const imageKeyEnd = /(?:image|img|banner|cover|thumbnail|photo|picture)s?$/;

const plain = (key: string): string => key.toLowerCase().replace(/[_-]/g, '');

const isImageName = (key: string): boolean => imageKeys.has(key) || imageKeyEnd.test(key);

const collect = (node: Node, by: string, into: ImageMention[]): void => {
  if (node.kind === 'scalar') {
    if (node.type === 'string' && node.value.trim() !== '')
      into.push({ source: 'front-matter', target: node.value, span: node.inner, verbatim: node.verbatim, by });
  } else if (node.kind === 'list') for (const item of node.items) collect(item, by, into);
  else
    for (const entry of entriesOf(node))
      if (pathKeys.has(plain(entry.key)) || isImageName(plain(entry.key)))
        collect(entry.value, `${by}.${entry.key}`, into);
};

/** The images that the front matter names, at the root and below `params`: `banner`, `images`, `cover.image`, `bigimg[].src` … */
export const findFrontMatterImages = (root: MapNode): readonly ImageMention[] => {
  const mentions: ImageMention[] = [];
  const params = findEntry(root, 'params')?.value;
  for (const map of params?.kind === 'map' ? [root, params] : [root])
    for (const entry of entriesOf(map)) if (isImageName(plain(entry.key))) collect(entry.value, entry.key, mentions);
  return mentions;
};

/** Does a key path, from the root down, name an image? `banner`, `cover.image`, `params.images`. */
export const isImageKey = (keys: readonly string[]): boolean => {
  const path = (keys[0]?.toLowerCase() === 'params' ? keys.slice(1) : keys).map(plain);
  return (
    path[0] !== undefined && isImageName(path[0]) && path.slice(1).every((key) => pathKeys.has(key) || isImageName(key))
  );
};
