// Owns where in HTML, CSS or Markdown a file's address stands: what of it is open at the end of a text, and where it ends.
import { findOpenAttribute, isKeptByHugo, type NamedByHtml, naming, openAddressOf } from '../../page/index.ts';

/** Stands for what an action puts out. */
export const OUTPUT = '\uFFFC';

/** Enough for any start tag; keeps the search short in long templates. */
const REACH = 2000;

/** An address that is open at the end of a text. */
export interface OpenAddress {
  /** What stands of it so far, `''` at its start. */
  readonly before: string;
  readonly names: NamedByHtml;
  /** In an attribute that Hugo never rewrites. */
  readonly isKept: boolean;
}

/** `data-src`, `data-lazy-srcset`, `original`: scripts of the page make the real attribute of them. */
const withoutLazy = (attribute: string): string =>
  /^(?:original|lazy|data-original|data-lazy)$/.test(attribute)
    ? 'src'
    : attribute.replace(/^.*:/, '').replace(/^(?:data-)?(?:lazy-?)?(?=(?:src|srcset|poster|href)$)/, '');

const inAttribute = (tail: string): (Omit<OpenAddress, 'before'> & { readonly value: string }) | undefined => {
  const open = findOpenAttribute(tail);
  if (open === undefined) return undefined;
  if (open.attribute === 'style') {
    const css = /url\(\s*["']?([^"')]*)$/i.exec(open.value)?.[1];
    return css === undefined ? undefined : { value: css, names: 'image', isKept: false };
  }
  const element = open.element === 'amp-img' ? 'img' : open.element;
  const isLink = element === 'a' || element === 'area';
  const names = naming(element)?.get(isLink ? open.attribute : withoutLazy(open.attribute));
  return names && { value: open.value, names, isKept: isKeptByHugo(open.attribute) };
};

/** The address that is open at the end of this text; undefined where there is none, or it is on another host. */
export const findOpenAddress = (text: string): OpenAddress | undefined => {
  const tail = text.slice(-REACH);
  const attribute = inAttribute(tail);
  const { names, isKept } = attribute ?? { names: 'image' as const, isKept: false };
  const value =
    attribute?.value ?? /!\[[^\]]*\]\(\s*<?([^)\s]*)$/.exec(tail)?.[1] ?? /url\(\s*["']?([^"')]*)$/i.exec(tail)?.[1];
  if (value === undefined) return undefined;
  if (names === 'images') {
    const open = openAddressOf(value);
    return open === undefined ? undefined : { before: value.slice(open), names, isKept };
  }
  const before = value.trimStart();
  // What stands on another host is no file of the site.
  return names !== 'image' && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(before) ? undefined : { before, names, isKept };
};

/**
 * How much of what comes next belongs to the path of the address that it follows; undefined where that cannot be told.
 * `isEnd`: the address ends in there.
 */
export const readRestOfAddress = (next: string): { readonly behind: string; readonly isEnd: boolean } | undefined => {
  const behind = /^[\w./~-]*/.exec(next)![0];
  const rest = next.slice(behind.length);
  if (rest === '') return { behind, isEnd: false };
  return /^(?:["'\s>)?#]|,\s)/.test(rest) ? { behind, isEnd: true } : undefined;
};
