// Owns saving the posts that follow when files move, as the editor does after a rename with F2, and after the undo of it.
import {
  type Disposable,
  type FileRenameEvent,
  type FileWillRenameEvent,
  type TextDocument,
  TextDocumentChangeReason,
  Uri,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { findOpen } from './find-open.ts';
import { savesRefactorings } from './save-only-post.ts';

type Move = FileRenameEvent['files'][number];

/** What the last move of files changed: by its address after it, the text that each post had before. */
interface Followed {
  readonly moves: readonly Move[];
  readonly texts: ReadonlyMap<string, { readonly before: string; readonly uri: Uri }>;
}

export interface SaveFollowers extends Disposable {
  /** Between the editor and the server, which says what follows the move. */
  willRenameFiles(
    event: FileWillRenameEvent,
    next: (event: FileWillRenameEvent) => Thenable<WorkspaceEdit | null | undefined>,
  ): Promise<WorkspaceEdit | null | undefined>;
}

/** Where a file is after the moves. */
const afterMoves = (uri: Uri, moves: readonly Move[]): Uri => {
  for (const { oldUri, newUri } of moves) {
    if (uri.path === oldUri.path) return newUri;
    if (uri.path.startsWith(`${oldUri.path}/`))
      return newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) });
  }
  return uri;
};

const isSame = (a: readonly Move[], b: readonly Move[], back: boolean): boolean =>
  a.length === b.length &&
  a.every(({ oldUri, newUri }) =>
    b.some((one) =>
      back
        ? one.oldUri.path === newUri.path && one.newUri.path === oldUri.path
        : one.oldUri.path === oldUri.path && one.newUri.path === newUri.path,
    ),
  );

/** A post that had something unsaved in it stays as it is: only its author knows whether that is ready. */
export const saveFollowers = (log: (message: string) => void): SaveFollowers => {
  let followed: Followed | undefined;
  /** Taken back just now: what has its text from before again is saved. */
  let undone = new Map<string, string>();

  const save = (document: TextDocument): void => {
    document.save().then(undefined, (error: unknown) => log(`${document.uri}: ${String(error)}`));
  };
  const saveUndone = (document: TextDocument): void => {
    const key = document.uri.toString();
    if (undone.get(key) !== document.getText()) return;
    undone.delete(key);
    // That it differs from the disk is told only after this.
    save(document);
  };
  const heardMove = workspace.onDidRenameFiles(({ files }) => {
    if (!followed || !savesRefactorings()) return;
    if (isSame(followed.moves, files, false))
      for (const key of followed.texts.keys()) {
        const document = findOpen(Uri.parse(key));
        if (document?.isDirty) save(document);
      }
    else if (isSame(followed.moves, files, true)) {
      undone = new Map([...followed.texts.values()].map(({ uri, before }) => [uri.toString(), before]));
      for (const key of undone.keys()) {
        const document = findOpen(Uri.parse(key));
        if (document) saveUndone(document);
      }
    }
  });
  const heardText = workspace.onDidChangeTextDocument(({ document, reason }) => {
    if (undone.size > 0 && reason === TextDocumentChangeReason.Undo) saveUndone(document);
  });
  return {
    async willRenameFiles(event, next) {
      const edit = await next(event);
      undone = new Map();
      followed = undefined;
      if (!edit || !savesRefactorings()) return edit;
      const texts = new Map<string, { before: string; uri: Uri }>();
      for (const [uri] of edit.entries()) {
        const document = await workspace.openTextDocument(uri);
        if (!document.isDirty) texts.set(afterMoves(uri, event.files).toString(), { before: document.getText(), uri });
      }
      followed = { moves: event.files, texts };
      return edit;
    },
    dispose() {
      heardMove.dispose();
      heardText.dispose();
    },
  };
};
