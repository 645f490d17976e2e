// Owns textDocument/prepareRename and textDocument/rename: a term or a shortcode under the cursor, in all posts at once.
import * as l10n from '@vscode/l10n';
import { type Range, ResponseError, type WorkDoneProgressReporter, type WorkspaceEdit } from 'vscode-languageserver';
import { findShortcodeNameAt } from '../core/navigation/index.ts';
import { findTermAt, type Site, type TermPlace } from '../core/site/index.ts';
import type { OpenPage } from '../host/cell.ts';
import { toOffset, toRange } from './convert.ts';
import { guarded } from './guard.ts';
import { findShortcodeEdit, findShortcodeRefusal } from './rename-shortcode.ts';
import { findTermEdit, refusal } from './rename-term.ts';
import type { Method } from './session.ts';
import { tellNote } from './tell-note.ts';

export const rename: Method = (session) => {
  const { connection, workspace, feed } = session;
  const termAt = ({ page, loaded, document }: OpenPage, position: Range['start']) =>
    findTermAt(page, loaded.site, toOffset(document.lines(), position));
  const shortcodeAt = ({ page, document }: OpenPage, position: Range['start']) =>
    findShortcodeNameAt(page, toOffset(document.lines(), position));

  connection.onPrepareRename(
    guarded(connection, 'textDocument/prepareRename', null, async ({ textDocument: { uri }, position }) => {
      await feed.settled();
      const open = workspace.findPage(uri);
      const called = open && shortcodeAt(open, position);
      if (called)
        return (
          findShortcodeRefusal(open.loaded.site, called.name) ?? {
            range: toRange(open.document.lines(), called.span),
            placeholder: called.name,
          }
        );
      const term = open && termAt(open, position);
      if (!term) return null;
      return { range: toRange(open.document.lines(), term.inner), placeholder: term.spelling };
    }),
  );
  connection.onRenameRequest(
    guarded(
      connection,
      'textDocument/rename',
      null,
      async (
        { textDocument: { uri }, position, newName },
        token,
        progress,
      ): Promise<WorkspaceEdit | ResponseError | null> => {
        await feed.settled();
        const open = workspace.findPage(uri);
        const called = open && shortcodeAt(open, position);
        if (called) {
          const renaming = await findShortcodeEdit(session, open.loaded, called.name, newName, token);
          if (renaming instanceof ResponseError) return renaming;
          await tellNote(session, renaming);
          return renaming.edit ?? null;
        }
        const term = open && termAt(open, position);
        if (!term)
          return refusal(
            l10n.t('Only terms of the front matter and shortcodes can be renamed. Put the cursor on one.'),
          );
        const wish = { taxonomy: term.taxonomy, term: term.spelling, newName };
        const found = await withProgress(progress, open.loaded.site, term, (onPage) =>
          findTermEdit(session, open.loaded, wish, token, onPage),
        );
        if (found instanceof ResponseError) return found;
        if (!found.edit && found.note === undefined)
          return refusal(l10n.t`Every post spells it “${newName.trim()}” already.`);
        await tellNote(session, found);
        return found.edit ?? null;
      },
    ),
  );
  return undefined;
};

/** Tells the client, where it gave a token, how far the work is. */
const withProgress = async <T>(
  progress: WorkDoneProgressReporter,
  site: Site,
  { taxonomy, spelling }: TermPlace,
  work: (onPage: () => void) => Promise<T>,
): Promise<T> => {
  const total = site.terms().findTerm(taxonomy, spelling)?.count ?? 0;
  let done = 0;
  let percent = 0;
  progress.begin(l10n.t`Hugo: renaming “${spelling}”`, 0);
  try {
    return await work(() => {
      const now = Math.min(100, Math.floor((++done / total) * 100));
      if (now > percent) progress.report(now, l10n.t`${done} of ${total} posts`);
      percent = now;
    });
  } finally {
    progress.done();
  }
};
