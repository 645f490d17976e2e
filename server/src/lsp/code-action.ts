// Owns textDocument/codeAction: the ways out that findings bring with them, and what is offered beside them.
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../core/rules/index.ts';
import type { Span } from '../core/text/index.ts';
import type { OpenPage } from '../host/cell.ts';
import { toRange, toSpan, toWorkspaceEdit } from './convert.ts';
import { findProblems, prepare, prepareAgain, toPrepared } from './diagnose.ts';
import { guarded } from './guard.ts';
import { findOfferedActions, offeredKinds } from './offered-actions.ts';
import { findRenameActions } from './rename-action.ts';
import type { Method, Session } from './session.ts';

/** What the client may ask for by kind. */
export const codeActionKinds: readonly CodeActionKind[] = [CodeActionKind.QuickFix, ...offeredKinds];

export const codeAction: Method = (session) => {
  const { connection, workspace, client, feed } = session;
  if (!client.codeActionLiterals) return undefined;
  connection.onCodeAction(
    guarded(connection, 'textDocument/codeAction', null, async ({ textDocument: { uri }, range, context }) => {
      await feed.started;
      const open = workspace.findPage(uri);
      const wants = (kind: string): boolean => !context.only || context.only.some((asked) => isKindOf(kind, asked));
      if (!open || !codeActionKinds.some(wants)) return null;
      const span = toSpan(open.document.lines(), range);
      return [
        ...(wants(CodeActionKind.QuickFix) ? await findFixes(session, open, span, context.diagnostics) : []),
        ...findOfferedActions(session, open, span, wants),
      ];
    }),
  );
  return undefined;
};

/** `refactor.rewrite` is a `refactor`, and everything is of the empty kind. */
const isKindOf = (kind: string, asked: string): boolean =>
  asked === '' || kind === asked || kind.startsWith(`${asked}.`);

const findFixes = async (
  session: Session,
  asked: OpenPage,
  span: Span,
  shown: readonly Diagnostic[],
): Promise<CodeAction[]> => {
  const prepared = toPrepared(asked);
  await prepare(session, prepared);
  const now = prepareAgain(session, prepared);
  return findProblems(session, now)
    .filter((problem) => overlaps(problem.span, span))
    .flatMap((problem) => toActions(session, now.open, problem, shown));
};

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
    edit: toWorkspaceEdit(open.document, fix.edits, session.client),
    ...(fix.preferred && { isPreferred: true }),
  }));
  return [...here, ...findRenameActions(session, open, problem, diagnostics)];
};
