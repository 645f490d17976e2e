// Owns writing another spelling over a term in the author's own quotes. Says nothing where that could need more than that.
import type { ScalarNode } from '../page/index.ts';
import type { Fix } from './rule.ts';

/** Words that stand in any quotes, and without, in every format as they are. */
const isHarmless = (name: string): boolean =>
  /^\p{L}[\p{L}\p{N}_ -]*$/u.test(name) && !/ $|^(true|false|yes|no|on|off|null|y|n)$/i.test(name);

/** The fix, or none. */
export const fixTerm = (node: ScalarNode, name: string): readonly Fix[] =>
  node.style !== 'block' && isHarmless(name)
    ? [{ title: `Change to “${name}”`, edits: [{ span: node.inner, newText: name }], preferred: true }]
    : [];
