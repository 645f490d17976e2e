// Owns the part of a mention that is the path, without query and fragment, and replacing it. Knows no site.
import * as l10n from '@vscode/l10n';
import type { ImageMention, Page } from '../page/index.ts';
import { type ImageTarget, isPlainPath, toFramedValue, wantsQuotes, writeImagePath } from '../site/index.ts';
import { type Span, spanOf } from '../text/index.ts';
import type { MissingImage } from './missing-images.ts';
import type { Fix } from './rule.ts';

/** A mention with its target as it was read. */
interface Named {
  readonly mention: ImageMention;
  readonly lookup: { readonly target: Pick<ImageTarget, 'written'> };
}

/** Where the path stands in the text as it is; undefined when escapes hide where it begins and ends. */
const findPath = (page: Page, { mention, lookup }: Named): Span | undefined => {
  const raw = page.text.slice(mention.span.start, mention.span.end);
  const start = mention.span.start + raw.length - raw.trimStart().length;
  const written = toFramedValue(mention.frame, lookup.target.written) ?? lookup.target.written;
  return page.text.startsWith(written, start) ? spanOf(start, start + written.length) : undefined;
};

/** What to underline: the path, or the whole target where escapes make its parts hard to tell apart. */
export const imagePathSpan = (page: Page, named: Named): Span => findPath(page, named) ?? named.mention.span;

/**
 * Replaces the folders and the name that differ; what is equal before them, and query and fragment, stay. No fix where
 * the new name would need other quotes than stand there.
 */
export const replaceImagePath = (page: Page, missing: MissingImage, whole: string): readonly Fix[] => {
  const span = findPath(page, missing);
  const { source, inSrcset, frame } = missing.mention;
  const path = toFramedValue(frame, whole);
  if (span === undefined || path === undefined) return [];
  if (source === 'shortcode' && wantsQuotes(page.text, span, path)) {
    const quoted = `"${writeImagePath(path, { source, quoted: true, inSrcset })}"`;
    return [{ title: l10n.t`Change to “${path}”`, edits: [{ span, newText: quoted }], preferred: true }];
  }
  const newText = writeImagePath(path, { source, inSrcset, quoted: /["`]/.test(page.text[span.start - 1] ?? '') });
  if (source === 'front-matter' && !isPlainPath(newText)) return [];
  const written = page.text.slice(span.start, span.end);
  let same = 0;
  for (let i = 0; i < written.length && written[i] === newText[i]; i++) if (written[i] === '/') same = i + 1;
  const edit = { span: spanOf(span.start + same, span.end), newText: newText.slice(same) };
  return [{ title: l10n.t`Change to “${newText}”`, edits: [edit], preferred: true }];
};
