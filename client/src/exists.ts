// Owns asking the editor whether a file is there.
import { type Uri, workspace } from 'vscode';

/** Is there such a file? One that cannot be looked at counts as none: making it will say why. */
export const exists = (uri: Uri): Thenable<boolean> =>
  workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
