// Owns the arithmetic of site paths. Knows no disk, no URI and no operating system: `host/uris.ts` makes them.

/**
 * The name of a file as the core sees it: relative to the Hugo root, `/` between the parts, never a leading or trailing
 * slash; starts with `../` when the file lies outside the root (a contentDir may). `''` is the root itself.
 */
export type SitePath = string;

/** A part that is empty, `.` or `..`; most paths have none. */
const unsettled = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** `a/b` + `../c` → `a/c`. `.` and empty parts vanish; `..` climbs, also above the root. */
export const joinPath = (...parts: readonly string[]): SitePath => {
  const whole = parts.join('/');
  if (!unsettled.test(whole)) return whole;
  const out: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && out.length > 0 && out[out.length - 1] !== '..') out.pop();
    else out.push(part);
  }
  return out.join('/');
};

/** As people read it: where content lies beside the site, its folder is called `content` in the Explorer too, not `../content`. */
export const spellPath = (path: SitePath): string => path.replace(/^(?:\.\.\/)+/, '');

/** The folder a path lies in; `''` for a name at the root. */
export const folderOf = (path: SitePath): SitePath => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The last part of a path. */
export const baseNameOf = (path: SitePath): string => path.slice(path.lastIndexOf('/') + 1);

/** The extension of the last part in lower case, with its dot; `''` when there is none. */
export const extensionOf = (path: SitePath): string => {
  const name = baseNameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot).toLowerCase() : '';
};

/** What is left of `path` below `folder`; undefined when it is not below it. */
export const pathBelow = (folder: SitePath, path: SitePath): string | undefined => {
  if (folder === '') return path.startsWith('../') ? undefined : path;
  return path.startsWith(folder) && path[folder.length] === '/' ? path.slice(folder.length + 1) : undefined;
};
