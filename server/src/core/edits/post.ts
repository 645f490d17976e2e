// Owns what every edit begins with: the text of a post and its located front matter. Knows no edit.
import type { FrontMatter } from '../page/index.ts';

/** A post as far as its front matter goes; every `Page` is one. */
export interface Post {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  /** Where the body begins, where that is known: it is found out again otherwise. */
  readonly bodyStart?: number;
}

/** The formats that are edited; Org is only read. */
export type EditedFormat = 'yaml' | 'toml' | 'json';

/** Front matter that can be edited: closed, and in a format we write. */
export interface EditedFrontMatter extends FrontMatter {
  readonly format: EditedFormat;
}

/** The front matter of a post where it can be edited; undefined where it is absent, not closed, or in Org. */
export const editedFrontMatter = ({ frontMatter }: Post): EditedFrontMatter | undefined =>
  frontMatter?.closed && frontMatter.format !== 'org' && frontMatter.span.end > frontMatter.span.start
    ? (frontMatter as EditedFrontMatter)
    : undefined;

/** Has the post no front matter at all? A text that merely begins like some (`- item`) has none either. */
export const hasNoFrontMatter = ({ frontMatter }: Post): boolean =>
  frontMatter === undefined || (frontMatter.closed && frontMatter.span.start === frontMatter.span.end);
