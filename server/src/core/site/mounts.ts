// Owns where Hugo takes files from: folders on disk laid over each other in a virtual tree. Knows no disk.
import type { SitePath } from '../text/index.ts';

export type Component = 'content' | 'static' | 'assets' | 'layouts' | 'archetypes' | 'data' | 'i18n';

/** One folder (or file) of the disk in Hugo's tree (hugo-facts §3.2). */
export interface Mount {
  readonly component: Component;
  /** On disk. */
  readonly source: SitePath;
  /** Where it appears below the component; `''` for the component's own root. */
  readonly target: SitePath;
  /** Files of this mount belong to this language. */
  readonly language?: string;
  /** Globs on the path below `source`; a leading `! ` excludes; empty means everything. */
  readonly files: readonly string[];
  /** Undefined: the project's own. Otherwise the theme or module it comes from. */
  readonly theme?: string;
}
