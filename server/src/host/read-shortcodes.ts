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
import { attempt, type Refused } from './attempt.ts';
import type { FileSystem } from './file-system.ts';
import { toUri } from './uris.ts';

/** What of a site decides which shortcodes it has. */
export interface ShortcodeSources {
  readonly mounts: readonly Mount[];
  readonly files: ReadonlySet<SitePath>;
  readonly hugo: HugoVersion;
}

/** Every shortcode by the name it is called. A template that cannot be read is told to `refused`; its shortcode is unknown. */
export const readShortcodes = async (
  fs: FileSystem,
  root: string,
  { mounts, files, hugo }: ShortcodeSources,
  refused: Refused,
): Promise<ReadonlyMap<string, ShortcodeTemplate>> => {
  const templates: ShortcodeTemplate[] = [];
  for (const { name, path, theme, variants } of findShortcodeFiles(mounts, files, hugo)) {
    const text = await attempt(
      () => fs.read(toUri(root, path)),
      (error) => refused(path, error),
    );
    if (text === undefined) continue;
    const template = readShortcodeTemplate(name, path, text, theme);
    templates.push(variants === undefined ? template : { ...template, variants });
  }
  return toShortcodes(hugo, templates);
};

/** May a change of this file change which shortcodes there are? */
export const mayBeShortcode = (path: SitePath): boolean => path.includes('shortcodes');
