// Owns the half of a client that reads files for the server, over a disk in memory.
import type { FileSystem } from '../../server/src/host/file-system.ts';
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

/** What the client answers, by the method it is asked with. `asked` hears each address. */
export const answerFiles = (disk: FileSystem, asked: (uri: string) => void = () => undefined) => ({
  async [readFileRequest]({ uri }: ReadFileParams): Promise<ReadFileResult> {
    asked(uri);
    return { text: (await disk.read(uri)) ?? null };
  },
  async [listFolderRequest]({ uri }: ListFolderParams): Promise<ListFolderResult> {
    asked(uri);
    return { entries: (await disk.list(uri)) ?? null };
  },
  async [readFileStartRequest]({ uri, most }: ReadFileStartParams): Promise<ReadFileStartResult> {
    asked(uri);
    const start = await disk.readStart(uri, most);
    return { start: start ? { ...start, bytes: Buffer.from(start.bytes).toString('base64') } : null };
  },
});
