// Owns renaming a term as the client asks for it, from wherever: hugoAuthor/renameTerm, and what F2 and code actions build on.
import * as l10n from '@vscode/l10n';
import { type CancellationToken, LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { renameTermEverywhere, type TermRename } from '../core/changes/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { type RenameTermParams, type RenameTermResult, refusedCode, renameTermRequest } from '../protocol.ts';
import { answering } from './guard.ts';
import { countPosts, labelOf, noteOf } from './rename-words.ts';
import { runOverSite } from './run-over-site.ts';
import type { Method, Session } from './session.ts';
import { findSettledSite } from './settled-site.ts';
import { toSiteEdit } from './site-edit.ts';

export const renameTerm: Method = (session) => {
  const { connection } = session;
  connection.onRequest(
    renameTermRequest,
    answering(
      connection,
      renameTermRequest,
      async (
        { root, taxonomy, term, newName }: RenameTermParams,
        token: CancellationToken,
      ): Promise<RenameTermResult | ResponseError | null> => {
        const loaded = await findSettledSite(session, root);
        if (!loaded) return null;
        const found = await findTermEdit(session, loaded, { taxonomy, term, newName }, token);
        if (found instanceof ResponseError) return found;
        const { edit, change, note } = found;
        return {
          edit: edit ?? null,
          posts: countPosts(loaded.site, change),
          merged: change.merged,
          refused: change.refused,
          ...(note !== undefined && { note }),
        };
      },
    ),
  );
  return undefined;
};

/** What is asked for: the new name, as typed, for a term in any of its spellings. */
export interface TermWish {
  readonly taxonomy: string;
  readonly term: string;
  readonly newName: string;
}

/** What a renaming comes to. */
export interface SiteRenaming {
  readonly edit: WorkspaceEdit | undefined;
  /** What the author should know, because it is not as was asked for. */
  readonly note: string | undefined;
}

export interface TermEdit extends SiteRenaming {
  readonly change: TermRename;
}

/** An error whose words the author reads. */
export const refusal = (message: string): ResponseError => new ResponseError(refusedCode, message);

/** The answer to a request that the client took back. */
export const cancelled = (): ResponseError => new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');

/** One edit for the whole site, made from the texts of one moment; an error whose words the author reads, when there can be none. */
export const findTermEdit = async (
  session: Session,
  loaded: LoadedSite,
  { taxonomy, term, newName: typed }: TermWish,
  token: CancellationToken,
  onPage?: () => void,
): Promise<TermEdit | ResponseError> => {
  const { client } = session;
  const { site, root } = loaded;
  const newName = typed.trim();
  if (newName === '') return refusal(l10n.t('A term needs a name. Type at least one letter.'));
  if (/\p{Cc}/u.test(newName)) return refusal(l10n.t('The name of a term is one line. Take out line breaks and tabs.'));
  if (!site.complete) return refusal(l10n.t('The posts of this site are still being read. Try again in a moment.'));
  const work = watched(renameTermEverywhere(site, taxonomy, term, newName), onPage);
  const run = await runOverSite(session, loaded, work, token);
  if (!run) return cancelled();
  const { found: change, findDocument } = run;
  const note = noteOf(change, term, newName, client.renamesFiles);
  const edit = toSiteEdit(change, {
    root,
    client,
    findDocument,
    label: labelOf(site, change, term, newName),
    ...(note !== undefined && { description: note }),
  });
  return { edit, change, note };
};

function* watched<T>(
  work: Generator<string, T, string | undefined>,
  onPage: (() => void) | undefined,
): Generator<string, T, string | undefined> {
  let step = work.next();
  while (!step.done) {
    onPage?.();
    step = work.next(yield step.value);
  }
  return step.value;
}
