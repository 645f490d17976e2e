// Owns asking for new names over the wire, and what the files are after the edit that comes back.
import assert from 'node:assert/strict';
import type {
  AnnotatedTextEdit,
  CreateFile,
  Range,
  RenameFile,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { applyEdits, type Wire } from '../support/wire-client.ts';
import { blog } from './blog.ts';

/** Posts that spell one tag in every format. */
export const files: Readonly<Record<string, string>> = {
  ...blog,
  'content/posts/c.md': '+++\ntitle = "C"\ntags = ["x", "Kubernetes"] # both\n+++\n',
  'content/posts/d.md': '{ "params": { "tags": ["kubernetes"] } }\n',
  'content/posts/e.md': "---\ntags: 'kubernetes'\n---\nkubernetes\n",
};

export const at = (wire: Wire, path: string, needle: string) => ({
  textDocument: { uri: wire.uri(path) },
  position: wire.range(path, needle).start,
});

export const prepare = (
  wire: Wire,
  path: string,
  needle: string,
): Promise<{ range: Range; placeholder: string } | null> =>
  wire.connection.sendRequest('textDocument/prepareRename', at(wire, path, needle));

export const rename = (wire: Wire, path: string, needle: string, newName: string): Promise<WorkspaceEdit> =>
  wire.connection.sendRequest('textDocument/rename', { ...at(wire, path, needle), newName });

/** The files that change, as they are after it, by path; moves as `from -> to`. */
export const after = async (wire: Wire, edit: WorkspaceEdit | null): Promise<Readonly<Record<string, string>>> => {
  const result: Record<string, string> = {};
  const short = (uri: string): string => uri.slice(wire.root.length + 1);
  for (const change of (edit?.documentChanges ?? []) as (TextDocumentEdit | RenameFile | CreateFile)[]) {
    if ('kind' in change && change.kind === 'create') {
      assert.deepEqual(
        [change.options, (await wire.disk.read(change.uri)) !== undefined],
        [{ ignoreIfExists: true }, true],
      );
      continue;
    }
    if ('kind' in change) {
      assert.deepEqual(change.options, { overwrite: false, ignoreIfExists: false });
      result[short(change.oldUri)] = `-> ${short(change.newUri)}`;
      continue;
    }
    const { uri, version } = change.textDocument;
    const text = version === null ? ((await wire.disk.read(uri)) ?? '') : wire.text(short(uri));
    result[short(uri)] = applyEdits(text, change.edits as AnnotatedTextEdit[]);
  }
  return result;
};
