// Owns which attributes of HTML name files, and of what kind. The one table of them; knows no tag and no page.

/** One picture, several of them with descriptors (`srcset`), sound or film, or a file of any kind. */
export type NamedByHtml = 'image' | 'images' | 'media' | 'file';

type Attributes = ReadonlyMap<string, NamedByHtml>;

const elements: ReadonlyMap<string, Attributes> = new Map(
  Object.entries({
    a: { href: 'file' },
    area: { href: 'file' },
    audio: { src: 'media' },
    embed: { src: 'file' },
    iframe: { src: 'file' },
    image: { href: 'image', 'xlink:href': 'image' },
    img: { src: 'image', srcset: 'images' },
    input: { src: 'image' },
    object: { data: 'file' },
    source: { src: 'media', srcset: 'images' },
    track: { src: 'file' },
    video: { src: 'media', poster: 'image' },
  } as const).map(([element, attributes]) => [element, new Map(Object.entries(attributes))]),
);

/** The attributes of an element (in lower case) that name files; undefined where it has none. */
export const naming = (element: string): Attributes | undefined => elements.get(element);

/**
 * Does `canonifyURLs` or `relativeURLs` leave this attribute as it is? They know `src`, `href` and `srcset` of these (tried on
 * 0.111, 0.147 and 0.168).
 */
export const isKeptByHugo = (attribute: string): boolean => attribute === 'poster' || attribute === 'data';
