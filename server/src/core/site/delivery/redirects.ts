// Owns the rules by which a web host answers at paths that no file of the site serves. Knows no files and no site.
import { parse as parseJson } from 'jsonc-parser';
import { baseNameOf, type SitePath } from '../../text/index.ts';
import { findConfigValue, isConfigMap, toMaps, toText } from '../config/config-map.ts';
import { parseConfigFile } from '../config/parse-config-file.ts';

/** One rule: a path that matches is answered from `to`, another host or a path of this site. */
export interface Redirect {
  /** On a whole path with its leading `/`; placeholders are named groups, the rest of a path is `splat`. */
  readonly from: RegExp;
  /** With `:name` where the path's parts go. */
  readonly to: string;
}

/** Files in the site's root or its repository that may hold such rules; `_redirects` also lies in static or published folders. */
export const redirectFiles: readonly string[] = ['_redirects', 'netlify.toml', 'vercel.json'];

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** One kind of placeholder per tool; the group's name is that of the placeholder, once. */
const compile = (from: string, token: RegExp, toGroup: (part: string) => string | undefined): RegExp => {
  const names = new Set<string>();
  let pattern = '';
  let end = 0;
  for (const match of from.matchAll(token)) {
    const name = /^:(\w+)/.exec(match[0])?.[1] ?? (match[0] === '*' ? 'splat' : undefined);
    const isNew = name !== undefined && !names.has(name);
    if (isNew) names.add(name);
    pattern += `${literal(from.slice(end, match.index))}(${isNew ? `?<${name}>` : ''}${toGroup(match[0])})`;
    end = match.index + match[0].length;
  }
  return new RegExp(`^${pattern}${literal(from.slice(end))}$`);
};

/** `/assets/*`, `/blog/:year/:slug` as Netlify and Cloudflare write them: `*` is the rest, a placeholder one part. */
const toPattern = (from: string): RegExp => compile(from, /:[a-z_]\w*|\*/gi, (part) => (part === '*' ? '.*' : '[^/]+'));

/** `/docs/:path*`, `/:lang(de|en)/a`, `/a/(.*)` as Vercel writes them; what a parenthesis allows is not looked at. */
const toVercelPattern = (from: string): RegExp =>
  compile(from, /:[a-z_]\w*(?:\([^)]*\))?[*+?]?|\([^)]*\)/gi, (part) => (/^:\w+$/.test(part) ? '[^/]+' : '.*'));

const answers = (status: string | undefined): boolean => status === undefined || /^(200|30\d)!?$/.test(status);

/** Rules for a whole host name, and for everything, say where a site has moved, not what it serves. */
const isAboutPaths = (from: string): boolean => from.startsWith('/') && !/^\/(\*|:\w+\*|\(\.\*\))$/.test(from);

/** Netlify's and Cloudflare's `_redirects`: from, to, status on a line; query parameters and conditions may stand among them. */
const fromLines = (text: string): readonly Redirect[] =>
  text.split(/\r\n|\n|\r/).flatMap((line) => {
    const [from, ...rest] = line
      .replace(/(^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    const to = rest.find((word) => /^(\/|https?:\/\/)/.test(word));
    if (from === undefined || to === undefined || !isAboutPaths(from)) return [];
    const [status, ...conditions] = rest.slice(rest.indexOf(to) + 1);
    return answers(status) && conditions.length === 0 ? [{ from: toPattern(from), to }] : [];
  });

const fromNetlify = (text: string): readonly Redirect[] =>
  toMaps(findConfigValue(parseConfigFile('netlify.toml', text).value ?? {}, 'redirects')).flatMap((rule) => {
    const [from, to] = [toText(rule.from), toText(rule.to)];
    if (from === undefined || to === undefined || rule.conditions !== undefined || !isAboutPaths(from)) return [];
    return answers(toText(rule.status)) ? [{ from: toPattern(from), to }] : [];
  });

const fromVercel = (text: string): readonly Redirect[] => {
  const map: unknown = parseJson(text);
  if (!isConfigMap(map)) return [];
  return [...toMaps(map.redirects), ...toMaps(map.rewrites)].flatMap((rule) => {
    const [from, to] = [toText(rule.source), toText(rule.destination)];
    if (from === undefined || to === undefined || rule.has !== undefined || !isAboutPaths(from)) return [];
    return [{ from: toVercelPattern(from), to }];
  });
};

/** The rules in one of `redirectFiles`, in their order; what cannot be read is no rule. */
export const parseRedirects = (path: SitePath, text: string): readonly Redirect[] => {
  switch (baseNameOf(path)) {
    case '_redirects':
      return fromLines(text);
    case 'netlify.toml':
      return fromNetlify(text);
    case 'vercel.json':
      return fromVercel(text);
    default:
      return [];
  }
};

/** Where the first rule that matches a path leads: an address of another host, or a path with a leading `/`. */
export const followRedirect = (redirects: readonly Redirect[], path: string): string | undefined => {
  for (const { from, to } of redirects) {
    const match = from.exec(path);
    if (!match) continue;
    return to
      .replace(/:([a-z_]\w*)[*+?]?/gi, (written, name: string) => match.groups?.[name] ?? written)
      .replace(/\$(\d)/g, (written, at: string) => match[Number(at)] ?? written);
  }
  return undefined;
};
