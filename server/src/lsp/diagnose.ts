// Owns the one way from a page to the diagnostics a client sees, whether it pulls them or has them pushed.
import type { Diagnostic } from 'vscode-languageserver';
import { check, type Problem } from '../core/rules/index.ts';
import type { OpenPage } from '../host/cell.ts';
import { toUri } from '../host/uris.ts';
import { toDiagnostic } from './convert.ts';
import { describe } from './guard.ts';
import type { Session } from './session.ts';

/** What the rules find in an open page. A rule that fails is logged by its code and loses its own findings only. */
export const findProblems = (
  { connection }: Pick<Session, 'connection'>,
  { page, loaded }: OpenPage,
): readonly Problem[] =>
  check(page, loaded.site, loaded.settings.levels, (code, error) =>
    connection.console.error(`rule ${code} failed on ${page.path}: ${describe(error)}`),
  );

/** The same as diagnostics. */
export const diagnose = (session: Session, open: OpenPage): Diagnostic[] => {
  const { root } = open.loaded;
  const ground = {
    root,
    uri: open.document.uri,
    lines: open.document.lines(),
    linesOf: (path: string) => session.workspace.findDocument(toUri(root, path))?.lines(),
  };
  return findProblems(session, open).map((problem) => toDiagnostic(problem, ground, session.client));
};

/** Equal as long as `diagnose` gives the same: version of the text, outlines, names on disk, settings. */
export const resultIdOf = ({ document, loaded: { root, revision } }: OpenPage): string =>
  `${document.version}·${revision.outlines}·${revision.files}·${revision.settings}·${root}`;
