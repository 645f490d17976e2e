// Owns the one way from a page to the diagnostics a client sees, whether it pulls them or has them pushed.
import type { Diagnostic } from 'vscode-languageserver';
import { check, type Problem } from '../core/rules/index.ts';
import type { NamedFragment } from '../core/site/index.ts';
import type { OpenPage } from '../host/cell.ts';
import { toUri } from '../host/uris.ts';
import { toDiagnostic } from './convert.ts';
import { knownFragments, learnFragments, namedIn, pagesLedInto } from './fragments.ts';
import { describe } from './guard.ts';
import type { Session } from './session.ts';

/** A page with what is to be known before it is judged. */
export interface Prepared {
  readonly open: OpenPage;
  /** The fragments that it names. */
  readonly named: readonly NamedFragment[];
}

/** Looks that up. */
export const toPrepared = (open: OpenPage): Prepared => ({ open, named: namedIn(open) });

/** Reads what the rules want to know of other pages; undefined when there is nothing to read. */
export const prepare = (session: Session, { open, named }: Prepared): Promise<void> | undefined =>
  learnFragments(session, open.loaded, pagesLedInto(open, named));

/** The page as it is now: it may have been edited, or its site have become another, while others were read. */
export const prepareAgain = ({ workspace }: Session, before: Prepared): Prepared => {
  const open = workspace.findPage(before.open.document.uri) ?? before.open;
  const isSame = open.page === before.open.page && open.loaded.site === before.open.loaded.site;
  return isSame && open.loaded.settings === before.open.loaded.settings ? { ...before, open } : toPrepared(open);
};

/** What the rules find in an open page. A rule that fails is logged by its code and loses its own findings only. */
export const findProblems = (session: Session, { open: { page, loaded }, named }: Prepared): readonly Problem[] =>
  check(
    page,
    loaded.site,
    loaded.settings.levels,
    (code, error) => session.connection.console.error(`rule ${code} failed on ${page.path}: ${describe(error)}`),
    { fragmentsOf: knownFragments(session, loaded), named },
  );

/** The same as diagnostics. */
export const diagnose = (session: Session, prepared: Prepared): Diagnostic[] => {
  const { open } = prepared;
  const { root } = open.loaded;
  const ground = {
    root,
    uri: open.document.uri,
    lines: open.document.lines(),
    linesOf: (path: string) => session.workspace.findDocument(toUri(root, path))?.lines(),
  };
  return findProblems(session, prepared).map((problem) => toDiagnostic(problem, ground, session.client));
};

/**
 * Equal as long as `diagnose` gives the same: version of the text, outlines, names on disk, settings. Undefined where it depends on
 * more, on the headings of other pages.
 */
export const resultIdOf = ({ open, named }: Prepared): string | undefined => {
  const { document, loaded } = open;
  const { root, revision } = loaded;
  if (pagesLedInto(open, named).size > 0) return undefined;
  return `${document.version}·${revision.outlines}·${revision.files}·${revision.settings}·${root}`;
};
