// Owns naming the file that hands a value down, for people. Knows no markup and no configuration as a whole.
import { spellPath } from '../../text/index.ts';
import type { CascadeSource } from './cascades.ts';

/** `content/posts/_index.md`; of a key in the configuration its line too, from 1: `hugo.toml:12`. */
export const spellCascadeSource = ({ path, inConfig }: Exclude<CascadeSource, 'config'>): string =>
  inConfig ? `${spellPath(path)}:${lineOfSource(inConfig)}` : spellPath(path);

/** The line of a place in the configuration, from 1. */
export const lineOfSource = ({ lines, span }: NonNullable<Exclude<CascadeSource, 'config'>['inConfig']>): number =>
  lines.positionAt(span.start).line + 1;
