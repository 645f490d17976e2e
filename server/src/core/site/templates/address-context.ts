// Owns where in HTML, CSS or Markdown the end of a text stands: at the start of a file's address, inside one, or elsewhere.
import { findOpenAttribute, isKeptByHugo, type NamedByHtml, naming, openAddressOf } from '../../page/index.ts';

/** Stands for what an action puts out. */
export const OUTPUT = '\uFFFC';

/** Enough for any start tag; keeps the search short in long templates. */
const REACH = 2000;

/** Where the end of a text stands, and what an address names there. */
export interface AddressContext {
  readonly at: 'start' | 'inside' | 'elsewhere';
  readonly names: NamedByHtml;
  /** In an attribute that Hugo never rewrites. */
  readonly isKept: boolean;
}

const ELSEWHERE: AddressContext = { at: 'elsewhere', names: 'file', isKept: false };

/** `data-src`, `data-lazy-srcset`, `original`: scripts of the page make the real attribute of them. */
const withoutLazy = (attribute: string): string =>
  /^(?:original|lazy|data-original|data-lazy)$/.test(attribute)
    ? 'src'
    : attribute.replace(/^.*:/, '').replace(/^(?:data-)?(?:lazy-?)?(?=(?:src|srcset|poster|href)$)/, '');

const inAttribute = (tail: string): (Omit<AddressContext, 'at'> & { readonly value: string }) | undefined => {
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

/** Where the end of this text stands. */
export const addressContextOf = (text: string): AddressContext => {
  const tail = text.slice(-REACH);
  const attribute = inAttribute(tail);
  const { names, isKept } = attribute ?? { names: 'image', isKept: false };
  const value =
    attribute?.value ?? /!\[[^\]]*\]\(\s*<?([^)\s]*)$/.exec(tail)?.[1] ?? /url\(\s*["']?([^"')]*)$/i.exec(tail)?.[1];
  if (value === undefined) return ELSEWHERE;
  if (names === 'images') {
    const open = openAddressOf(value);
    if (open === undefined) return ELSEWHERE;
    return { at: open === value.length ? 'start' : 'inside', names, isKept };
  }
  if (value.trim() === '') return { at: 'start', names, isKept };
  // What stands on another host is no file of the site.
  return names !== 'image' && /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(value)
    ? ELSEWHERE
    : { at: 'inside', names, isKept };
};

/** May what comes next follow an address without becoming part of its path? */
export const endsAddress = (next: string): boolean => next === '' || /^(?:["'\s>)?#]|,\s)/.test(next);
