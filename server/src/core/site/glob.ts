// Owns the globs of Hugo's configuration: `**` crosses folders, `*` and `?` do not. Does not know what they select.

const literal = (c: string): string => c.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A `[…]` class from its bracket on: its pattern and where it ends; undefined when it is not closed. */
const readClass = (glob: string, start: number): { readonly pattern: string; readonly end: number } | undefined => {
  const end = glob.indexOf(']', start + 2);
  if (end < 0) return undefined;
  const inner = glob.slice(start + 1, end);
  const negated = inner.startsWith('!') || inner.startsWith('^');
  const letters = (negated ? inner.slice(1) : inner).replace(/[\\[\]^]/g, '\\$&');
  return { pattern: `[${negated ? '^/' : ''}${letters}]`, end };
};

/**
 * The pattern of a glob as Hugo reads it (gobwas/glob with `/` between the parts, letter case ignored), for whole paths.
 * A bracket that is not closed is taken as itself.
 */
export const toGlobPattern = (glob: string): RegExp => {
  let pattern = '';
  let depth = 0;
  for (let i = 0; i < glob.length; i++) {
    const c = glob[i]!;
    if (c === '*') {
      const deep = glob[i + 1] === '*';
      if (deep) i++;
      pattern += deep ? '.*' : '[^/]*';
    } else if (c === '?') pattern += '[^/]';
    else if (c === '\\' && i + 1 < glob.length) pattern += literal(glob[++i]!);
    else if (c === '{' && glob.indexOf('}', i) > 0) {
      depth++;
      pattern += '(?:';
    } else if (c === '}' && depth > 0) {
      depth--;
      pattern += ')';
    } else if (c === ',' && depth > 0) pattern += '|';
    else if (c === '[') {
      const set = readClass(glob, i);
      pattern += set?.pattern ?? '\\[';
      i = set?.end ?? i;
    } else pattern += literal(c);
  }
  try {
    return new RegExp(`^${pattern}${')'.repeat(depth)}$`, 'isu');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return new RegExp(`^${[...glob].map(literal).join('')}$`, 'isu');
  }
};
