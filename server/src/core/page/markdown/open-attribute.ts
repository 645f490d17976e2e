// Owns which attribute of HTML is still open at the end of a text. Reads half-typed text; knows no page.

export interface OpenAttribute {
  /** Both in lower case. */
  readonly element: string;
  readonly attribute: string;
  /** What stands in it so far. */
  readonly value: string;
}

/** The attribute whose value the text ends in; undefined when it ends in none, or behind the tag. */
export const findOpenAttribute = (before: string): OpenAttribute | undefined => {
  const tag = /<([a-z][\w-]*)(\s[^<]*)$/i.exec(before);
  if (tag === null) return undefined;
  const found = /\s([\w:.-]+)\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]*))$/.exec(tag[2]!);
  if (found === null) return undefined;
  const others = tag[2]!.slice(0, found.index).replace(/"[^"]*"|'[^']*'/g, '');
  if (others.includes('>')) return undefined;
  return {
    element: tag[1]!.toLowerCase(),
    attribute: found[1]!.toLowerCase(),
    value: found[2] ?? found[3] ?? found[4] ?? '',
  };
};
