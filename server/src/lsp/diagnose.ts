// Owns the one way from a page to the diagnostics a client sees, whether it pulls them or has them pushed.
import type { Diagnostic } from 'vscode-languageserver';
import { check, type Problem } from '../core/rules/index.ts';
import type { OpenPage } from '../host/cell.ts';
import { toUri } from '../host/uris.ts';
import { toDiagnostic } from './convert.ts';
import { knownFragments, learnFragments, pagesLedInto } from './fragments.ts';
import { describe } from './guard.ts';
import type { Session } from './session.ts';

/** What the rules find in an open page. A rule that fails is logged by its code and loses its own findings only. */
export const findProblems = (session: Session, { page, loaded }: OpenPage): readonly Problem[] =>
  check(
    page,
    loaded.site,
    loaded.settings.levels,
    (code, error) => session.connection.console.error(`rule ${code} failed on ${page.path}: ${describe(error)}`),
    knownFragments(session, loaded),
  );

/** Reads what the rules want to know of other pages; undefined when there is nothing to read. */
export const prepare = (session: Session, open: OpenPage): Promise<void> | undefined =>
  learnFragments(session, open.loaded, pagesLedInto(open));

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

/**
 * Equal as long as `diagnose` gives the same: version of the text, outlines, names on disk, settings. Undefined where it depends on
 * more, on the headings of other pages.
 */
export const resultIdOf = (open: OpenPage): string | undefined => {
  const { document, loaded } = open;
  const { root, revision } = loaded;
  if (pagesLedInto(open).length > 0) return undefined;
  return `${document.version}·${revision.outlines}·${revision.files}·${revision.settings}·${root}`;
};
