// Owns reading the templates of a site's shortcodes.
import type { Mount, ShortcodeTemplate } from '../core/site/index.ts';
import type { SitePath } from '../core/text/index.ts';
import type { FileSystem } from './file-system.ts';

export const readShortcodes = async (
  _fs: FileSystem,
  _root: string,
  _mounts: readonly Mount[],
  _files: ReadonlySet<SitePath>,
): Promise<ReadonlyMap<string, ShortcodeTemplate>> => new Map();
