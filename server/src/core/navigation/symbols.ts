// Owns a page as an outline of symbols: the front matter with its keys and values, and what `body-symbols.ts` finds.
import * as l10n from '@vscode/l10n';
import type { MapEntry, MapNode, Node, Page } from '../page/index.ts';
import type { Site } from '../site/index.ts';
import { spanOf } from '../text/index.ts';
import { findBodySymbols } from './body-symbols.ts';
import { type PageSymbol, shorten } from './page-symbol.ts';

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
const ofFrontMatter = ({ frontMatter, outline, text }: Page): readonly PageSymbol[] => {
  if (!frontMatter || frontMatter.span.end === frontMatter.span.start) return [];
  const { span, root } = frontMatter;
  const lineEnd = text.slice(span.start, span.end).search(/[\r\n]/);
  return [
    {
      name: l10n.t('Front matter'),
      detail: shorten(outline.title ?? ''),
      kind: 'block',
      span,
      nameSpan: spanOf(span.start, lineEnd < 0 ? span.end : span.start + lineEnd),
      children: toSymbols(root),
    },
  ];
};

/** The front matter, then headings with the shortcodes below them; without `withHeadings` the shortcodes alone. */
export const findSymbols = (page: Page, site: Site, withHeadings: boolean): readonly PageSymbol[] => [
  ...ofFrontMatter(page),
  ...findBodySymbols(page, site, withHeadings),
];
