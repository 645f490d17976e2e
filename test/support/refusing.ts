// Owns a disk that refuses some of what is asked of it, as the rights of files do: a root user may read everything.
import type { FileSystem } from '../../server/src/host/file-system.ts';
import { normalizeUri } from '../../server/src/host/uris.ts';

/** The same disk; neither files nor folders whose URI is in `refused` can be read or listed. The set may change. */
export const refusing = (fs: FileSystem, refused: ReadonlySet<string>): FileSystem => {
  const ask = (uri: string): void => {
    if (refused.has(normalizeUri(uri)))
      throw Object.assign(new Error(`EACCES: permission denied, open '${uri}'`), { code: 'EACCES', syscall: 'open' });
  };
  return {
    async read(uri) {
      ask(uri);
      return fs.read(uri);
    },
    async list(uri) {
      ask(uri);
      return fs.list(uri);
    },
    async readStart(uri, most) {
      ask(uri);
      return fs.readStart(uri, most);
    },
  };
};
