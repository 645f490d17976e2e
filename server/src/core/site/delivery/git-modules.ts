// Owns which folders are repositories of their own (submodules): git leaves them empty until somebody fetches them. Knows no disk.
import type { IgnoreRule } from './git-ignore.ts';

/**
 * The folders that a `.gitmodules` names, as rules like those of a `.gitignore`: what lies there comes from elsewhere. `root`
 * is the Hugo root as seen from the file.
 */
export const parseGitModules = (text: string, root: string): readonly IgnoreRule[] =>
  text.split(/\r\n|\n|\r/).flatMap((line) => {
    const path = /^\s*path\s*=\s*"?([^"]*?)\/*"?\s*$/.exec(line)?.[1];
    if (!path) return [];
    const folder = path.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return [{ pattern: new RegExp(`^${folder}(?:/.*)?$`), folder: '', root, keeps: false }];
  });
