// Owns a disk that exists only in memory: a fixed set of files by URI, for tests and for hosts that have no disk.
import type { Entry, FileSystem } from './file-system.ts';
import { normalizeUri } from './uris.ts';

/** What `makeMemoryFileSystem` gives: a FileSystem whose files can be put and taken away. */
export interface MemoryFileSystem extends FileSystem {
  put(uri: string, text: string): void;
  /** Takes away a file, or a folder with all below it. */
  remove(uri: string): void;
  uris(): readonly string[];
}

/** Folders exist as long as a file lies below them. */
export const makeMemoryFileSystem = (files: Readonly<Record<string, string>> = {}): MemoryFileSystem => {
  const texts = new Map<string, string>();
  const put = (uri: string, text: string): void => {
    texts.set(normalizeUri(uri), text);
  };
  for (const [uri, text] of Object.entries(files)) put(uri, text);
  return {
    put,
    remove(uri) {
      const gone = normalizeUri(uri);
      for (const known of [...texts.keys()]) if (known === gone || known.startsWith(`${gone}/`)) texts.delete(known);
    },
    uris: () => [...texts.keys()],
    async read(uri) {
      return texts.get(normalizeUri(uri));
    },
    async list(uri) {
      const folder = `${normalizeUri(uri).replace(/\/$/, '')}/`;
      const entries = new Map<string, Entry>();
      for (const known of texts.keys()) {
        if (!known.startsWith(folder)) continue;
        const [encoded = '', ...below] = known.slice(folder.length).split('/');
        const name = decodeURIComponent(encoded);
        entries.set(name, { name, isDirectory: below.length > 0, isSymbolicLink: false });
      }
      return entries.size === 0 ? undefined : [...entries.values()];
    },
  };
};
