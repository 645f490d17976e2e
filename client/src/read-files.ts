// Owns reading files for a server that cannot: whatever the editor can read. Knows no site.
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ListFolderParams,
  type ListFolderResult,
  listFolderRequest,
  type ReadFileParams,
  type ReadFileResult,
  type ReadFileStartParams,
  type ReadFileStartResult,
  readFileRequest,
  readFileStartRequest,
} from '../../server/src/protocol.ts';

const absent: ReadonlySet<string> = new Set(['FileNotFound', 'FileNotADirectory']);

/** Null for what is not there; that it cannot be read is thrown, and becomes the error of the answer. */
const absentAsNull = async <T>(look: () => Thenable<T>): Promise<T | null> => {
  try {
    return await look();
  } catch (error) {
    if (error instanceof FileSystemError && absent.has(error.code)) return null;
    throw error;
  }
};

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes that a call takes as arguments at once. */
const chunk = 1 << 13;

const toBase64 = (bytes: Uint8Array): string => {
  let signs = '';
  for (let at = 0; at < bytes.length; at += chunk) signs += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(signs);
};

/** Answers what the server asks for (`protocol/files.ts`). */
export const readFilesFor = (client: BaseLanguageClient): void => {
  client.onRequest(readFileRequest, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    const bytes = await absentAsNull(() => workspace.fs.readFile(Uri.parse(uri)));
    return { text: bytes && decoder.decode(bytes) };
  });
  client.onRequest(listFolderRequest, async ({ uri }: ListFolderParams): Promise<ListFolderResult> => {
    const found = await absentAsNull(() => workspace.fs.readDirectory(Uri.parse(uri)));
    const entries = found?.flatMap(([name, type]) => {
      // Of a link that leads nowhere, and of what is no file, neither is set.
      if ((type & (FileType.File | FileType.Directory)) === 0) return [];
      const isDirectory = (type & FileType.Directory) !== 0;
      return [{ name, isDirectory, isSymbolicLink: (type & FileType.SymbolicLink) !== 0 }];
    });
    return { entries: entries ?? null };
  });
  client.onRequest(readFileStartRequest, async ({ uri, most }: ReadFileStartParams): Promise<ReadFileStartResult> => {
    const bytes = await absentAsNull(() => workspace.fs.readFile(Uri.parse(uri)));
    return { start: bytes && { bytes: toBase64(bytes.subarray(0, most)), size: bytes.length } };
  });
};
