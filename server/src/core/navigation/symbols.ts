// Owns the front matter as an outline of symbols: its keys with their values. Headings are the editor's own business.
import type { MapEntry, MapNode, Node, Page, ScalarType } from '../page/index.ts';
import { type Span, spanOf } from '../text/index.ts';

export interface PageSymbol {
  readonly name: string;
  /** The value on one line, cut when it is long; `''` for a map, whose keys are its children. */
  readonly detail: string;
  readonly kind: 'block' | 'list' | 'map' | ScalarType;
  readonly span: Span;
  /** What to put the cursor on; inside `span`. */
  readonly nameSpan: Span;
  readonly children: readonly PageSymbol[];
}

const longest = 60;

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line;
};

const describe = (node: Node): string => {
  if (node.kind === 'scalar') return shorten(node.value);
  if (node.kind === 'map') return '';
  return shorten(node.items.map((item) => (item.kind === 'scalar' ? item.value : '…')).join(', '));
};

const toSymbol = ({ key, keySpan, value }: MapEntry): PageSymbol => ({
  name: key,
  detail: describe(value),
  kind: value.kind === 'scalar' ? value.type : value.kind,
  // The tables of TOML may begin before the key that names them.
  span: spanOf(Math.min(keySpan.start, value.span.start), Math.max(keySpan.end, value.span.end)),
  nameSpan: keySpan,
  children: value.kind === 'map' ? toSymbols(value) : [],
});

/** A key without a name cannot be shown. */
const toSymbols = (map: MapNode): readonly PageSymbol[] =>
  map.entries.filter(({ key }) => key.trim() !== '').map(toSymbol);

/** The front matter as one symbol with its keys below it; none for a page without front matter. */
export const findSymbols = ({ frontMatter, outline, text }: Page): readonly PageSymbol[] => {
  if (!frontMatter || frontMatter.span.end === frontMatter.span.start) return [];
  const { span, root } = frontMatter;
  const lineEnd = text.slice(span.start, span.end).search(/[\r\n]/);
  return [
    {
      name: 'Front matter',
      detail: shorten(outline.title ?? ''),
      kind: 'block',
      span,
      nameSpan: spanOf(span.start, lineEnd < 0 ? span.end : span.start + lineEnd),
      children: toSymbols(root),
    },
  ];
};
