// Owns which stretches of front matter can be folded away: the whole block, and each value of several lines.
import type { MapNode, Node, Page } from '../page/index.ts';
import { type Span, spanOf } from '../text/index.ts';

const inNode = (node: Node): readonly Span[] => {
  if (node.kind === 'map') return inMap(node);
  return node.kind === 'list' ? node.items.flatMap(inNode) : [];
};

const inMap = (map: MapNode): readonly Span[] =>
  map.entries.flatMap(({ keySpan, value }) =>
    value.span.end > keySpan.end ? [spanOf(keySpan.start, value.span.end), ...inNode(value)] : inNode(value),
  );

/** The block from delimiter to delimiter, and the keys with their values. Those on one line fold nothing: leave them out. */
export const findFolds = ({ frontMatter }: Page): readonly Span[] =>
  frontMatter && frontMatter.span.end > frontMatter.span.start ? [frontMatter.span, ...inMap(frontMatter.root)] : [];
