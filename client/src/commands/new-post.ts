// Owns the command that makes a new post: where it goes and what is in it the server says, the file is made here.
import { l10n, Position, type QuickPickItem, Range, Selection, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type ArchetypeChoice,
  archetypesRequest,
  type NewPostParams,
  type NewPostResult,
  newPostRequest,
} from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import type { Session } from '../session.ts';

interface Choice extends QuickPickItem {
  readonly place: ArchetypeChoice;
}

const title = () => l10n.t('New Post');

const pickPlace = async (server: Server): Promise<ArchetypeChoice | undefined> => {
  const places = await server.ask<readonly ArchetypeChoice[]>(archetypesRequest, {});
  if (places.length < 2) return places[0];
  const several = new Set(places.map(({ root }) => root)).size > 1;
  const choices = places.map((place): Choice => {
    const { section, siteName, archetype, posts } = place;
    return {
      place,
      label: section === '' ? l10n.t('the front of the site') : section,
      description: [
        ...(several ? [siteName] : []),
        posts === 1 ? l10n.t('1 post') : l10n.t('{0} posts', posts),
        ...(archetype === undefined ? [] : [l10n.t('archetype “{0}”', archetype)]),
      ].join(' · '),
    };
  });
  const chosen = await window.showQuickPick(choices, { title: title(), placeHolder: l10n.t('In which section?') });
  return chosen?.place;
};

const exists = (uri: Uri): Thenable<boolean> =>
  workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

const create = async ({ uri, text, cursor }: NewPostResult): Promise<void> => {
  const file = Uri.parse(uri);
  if (!(await exists(file))) {
    const edit = new WorkspaceEdit();
    edit.createFile(file, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
    if (!(await workspace.applyEdit(edit))) {
      void window.showErrorMessage(
        l10n.t('“{0}” could not be made. Is the folder writable?', workspace.asRelativePath(file)),
      );
      return;
    }
  } else
    void window.showWarningMessage(
      l10n.t('There is already a “{0}”. It was left as it is.', workspace.asRelativePath(file)),
    );
  const document = await workspace.openTextDocument(file);
  const at = document.getText() === text ? document.positionAt(cursor) : new Position(0, 0);
  const editor = await window.showTextDocument(document, { preview: false });
  editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at));
};

/** Asks for the section, where there is a choice, and the title; opens the new file where writing starts. */
export const newPost = async (session: Session): Promise<void> => {
  const server = session.server();
  if (!server) return;
  const place = await pickPlace(server);
  if (!place) return;
  const asked = await window.showInputBox({
    title: title(),
    prompt: l10n.t('What is it called?'),
    validateInput: (value) => (value.trim() === '' ? l10n.t('A post needs a title.') : undefined),
  });
  if (asked === undefined) return;
  const params: NewPostParams = { root: place.root, section: place.section, title: asked.trim() };
  const post = await server.ask<NewPostResult | null>(newPostRequest, params);
  if (post) await create(post);
  else void window.showErrorMessage(l10n.t('The new post could not be prepared. The output says why.'));
};
