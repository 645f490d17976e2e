// Owns the way from a change of many files to the protocol's WorkspaceEdit, as far as the client can take it.
import type {
  ChangeAnnotation,
  CreateFile,
  RenameFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { SiteChange } from '../core/changes/index.ts';
import type { OpenDocument } from '../host/cell.ts';
import { toUri } from '../host/uris.ts';
import type { ClientFeatures } from './client-features.ts';
import { toEdit } from './convert.ts';

export interface SiteEditParts {
  readonly root: string;
  readonly client: ClientFeatures;
  /** The documents whose texts the edits count in. */
  readonly findDocument: (uri: string) => OpenDocument | undefined;
  /** What the author reads before more than one file is changed. */
  readonly label: string;
  readonly description?: string;
}

const annotationId = 'change';
const askingId = 'ask';

/** One edit of all files; the client asks the author first where it can. Undefined when nothing is left to do. */
export const toSiteEdit = (change: SiteChange, parts: SiteEditParts): WorkspaceEdit | undefined => {
  const { root, client, findDocument, label, description } = parts;
  const moves = client.renamesFiles ? change.moves : [];
  if (change.edits.size + moves.length === 0) return undefined;
  const files = [...change.edits].map(([path, { lines, edits }]) => {
    const uri = toUri(root, path);
    const document = findDocument(uri);
    return {
      uri: document?.uri ?? uri,
      version: document?.version ?? null,
      edits: edits.map((edit): TextEdit => toEdit(lines, edit)),
    };
  });
  if (!client.documentChanges) return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, edits])) };
  const asks = client.changeAnnotations && files.length + moves.length > 1;
  const mark = asks ? { annotationId } : {};
  const texts = files.map(
    ({ uri, version, edits }): TextDocumentEdit => ({
      textDocument: { uri, version },
      edits: edits.map((edit) => ({ ...edit, ...mark })),
    }),
  );
  const renames = moves.map(
    ({ from, to }): RenameFile => ({
      kind: 'rename',
      oldUri: toUri(root, from),
      newUri: toUri(root, to),
      options: { overwrite: false, ignoreIfExists: false },
      ...mark,
    }),
  );
  const annotation: ChangeAnnotation = {
    label,
    needsConfirmation: true,
    ...(description !== undefined && { description }),
  };
  if (!asks) return { documentChanges: [...texts, ...renames] };
  if (!client.untickedConfirmation)
    return { documentChanges: [...texts, ...renames], changeAnnotations: { [annotationId]: annotation } };
  // Makes a file that is there. Visual Studio Code shows all changes as soon as one asks, leaves those unticked that do, and
  // does not list this one (tried in 1.100).
  const asking: CreateFile = {
    kind: 'create',
    uri: files[0]?.uri ?? toUri(root, moves[0]!.from),
    options: { ignoreIfExists: true },
    annotationId: askingId,
  };
  return {
    documentChanges: [asking, ...texts, ...renames],
    changeAnnotations: { [askingId]: annotation, [annotationId]: { ...annotation, needsConfirmation: false } },
  };
};
