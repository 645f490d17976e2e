// Owns reading Goldmark's attributes: `{#id .class key=value}`. Knows no tokens.

export type AttributePairs = readonly (readonly [name: string, value: string])[];

const piece =
  /\s*(?:#([^\s"'=<>`{}.#]+)|\.([\w:-][\w:.-]*)|([A-Za-z_:][\w:.-]*)=("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"'{}=]+)|([A-Za-z_][\w-]*))\s*,?/y;

/** The attributes between braces; undefined when that is not what stands there. Classes are joined, of ids the last counts. */
export const parseAttributes = (source: string): AttributePairs | undefined => {
  const inner = /^\{([^{}]*)\}$/.exec(source.trim())?.[1];
  if (inner === undefined || inner.trim() === '') return undefined;
  const found = new Map<string, string>();
  piece.lastIndex = 0;
  let end = 0;
  while (end < inner.length) {
    const match = piece.exec(inner);
    if (!match) return inner.slice(end).trim() === '' ? [...found] : undefined;
    end = piece.lastIndex;
    const [, id, cls, name, value = '', bare] = match;
    if (id !== undefined) found.set('id', id);
    else if (cls !== undefined) found.set('class', [found.get('class'), cls].filter(Boolean).join(' '));
    else if (name !== undefined) found.set(name, value.replace(/^(["'])([\s\S]*)\1$/, '$2'));
    else if (bare !== undefined) return undefined;
  }
  return [...found].filter(([name]) => !/^on/i.test(name));
};

/** Attributes at the end of a heading's source, and the source without them. */
export const cutAttributes = (
  source: string,
): { readonly text: string; readonly attributes: AttributePairs } | undefined => {
  const open = source.lastIndexOf('{');
  if (open < 0 || source[open - 1] === '\\' || !source.trimEnd().endsWith('}')) return undefined;
  const attributes = parseAttributes(source.slice(open));
  return attributes && { text: source.slice(0, open).trimEnd(), attributes };
};
