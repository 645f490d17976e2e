// Owns reading files as editors open them, so that positions in a closed file are those that its editor will count.
import type { FileSystem } from './file-system.ts';

/** The same files without a byte order mark: no editor has it in its text. */
export const asOpened = (fs: FileSystem): FileSystem => ({
  ...fs,
  async read(uri) {
    const text = await fs.read(uri);
    return text?.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  },
});
