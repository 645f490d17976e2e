// Owns the shape of a hover and of what explains. Knows none of them.
import type { ImageMention, NodePlace, Page } from '../page/index.ts';
import type { NamedFile, Picture, PictureStyle, Site } from '../site/index.ts';
import type { SitePath, Span } from '../text/index.ts';

export interface Hover {
  /** What is explained. */
  readonly span: Span;
  readonly markdown: string;
}

/** What the core cannot know of itself. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly uriOf: (path: SitePath) => string;
  /** How the client shows pictures. */
  readonly pictures: PictureStyle;
  /** What was seen of the image at `findPointedImage`, if anybody looked. */
  readonly picture?: Picture;
}

/** What lies under the pointer, read once for all that explain. */
export interface Target extends Surroundings {
  readonly page: Page;
  readonly site: Site;
  /** UTF-16, in the page's text. */
  readonly offset: number;
  /** A key or value of the front matter. */
  readonly node: NodePlace | undefined;
  /** The image whose path is pointed at, in the front matter or the body. */
  readonly image: ImageMention | undefined;
  /** Any other file whose path is: what a link leads to, sound, film. */
  readonly link: ImageMention | undefined;
  /** The file that is named there, by whatever: `resources` as well. */
  readonly file: NamedFile | undefined;
  /** One of the two lines, or braces, around the front matter. */
  readonly delimiter: Span | undefined;
}

/** Explains what it knows of; of anything else nothing. */
export interface Explainer {
  readonly name: string;
  readonly explain: (target: Target) => Hover | undefined;
}
