// Owns a disk that exists only in memory: a fixed set of files by URI, for tests and for hosts that have no disk.
import type { Entry, FileSystem } from './file-system.ts';
import { normalizeUri } from './uris.ts';

/** What `makeMemoryFileSystem` gives: a FileSystem whose files can be put and taken away. */
export interface MemoryFileSystem extends FileSystem {
  put(uri: string, content: string | Uint8Array): void;
  /** Takes away a file, or a folder with all below it. */
  remove(uri: string): void;
  uris(): readonly string[];
}

/** Folders exist as long as a file lies below them. */
export const makeMemoryFileSystem = (files: Readonly<Record<string, string | Uint8Array>> = {}): MemoryFileSystem => {
  const contents = new Map<string, string | Uint8Array>();
  const put = (uri: string, content: string | Uint8Array): void => {
    contents.set(normalizeUri(uri), content);
  };
  for (const [uri, content] of Object.entries(files)) put(uri, content);
  return {
    put,
    remove(uri) {
      const gone = normalizeUri(uri);
      for (const known of [...contents.keys()])
        if (known === gone || known.startsWith(`${gone}/`)) contents.delete(known);
    },
    uris: () => [...contents.keys()],
    async read(uri) {
      const content = contents.get(normalizeUri(uri));
      return content instanceof Uint8Array ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(content) : content;
    },
    async readStart(uri, most) {
      const content = contents.get(normalizeUri(uri));
      if (content === undefined) return undefined;
      const bytes = content instanceof Uint8Array ? content : new TextEncoder().encode(content);
      return { bytes: bytes.subarray(0, most), size: bytes.length };
    },
    async list(uri) {
      const folder = `${normalizeUri(uri).replace(/\/$/, '')}/`;
      const entries = new Map<string, Entry>();
      for (const known of contents.keys()) {
        if (!known.startsWith(folder)) continue;
        const [encoded = '', ...below] = known.slice(folder.length).split('/');
        const name = decodeURIComponent(encoded);
        entries.set(name, { name, isDirectory: below.length > 0, isSymbolicLink: false });
      }
      return entries.size === 0 ? undefined : [...entries.values()];
    },
  };
};
