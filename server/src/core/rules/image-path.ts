// Owns the part of a mention that is the path, without query and fragment, and replacing it. Knows no site.
import { type Span, spanOf } from '../text/index.ts';
import type { MissingImage } from './missing-images.ts';
import type { Fix } from './rule.ts';

/** Where the path stands: the whole target when escapes make its parts hard to tell apart. */
export const imagePathSpan = ({ mention, lookup }: MissingImage): Span => {
  if (!mention.verbatim) return mention.span;
  const lead = mention.target.length - mention.target.trimStart().length;
  const start = mention.span.start + lead;
  return spanOf(start, start + lookup.target.written.length);
};

/** In Markdown and HTML a blank or parenthesis ends or breaks a target. */
const escapeFor = (source: MissingImage['mention']['source'], path: string): string =>
  source === 'markdown' || source === 'html'
    ? path.replace(/[ ()<>"']/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    : path;

/** Replaces the folders and the name that differ; what is equal before them, and query and fragment, stay. */
export const replaceImagePath = (missing: MissingImage, path: string): Fix => {
  const span = imagePathSpan(missing);
  const newText = escapeFor(missing.mention.source, path);
  const title = `Change to “${path}”`;
  if (!missing.mention.verbatim) return { title, edits: [{ span, newText }], preferred: true };
  const { written } = missing.lookup.target;
  let same = 0;
  for (let i = 0; i < written.length && written[i] === newText[i]; i++) if (written[i] === '/') same = i + 1;
  return {
    title,
    edits: [{ span: spanOf(span.start + same, span.end), newText: newText.slice(same) }],
    preferred: true,
  };
};
