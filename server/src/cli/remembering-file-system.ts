// Owns handing a page's text out a second time without the disk: the command reads each for the index, then for its findings.
import { isContentName } from '../core/site/index.ts';
import { baseNameOf } from '../core/text/index.ts';
import type { FileSystem } from '../host/file-system.ts';

/** In UTF-16 units, for all that wait: pages beyond are read twice. */
const MOST = 1 << 26;

/** The file system, with the text of each page kept from its first reading to its second, and no longer. */
export const remembering = (fs: FileSystem): FileSystem => {
  const texts = new Map<string, string>();
  let left = MOST;
  return {
    ...fs,
    async read(uri) {
      const known = texts.get(uri);
      if (known !== undefined) {
        texts.delete(uri);
        left += known.length;
        return known;
      }
      const text = await fs.read(uri);
      if (text !== undefined && text.length <= left && isContentName(baseNameOf(uri))) {
        texts.set(uri, text);
        left -= text.length;
      }
      return text;
    },
  };
};
