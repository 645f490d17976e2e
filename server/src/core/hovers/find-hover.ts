// Owns asking all that explain, and putting their words together. Knows the list, not what is on it.
import { nodeAt, type Page } from '../page/index.ts';
import { fileLinksOf, findNamedFiles, hasImageExtension, imagesOf, type NamedFile, type Site } from '../site/index.ts';
import { type SitePath, type Span, spanOf, touches } from '../text/index.ts';
import type { Hover, Surroundings, Target } from './hover.ts';
import { explainers } from './list.ts';

const findDelimiter = ({ frontMatter, text }: Page, offset: number): Span | undefined => {
  if (!frontMatter || frontMatter.format === 'org') return undefined;
  const { span, closed } = frontMatter;
  const width = frontMatter.format === 'json' ? 1 : 3;
  const first = spanOf(span.start, span.start + width);
  if (touches(first, offset)) return first;
  const last = spanOf(span.end - width, span.end);
  return closed && last.start >= first.end && touches(last, offset) && text.slice(last.start, last.end).trim() !== ''
    ? last
    : undefined;
};

/** An image rather than another file, where both are named. */
const findFile = (page: Page, site: Site, offset: number): NamedFile | undefined => {
  const files = findNamedFiles(page, site, (span) => touches(span, offset));
  return files.find(({ path }) => hasImageExtension(path)) ?? files[0];
};

/** The file of the image whose path is at a UTF-16 offset: worth a look before `findHover` is asked. */
export const findPointedImage = (page: Page, site: Site, offset: number): SitePath | undefined =>
  [findFile(page, site, offset)?.path].find((path) => path !== undefined && hasImageExtension(path));

/**
 * What is to be said about a UTF-16 offset, as Markdown; undefined where there is nothing. An explainer that throws is
 * told to `onFault`, and the others are still heard.
 */
export const findHover = (
  page: Page,
  site: Site,
  offset: number,
  surroundings: Surroundings,
  onFault: (explainer: string, error: unknown) => void,
): Hover | undefined => {
  const target: Target = {
    ...surroundings,
    page,
    site,
    offset,
    node: nodeAt(page, offset),
    image: imagesOf(page, site).find(({ span }) => touches(span, offset)),
    link: fileLinksOf(page, site).find(({ span }) => touches(span, offset)),
    file: findFile(page, site, offset),
    delimiter: findDelimiter(page, offset),
  };
  const said = explainers.flatMap(({ name, explain }) => {
    try {
      return explain(target) ?? [];
    } catch (error) {
      onFault(name, error);
      return [];
    }
  });
  const [first] = said;
  return first && { span: first.span, markdown: said.map(({ markdown }) => markdown).join('\n\n') };
};
