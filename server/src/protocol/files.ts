// Owns how the server asks the client for files that it cannot read by itself: in a browser all, on a machine those of other
// schemes than `file`. Absence is a value, as in `host/file-system.ts`; what cannot be read is an error of the request.

/** The text of a file, decoded as UTF-8 with its byte order mark. */
export const readFileRequest = 'hugoAuthor/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  /** Null when there is no such file. */
  readonly text: string | null;
}

/** What a folder holds. */
export const listFolderRequest = 'hugoAuthor/listFolder';
export interface ListFolderParams {
  readonly uri: string;
}
export interface ListedEntry {
  readonly name: string;
  /** For a symbolic link: what it leads to. */
  readonly isDirectory: boolean;
  readonly isSymbolicLink: boolean;
}
export interface ListFolderResult {
  /** Null when there is no such folder. */
  readonly entries: readonly ListedEntry[] | null;
}

/** The first bytes of a file. */
export const readFileStartRequest = 'hugoAuthor/readFileStart';
export interface ReadFileStartParams {
  readonly uri: string;
  readonly most: number;
}
export interface ReadFileStartResult {
  /** Null when there is no such file. */
  readonly start: {
    /** In base64: not every connection carries bytes. */
    readonly bytes: string;
    /** Of the whole file, in bytes. */
    readonly size: number;
  } | null;
}
