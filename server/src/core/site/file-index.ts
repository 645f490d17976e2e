// Owns look-ups over the names on disk: by name without regard to case, by base name. Made from the set of names only.
import type { SitePath } from '../text/index.ts';

export interface FileIndex {
  /** Every file whose path is equal but for letter case. */
  equalButCase(path: SitePath): readonly SitePath[];
  /** Every file with this base name, without regard to letter case. */
  named(baseName: string): readonly SitePath[];
  /** The files right in a folder. */
  inFolder(folder: SitePath): readonly SitePath[];
}
