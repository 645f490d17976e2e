// Owns which texts are no longer those that an edit of the server counts in. Knows no editor: what is open is given.

/** A text as it is open now. */
export interface OpenText {
  readonly version: number;
  readonly isDirty: boolean;
}

export interface Outdated {
  readonly uri: string;
  /** The server counts in the file on disk, since it does not know that the text is open: it would do the same again. */
  readonly isUnknown: boolean;
}

interface TextChange {
  readonly textDocument?: { readonly uri: string; readonly version: number | null };
}

/**
 * The first text that has become another since an edit of the protocol (`WorkspaceEdit` with `documentChanges`) was made: one of
 * another version, one that is closed by now, one with something unsaved that was read from disk. Undefined: all are as they were.
 */
export const findOutdated = (edit: object, findOpen: (uri: string) => OpenText | undefined): Outdated | undefined => {
  const { documentChanges = [] } = edit as { readonly documentChanges?: readonly TextChange[] };
  for (const { textDocument } of documentChanges) {
    if (textDocument === undefined) continue;
    const { uri, version } = textDocument;
    const open = findOpen(uri);
    if (version === null ? open?.isDirty === true : open?.version !== version)
      return { uri, isUnknown: version === null };
  }
  return undefined;
};
