// Owns reading files through the client: in a browser all of them, on a machine those that are not on its disk. Remembers nothing.
import type { Connection } from 'vscode-languageserver';
import type { Entry, FileSystem } from '../host/file-system.ts';
import { toUri } from '../host/uris.ts';
import {
  type ListedEntry,
  type ListFolderParams,
  type ListFolderResult,
  listFolderRequest,
  type ReadFileParams,
  type ReadFileResult,
  type ReadFileStartParams,
  type ReadFileStartResult,
  readFileRequest,
  readFileStartRequest,
} from '../protocol.ts';

/** So many questions are on their way at once: each goes through two processes, and to a server on the net perhaps. */
const atOnce = 16;

/** Files as the client reads them; those of `file:` are left to the disk of this machine, where there is one. */
export const makeClientFiles = ({ sendRequest }: Pick<Connection, 'sendRequest'>, disk?: FileSystem): FileSystem => {
  const diskOf = (uri: string): FileSystem | undefined => (uri.startsWith('file:') ? disk : undefined);

  const ask = async <Params, Result>(method: string, params: Params): Promise<Result> => {
    try {
      return await sendRequest<Result>(method, params);
    } catch (error) {
      // That a file cannot be read is no failure of ours (`isRefusal`), whoever says so.
      throw Object.assign(error instanceof Error ? error : new Error(String(error)), { syscall: method });
    }
  };

  return {
    atOnce,
    isReadable: () => true,
    async read(uri) {
      const own = diskOf(uri);
      if (own) return own.read(uri);
      return (await ask<ReadFileParams, ReadFileResult>(readFileRequest, { uri })).text ?? undefined;
    },
    async list(uri) {
      const own = diskOf(uri);
      if (own) return own.list(uri);
      const { entries } = await ask<ListFolderParams, ListFolderResult>(listFolderRequest, { uri });
      return entries?.filter((entry) => !leadsAround(uri, entry)).map((entry) => toEntry(uri, entry));
    },
    async readStart(uri, most) {
      const own = diskOf(uri);
      if (own) return own.readStart(uri, most);
      const { start } = await ask<ReadFileStartParams, ReadFileStartResult>(readFileStartRequest, { uri, most });
      return start ? { bytes: toBytes(start.bytes), size: start.size } : undefined;
    },
  };
};

/**
 * The client does not tell where a link to a folder leads, so it could lead in a circle. Who goes round comes by the same link
 * twice: where its name stands in the path already, it is left out.
 */
const leadsAround = (folder: string, { name, isDirectory, isSymbolicLink }: ListedEntry): boolean =>
  isDirectory && isSymbolicLink && folder.split('/').includes(encodeURIComponent(name));

const toEntry = (folder: string, { name, isDirectory, isSymbolicLink }: ListedEntry): Entry => ({
  name,
  isDirectory,
  isSymbolicLink,
  ...(isDirectory && isSymbolicLink && { leadsTo: toUri(folder, name) }),
});

const toBytes = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
