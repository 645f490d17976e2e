// Owns which stretches of a page can be folded away: the front matter and each value of several lines in it, shortcodes with
// their content.
import type { MapNode, Node, Page, ShortcodeCall } from '../page/index.ts';
import type { Site } from '../site/index.ts';
import { type Span, spanOf } from '../text/index.ts';
import { pairNameless } from './pair-nameless.ts';

const inNode = (node: Node): readonly Span[] => {
  if (node.kind === 'map') return inMap(node);
  return node.kind === 'list' ? node.items.flatMap(inNode) : [];
};

const inMap = (map: MapNode): readonly Span[] =>
  map.entries.flatMap(({ keySpan, value }) =>
    value.span.end > keySpan.end ? [spanOf(keySpan.start, value.span.end), ...inNode(value)] : inNode(value),
  );

/** Up to the line before the closing tag, which stays to be seen; to the end of a tag without content. */
const ofCall = (text: string, { span, inner }: ShortcodeCall): Span => {
  if (!inner) return span;
  const lineStart = text.lastIndexOf('\n', inner.end - 1) + 1;
  const isFirst = lineStart > span.start && text.slice(lineStart, inner.end).trim() === '';
  return spanOf(span.start, isFirst ? lineStart - 1 : inner.end);
};

/**
 * The block from delimiter to delimiter, the keys with their values, and the shortcodes. Those on one line fold nothing: leave
 * them out.
 */
export const findFolds = (page: Page, site: Site): readonly Span[] => [
  ...ofFrontMatter(page),
  ...pairNameless(page, site)
    .filter(({ kind }) => kind !== 'close')
    .map((call) => ofCall(page.text, call)),
];

const ofFrontMatter = ({ frontMatter }: Page): readonly Span[] =>
  frontMatter && frontMatter.span.end > frontMatter.span.start ? [frontMatter.span, ...inMap(frontMatter.root)] : [];
