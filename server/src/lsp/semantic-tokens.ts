// Owns textDocument/semanticTokens: the names of shortcodes and of their arguments, as the site knows them.
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import { findShortcodeTokens, tokenModifiers, tokenTypes } from '../core/navigation/index.ts';
import type { Span } from '../core/text/index.ts';
import type { OpenPage } from '../host/cell.ts';
import { toRange, toSpan } from './convert.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

export const tokensLegend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

export const semanticTokens: Method = ({ connection, workspace, feed }) => {
  const none: SemanticTokens = { data: [] };
  connection.languages.semanticTokens.on(
    guarded(connection, 'textDocument/semanticTokens/full', none, async ({ textDocument: { uri } }) => {
      await feed.started;
      const open = workspace.findPage(uri);
      return open ? toTokens(open) : none;
    }),
  );
  connection.languages.semanticTokens.onRange(
    guarded(connection, 'textDocument/semanticTokens/range', none, async ({ textDocument: { uri }, range }) => {
      await feed.started;
      const open = workspace.findPage(uri);
      return open ? toTokens(open, toSpan(open.document.lines(), range)) : none;
    }),
  );
  return undefined;
};

const toTokens = ({ page, loaded, document }: OpenPage, within?: Span): SemanticTokens => {
  const builder = new SemanticTokensBuilder();
  for (const { span, type, modifiers } of findShortcodeTokens(page, loaded.site, within)) {
    const { start, end } = toRange(document.lines(), span);
    const bits = modifiers.reduce((all, modifier) => all | (1 << tokenModifiers.indexOf(modifier)), 0);
    builder.push(start.line, start.character, end.character - start.character, tokenTypes.indexOf(type), bits);
  }
  return builder.build();
};
