// Owns textDocument/documentSymbol: the front matter and its keys, headings and shortcodes.
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { findSymbols, type PageSymbol } from '../core/navigation/index.ts';
import type { LineIndex } from '../core/text/index.ts';
import { toRange } from './convert.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

export const documentSymbol: Method = ({ connection, workspace, client, feed }) => {
  connection.onDocumentSymbol(
    guarded(connection, 'textDocument/documentSymbol', null, async ({ textDocument: { uri } }) => {
      await feed.started;
      const open = workspace.findPage(uri);
      if (!open) return null;
      const symbols = findSymbols(open.page, open.loaded.site, !client.showsHeadings);
      const lines = open.document.lines();
      return client.nestedSymbols
        ? symbols.map((symbol) => toSymbol(symbol, lines))
        : symbols.flatMap((symbol) => toFlat(symbol, lines, uri));
    }),
  );
  return undefined;
};

const kinds: Readonly<Record<PageSymbol['kind'], SymbolKind>> = {
  block: SymbolKind.Namespace,
  heading: SymbolKind.String,
  shortcode: SymbolKind.Function,
  list: SymbolKind.Array,
  map: SymbolKind.Object,
  string: SymbolKind.String,
  integer: SymbolKind.Number,
  float: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Null,
  date: SymbolKind.Constant,
};

const toSymbol = ({ name, detail, kind, span, nameSpan, children }: PageSymbol, lines: LineIndex): DocumentSymbol => ({
  name,
  detail,
  kind: kinds[kind],
  range: toRange(lines, span),
  selectionRange: toRange(lines, nameSpan),
  children: children.map((child) => toSymbol(child, lines)),
});

const toFlat = (symbol: PageSymbol, lines: LineIndex, uri: string, containerName?: string): SymbolInformation[] => [
  {
    name: symbol.name,
    kind: kinds[symbol.kind],
    location: { uri, range: toRange(lines, symbol.span) },
    ...(containerName !== undefined && { containerName }),
  },
  ...symbol.children.flatMap((child) => toFlat(child, lines, uri, symbol.name)),
];
