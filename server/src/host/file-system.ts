// Owns the one interface through which anything is read. URIs are strings; absence is a value, a real failure throws.
import * as l10n from '@vscode/l10n';

export interface Entry {
  readonly name: string;
  /** For a symbolic link: what it leads to. */
  readonly isDirectory: boolean;
  readonly isSymbolicLink: boolean;
  /** For a link to a folder: the URI of the folder it leads to in the end. */
  readonly leadsTo?: string;
}

/** What a file begins with, for files that are no text. */
export interface FileStart {
  readonly bytes: Uint8Array;
  /** Of the whole file, in bytes. */
  readonly size: number;
}

/** All of IO. Implementations: `node-file-system.ts`, `lsp/client-files.ts` (browsers), `memory-file-system.ts` (tests). */
export interface FileSystem {
  /** The text of a file (invalid UTF-8 becomes U+FFFD, a BOM is kept); undefined when there is no such file. Throws when it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** What a folder holds, in no order; undefined when there is no such folder. Throws when it cannot be listed. */
  list(uri: string): Promise<readonly Entry[] | undefined>;
  /**
   * The first bytes of a file, at most `most`; undefined when there is no such file. Throws when it cannot be read. For showing a
   * file to its author when asked to: whether there is one, the site knows.
   */
  readStart(uri: string, most: number): Promise<FileStart | undefined>;
  /** May there be a file at such an address? Without it those of `file:` only. */
  readonly isReadable?: (uri: string) => boolean;
  /** How many questions may be on their way at once, where the way is long; without it one. */
  readonly atOnce?: number;
}

/** Did the system refuse (rights, a broken disk, too many open files), rather than our own code fail? */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && typeof error.syscall === 'string';

/** Why reading failed, in the words of the system: “permission denied”. */
export const toReason = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return l10n.t('it is a folder');
  const message = error instanceof Error ? error.message : String(error);
  return /^[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message;
};
