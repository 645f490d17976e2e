// Owns how Hugo turns names into parts of a URL path. Knows no page.
import { lowerAsGo } from '../text/index.ts';
import { type HugoVersion, isAtLeast } from './hugo-version.ts';

const kept = /[\p{L}\p{Nd}\p{M}./\\_#+~\-@]/u;
/** Most names: of these signs all stay, and none has an accent. */
const plain = /^[\w./\\#+~\-@]*$/;
const lowerUnless = (keepCase: boolean, path: string): string => (keepCase ? path : lowerAsGo(path));

export interface UrlStyle {
  readonly disablePathToLower: boolean;
  readonly removePathAccents: boolean;
}

/**
 * Hugo's path sanitiser (hugo-facts §2): letters, digits, marks and `./\_#+~-@` stay, white space becomes one `-`
 * between kept characters unless one of them is a `-` already (“a - b” is `a-b`, tried on 0.111, 0.147 and 0.168), all else
 * goes; then lower case and without accents as the site says.
 */
export const toUrlPath = (name: string, style: UrlStyle): string => {
  if (plain.test(name)) return lowerUnless(style.disablePathToLower, name);
  let out = '';
  let gap = false;
  for (let i = 0; i < name.length; ) {
    const character = String.fromCodePoint(name.codePointAt(i)!);
    i += character.length;
    const escaped = character === '%' && /^[0-9a-fA-F]{2}/.test(name.slice(i, i + 2));
    if (kept.test(character) || escaped) {
      if (gap && character !== '-' && out !== '' && !out.endsWith('-')) out += '-';
      gap = false;
      out += character;
    } else if (/\s/.test(character)) gap = true;
  }
  if (style.removePathAccents) out = out.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return lowerUnless(style.disablePathToLower, out);
};

/**
 * The same for folders and base names of content files. Since 0.123 each blank is a `-` of its own (hugo-facts §8, 4),
 * unless letter case is kept (tried on 0.111, 0.147, 0.152 and 0.168).
 */
export const toContentUrlPath = (path: string, style: UrlStyle, hugo: HugoVersion): string =>
  toUrlPath(style.disablePathToLower || !isAtLeast(hugo, '0.123.0') ? path : path.replaceAll(' ', '-'), style);

/** Percent-decoding that never fails: what is no valid escape stays as it is. */
export const decodePercent = (path: string): string => {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/(?:%[0-9a-fA-F]{2})+/g, (escapes) => {
      try {
        return decodeURIComponent(escapes);
      } catch {
        return escapes;
      }
    });
  }
};
