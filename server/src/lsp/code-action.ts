// Owns textDocument/codeAction: the ways out that findings bring with them.
import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { Fix, Problem } from '../core/rules/index.ts';
import type { Span } from '../core/text/index.ts';
import type { OpenPage } from '../host/cell.ts';
import { toEdit, toRange, toSpan } from './convert.ts';
import { findProblems } from './diagnose.ts';
import { guarded } from './guard.ts';
import { findRenameActions } from './rename-action.ts';
import type { Method, Session } from './session.ts';

export const codeAction: Method = (session) => {
  const { connection, workspace, client } = session;
  if (!client.codeActionLiterals) return undefined;
  connection.onCodeAction(
    guarded(connection, 'textDocument/codeAction', null, ({ textDocument: { uri }, range, context }) => {
      const open = workspace.findPage(uri);
      if (!open || (context.only && !context.only.some(wantsQuickFixes))) return null;
      const wanted = toSpan(open.document.lines(), range);
      return findProblems(session, open)
        .filter(({ span }) => overlaps(span, wanted))
        .flatMap((problem) => toActions(session, open, problem, context.diagnostics));
    }),
  );
  return undefined;
};

const wantsQuickFixes = (kind: string): boolean => kind === '' || kind === CodeActionKind.QuickFix;

const overlaps = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

const toActions = (session: Session, open: OpenPage, problem: Problem, shown: readonly Diagnostic[]): CodeAction[] => {
  const { start } = toRange(open.document.lines(), problem.span);
  const diagnostics = shown.filter(
    ({ code, range }) =>
      code === problem.code && range.start.line === start.line && range.start.character === start.character,
  );
  const here = (problem.fixes ?? []).map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    edit: toWorkspaceEdit(session, open, fix),
    ...(fix.preferred && { isPreferred: true }),
  }));
  return [...here, ...findRenameActions(session, open, problem, diagnostics)];
};

const toWorkspaceEdit = ({ client }: Session, { document }: OpenPage, fix: Fix): WorkspaceEdit => {
  const edits = fix.edits.map((edit) => toEdit(document.lines(), edit));
  return client.documentChanges
    ? { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] }
    : { changes: { [document.uri]: edits } };
};
