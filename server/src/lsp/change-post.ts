// Owns hugoAuthor/changePost: the edit that publishes a post at once or makes a draft of it, and what to tell the author.
import type { WorkspaceEdit } from 'vscode-languageserver';
import { makeDraft, type PostChange, publishNow } from '../core/authoring/index.ts';
import { spellKey, spellWithheld, titleOf } from '../core/site/index.ts';
import { hasLostBytes, type TextEdit } from '../core/text/index.ts';
import { type ChangePostParams, type ChangePostResult, changePostRequest } from '../protocol.ts';
import { toEdit } from './convert.ts';
import { type FoundPage, findPage } from './find-page.ts';
import { guarded } from './guard.ts';
import type { Method } from './session.ts';

export const changePost: Method = (session) => {
  const { connection, client, feed } = session;
  connection.onRequest(
    changePostRequest,
    guarded(
      connection,
      changePostRequest,
      null,
      async ({ uri, change }: ChangePostParams): Promise<ChangePostResult | null> => {
        await feed.settled();
        const found = await findPage(session, uri);
        if (!found) return null;
        const now = Date.now();
        const title = titleOf(found.page.path, found.page.outline);
        const toResult = (
          edits: readonly TextEdit[],
          said: string,
          left: readonly string[] = [],
        ): ChangePostResult => ({
          edit: edits.length === 0 ? null : toWorkspaceEdit(found, uri, edits, client.documentChanges),
          said,
          left,
        });
        if (hasLostBytes(found.page.text))
          return toResult([], `“${title}” is not written in UTF-8: saving it would lose letters. Convert it first.`);
        if (change === 'draft') {
          const edits = makeDraft(found.page, found.loaded.site);
          if (edits === undefined)
            return toResult([], `The front matter of “${title}” cannot be changed safely. Mend it first.`);
          return toResult(edits, edits.length === 0 ? `“${title}” is a draft already.` : `“${title}” is a draft now.`);
        }
        const published = publishNow(found.page, found.loaded.site, now);
        return toResult(published.edits, sayPublished(found, title, published), sayLeft(found, published, now));
      },
    ),
  );
  return undefined;
};

const sayPublished = ({ page, loaded }: FoundPage, title: string, { edits, gone, left }: PostChange): string => {
  if (edits.length === 0)
    return left.length === 0 ? `“${title}” is published already.` : `“${title}” cannot be published by this.`;
  const parts = gone.flatMap((one) =>
    one.kind === 'draft'
      ? ['is no draft any more']
      : one.kind === 'scheduled'
        ? [`has now as its “${spellKey(loaded.site, page.path, one.key)}”`]
        : [],
  );
  return `“${title}” ${parts.join(' and ')}.`;
};

const sayLeft = ({ page, loaded }: FoundPage, { left }: PostChange, now: number): readonly string[] =>
  left.map((one) => spellWithheld(loaded.site, page.path, one, now)).map(({ why, advice }) => `${why} ${advice}`);

const toWorkspaceEdit = (
  { document, lines }: FoundPage,
  uri: string,
  edits: readonly TextEdit[],
  versioned: boolean,
): WorkspaceEdit => {
  const changes = edits.map((edit) => toEdit(lines, edit));
  const at = document?.uri ?? uri;
  return versioned
    ? { documentChanges: [{ textDocument: { uri: at, version: document?.version ?? null }, edits: changes }] }
    : { changes: { [at]: changes } };
};
