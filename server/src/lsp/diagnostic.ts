// Owns textDocument/diagnostic: the client asks, and hears “unchanged” as long as nothing is different.
import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { diagnose, prepare, prepareAgain, resultIdOf, toPrepared } from './diagnose.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

export const diagnostic: Method = (session) => {
  const { connection, workspace, client, feed } = session;
  if (!client.pullsDiagnostics) return undefined;
  const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    guarded(connection, 'textDocument/diagnostic', none, async ({ textDocument: { uri }, previousResultId }) => {
      await feed.started;
      const open = workspace.findPage(uri);
      if (!open) return none;
      const prepared = toPrepared(open);
      const resultId = resultIdOf(prepared);
      if (resultId !== undefined && previousResultId === resultId)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      await prepare(session, prepared);
      // It may have been edited meanwhile; then the client asks again.
      const items = diagnose(session, prepareAgain(session, prepared));
      return { kind: DocumentDiagnosticReportKind.Full, ...(resultId !== undefined && { resultId }), items };
    }),
  );
  return undefined;
};
