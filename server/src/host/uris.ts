// Owns the way between URIs of files and site paths. Pure string work: knows no disk and no operating system.
import { URI } from 'vscode-uri';
import { joinPath, type SitePath } from '../core/text/index.ts';

/** A path that needs no escaping at all: nine of ten, and worth not paying a URI parser for. */
const plainPath = /^[\w\-.~/]*$/;
const drive = /^\/[A-Za-z]:/;

/**
 * The one spelling of a file's URI, without a trailing slash. Clients write the same Windows file as `file:///c%3A/a`,
 * `file:///C:/a` or even with backslashes; on a drive or a share a backslash can be nothing but a separator.
 */
export const normalizeUri = (uri: string): string => {
  if (uri.startsWith('file:///') && !drive.test(uri.slice(7)) && plainPath.test(uri.slice(7)) && !uri.includes('//', 7))
    return withoutTrailingSlash(uri);
  const windows = /^file:[\\/]{2,3}(?:[A-Za-z](?::|%3[Aa])|[^\\/]+[\\/])/.test(uri);
  const parsed = URI.parse(windows ? uri.replaceAll('\\', '/') : uri);
  const onWindows = parsed.scheme === 'file' && (parsed.authority !== '' || drive.test(parsed.path));
  const slashes = onWindows ? parsed.path.replaceAll('\\', '/') : parsed.path;
  if (!slashes.startsWith('/')) return uri;
  return fromParts(parsed.scheme, parsed.authority, absolute(slashes));
};

/** There is nothing above the top. */
const absolute = (...parts: readonly string[]): string => `/${joinPath(...parts).replace(/^(?:\.\.(?:\/|$))+/, '')}`;

const withoutTrailingSlash = (uri: string): string => (uri.length > 8 && uri.endsWith('/') ? uri.slice(0, -1) : uri);

const fromParts = (scheme: string, authority: string, path: string): string =>
  URI.from({ scheme, authority, path }).toString();

/**
 * The URI of a folder or file named by a path as the operating system writes it: `/home/a`, `C:\blog`, `\\server\share`.
 * A relative path has no URI: make it absolute first.
 */
export const toUriOfPath = (path: string): string => {
  if (/^[A-Za-z]:/.test(path)) return normalizeUri(URI.from({ scheme: 'file', path: `/${path}` }).toString());
  if (/^[\\/]{2}[^\\/]/.test(path)) {
    const [authority = '', ...rest] = path.slice(2).split(/[\\/]/);
    return fromParts('file', authority, absolute(...rest));
  }
  return normalizeUri(URI.from({ scheme: 'file', path }).toString());
};

/**
 * The URI of a site path below `root` (normalized, see `normalizeUri`). `..` climbs out of the root. An absolute path, as a
 * mount may have one, stays where it is, on the machine of the root: `/srv/x`, `C:/x`.
 */
export const toUri = (root: string, path: SitePath): string => {
  if (path === '') return root;
  if (path.startsWith('/') || /^[A-Za-z]:\//.test(path))
    return root.startsWith('file:') ? toUriOfPath(path) : toUriOnMachineOf(root, path);
  if (plainPath.test(path) && !path.includes('..') && !path.includes('//'))
    return root.endsWith('/') ? root + path : `${root}/${path}`;
  const { scheme, authority, path: base } = URI.parse(root);
  return fromParts(scheme, authority, absolute(base, path));
};

const toUriOnMachineOf = (root: string, path: string): string => {
  const { scheme, authority } = URI.parse(root);
  return fromParts(scheme, authority, absolute(path));
};

/**
 * The site path of a URI as seen from `root` (normalized): `content/a.md`; `../posts/a.md` when it lies outside; undefined
 * when no relative path leads there (another scheme, another drive, another share). Drive letters, shares and, on Windows,
 * the folders of the root are compared without regard to case; the rest of the name keeps the case it came in.
 */
export const toSitePath = (root: string, uri: string): SitePath | undefined => {
  const file = normalizeUri(uri);
  if (file === root) return '';
  if (!root.endsWith('/') && file.startsWith(`${root}/`)) {
    const rest = file.slice(root.length + 1);
    return rest.includes('%') ? URI.parse(file).path.slice(URI.parse(root).path.length + 1) : rest;
  }
  const from = URI.parse(root);
  const to = URI.parse(file);
  if (from.scheme !== to.scheme || from.authority.toLowerCase() !== to.authority.toLowerCase()) return undefined;
  // The authority of another scheme is a server on the net, which minds case.
  const onWindows = (from.scheme === 'file' && from.authority !== '') || drive.test(from.path);
  const [rootParts, parts] = [partsOf(from.path), partsOf(to.path)];
  const same = (a: string | undefined, b: string | undefined): boolean =>
    a === b || (onWindows && a !== undefined && a.toLowerCase() === b?.toLowerCase());
  let shared = 0;
  while (shared < rootParts.length && shared < parts.length && same(rootParts[shared], parts[shared])) shared++;
  if (drive.test(from.path) && shared === 0) return undefined;
  return [...rootParts.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
};

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');

/** The last part of a URI, as a person reads it: the name of a folder or file. */
export const nameOfUri = (uri: string): string => partsOf(URI.parse(uri).path).at(-1) ?? '';

/** The URI of the folder a file lies in; the folder itself at the very top. */
export const folderOfUri = (uri: string): string => {
  const { scheme, authority, path } = URI.parse(uri);
  return fromParts(scheme, authority, absolute(path, '..'));
};

/** The absolute path that a `file:` URI names, with `/` between its parts: `/home/a`, `c:/blog`, `//server/share`. */
export const toOsPath = (uri: string): string => {
  const { authority, path } = URI.parse(uri);
  if (authority !== '') return `//${authority}${path}`;
  return drive.test(path) ? path.slice(1) : path;
};
