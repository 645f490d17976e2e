// Owns the arguments of a half-typed shortcode tag: the one at the cursor, and what the others are like. Knows no contract.
import { findTypedEnd } from './flow-list.ts';
import type { OtherArguments } from './place.ts';

/** The argument that the cursor stands in, as far as it is typed; offsets are UTF-16. */
interface TypedArgument {
  /** Of `name=…`; undefined for what has no name (yet). */
  readonly name: string | undefined;
  readonly start: number;
  readonly quote: '"' | '`' | '';
}

/** Another argument that has a name. */
interface Named {
  readonly name: string;
  /** A blank stands before its equals sign. */
  readonly apart: boolean;
}

interface Before {
  readonly current: TypedArgument;
  readonly names: readonly Named[];
  /** Arguments without a name. */
  readonly bare: number;
}

const isBlank = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

/** Reads from behind the shortcode's name up to the cursor; undefined right behind a closing quote, where nothing may begin. */
const readBefore = (text: string, from: number, offset: number): Before | undefined => {
  const names: Named[] = [];
  let bare = 0;
  let at = from;
  while (at < offset) {
    if (isBlank(text[at])) {
      at++;
      continue;
    }
    let word = at;
    while (word < offset && !/[\s="`]/.test(text[word]!)) word++;
    let sign = word;
    while (sign < offset && isBlank(text[sign])) sign++;
    let name: string | undefined;
    const apart = sign > word;
    if (text[sign] === '=' && sign < offset && word > at) {
      name = text.slice(at, word);
      at = sign + 1;
      while (at < offset && isBlank(text[at])) at++;
    }
    const quote = text[at];
    const isQuoted = (quote === '"' || quote === '`') && at < offset;
    let end = isQuoted ? at + 1 : at;
    if (isQuoted) while (end < offset && text[end] !== quote) end += text[end] === '\\' && quote === '"' ? 2 : 1;
    else while (end < offset && !isBlank(text[end])) end++;
    if (end >= offset)
      return { current: { name, start: isQuoted ? at + 1 : at, quote: isQuoted ? quote : '' }, names, bare };
    if (name === undefined) bare++;
    else names.push({ name, apart });
    at = isQuoted ? end + 1 : end;
    if (isQuoted && at === offset) return undefined;
  }
  return { current: { name: undefined, start: offset, quote: '' }, names, bare };
};

/** Names and the number of bare words between the cursor's argument and the end of the tag. */
const readBehind = (rest: string): { readonly names: readonly Named[]; readonly bare: boolean } => {
  const names: Named[] = [];
  const words = rest.replace(
    /([\p{L}\p{N}_.-]+)(\s*)=\s*(?:"(?:\\.|[^"\\])*"?|`[^`]*`?|[^\s"`]*)/gu,
    (_, name: string, gap: string) => {
      names.push({ name, apart: gap !== '' });
      return ' ';
    },
  );
  return { names, bare: /[^\s/]/.test(words) };
};

export interface TypedPlace {
  readonly argument: string | undefined;
  readonly typed: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly quote: '"' | '`' | '';
  readonly closed: boolean;
  readonly assigned: boolean;
  readonly others: OtherArguments;
}

/**
 * The argument at the cursor. `from` is behind the shortcode's name, `tagEnd` where the tag is closed or seems to be over.
 * Undefined where no argument can begin.
 */
export const findTypedArgument = (
  text: string,
  from: number,
  offset: number,
  tagEnd: number,
): TypedPlace | undefined => {
  const before = readBefore(text, from, offset);
  if (before === undefined) return undefined;
  const { name, start, quote } = before.current;
  let end = offset;
  let closed = true;
  if (quote === '') while (end < tagEnd && !/[\s="`]/.test(text[end]!)) end++;
  else ({ end, closed } = findTypedEnd(text, offset, quote, tagEnd, /[\s>]/));
  const assigned = name === undefined && quote === '' && /^\s*=/.test(text.slice(end, tagEnd));
  const behind = readBehind(text.slice(assigned ? start : end + (quote !== '' && closed ? 1 : 0), tagEnd));
  const names = [...before.names, ...(assigned ? behind.names.slice(1) : behind.names)];
  const style = names.length > 0 || assigned ? 'named' : before.bare > 0 || behind.bare ? 'positional' : undefined;
  return {
    argument: name,
    typed: text.slice(start, offset),
    span: { start, end },
    quote,
    closed,
    assigned,
    others: {
      style,
      names: names.map((one) => one.name),
      before: before.bare,
      apart: names[0]?.apart ?? false,
    },
  };
};
