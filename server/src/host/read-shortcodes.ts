// Owns reading the templates of a site's shortcodes.
import {
  findShortcodeFiles,
  type HugoVersion,
  type Mount,
  readShortcodeTemplate,
  type ShortcodeTemplate,
  toShortcodes,
} from '../core/site/index.ts';
import type { SitePath } from '../core/text/index.ts';
import type { FileSystem } from './file-system.ts';
import { toUri } from './uris.ts';

/** What of a site decides which shortcodes it has. */
export interface ShortcodeSources {
  readonly mounts: readonly Mount[];
  readonly files: ReadonlySet<SitePath>;
  readonly hugo: HugoVersion;
}

/** Every shortcode by the name it is called. A template that cannot be read is told to `report`; its shortcode is unknown. */
export const readShortcodes = async (
  fs: FileSystem,
  root: string,
  { mounts, files, hugo }: ShortcodeSources,
  report: (error: unknown) => void,
): Promise<ReadonlyMap<string, ShortcodeTemplate>> => {
  const templates: ShortcodeTemplate[] = [];
  for (const { name, path, theme } of findShortcodeFiles(mounts, files, hugo)) {
    try {
      const text = await fs.read(toUri(root, path));
      if (text !== undefined) templates.push(readShortcodeTemplate(name, path, text, theme));
    } catch (error) {
      report(error);
    }
  }
  return toShortcodes(hugo, templates);
};

/** May a change of this file change which shortcodes there are? */
export const mayBeShortcode = (path: SitePath): boolean => path.includes('shortcodes');
