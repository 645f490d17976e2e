// Owns textDocument/didOpen, didChange, didClose and didSave: the client's texts, handed to the workspace.
import { foldEdits } from './fold-edits.ts';
import { guardedNow } from './guard.ts';
import type { Method } from './session.ts';

export const sync: Method = ({ connection, workspace, feed }) => {
  connection.onDidOpenTextDocument(
    guardedNow(connection, 'didOpen', ({ textDocument: { uri, version, text } }) => {
      workspace.apply({ kind: 'opened', uri, version, text });
      if (!workspace.findPage(uri)) feed.lookAround(uri);
    }),
  );
  connection.onDidChangeTextDocument(
    guardedNow(connection, 'didChange', ({ textDocument: { uri, version }, contentChanges }) => {
      const before = workspace.findDocument(uri);
      if (before)
        workspace.apply({
          kind: 'edited',
          uri: before.uri,
          version,
          text: foldEdits(before.text, before.lines, contentChanges),
        });
    }),
  );
  connection.onDidCloseTextDocument(
    guardedNow(connection, 'didClose', ({ textDocument: { uri } }) => {
      workspace.apply({ kind: 'closed', uri });
      // What was typed and not saved is gone: the file speaks again.
      feed.changed([uri]);
    }),
  );
  connection.onDidSaveTextDocument(
    // For clients that watch no files, saving is the one way a new file or another configuration becomes known.
    guardedNow(connection, 'didSave', ({ textDocument: { uri } }) => feed.changed([uri])),
  );
  return undefined;
};
