// Owns reading which modules lie in local folders: go.mod, a workspace file, `_vendor/modules.txt`. Does not look at folders.
import { joinPath, type SitePath } from '../text/index.ts';
import type { LocalModules } from './find-themes.ts';

/** The module paths that `_vendor/modules.txt` lists. */
export const readVendoredModules = (text: string): readonly string[] =>
  text.split(/\r\n?|\n/).flatMap((line) => {
    const [path, version, ...more] = line
      .replace(/^[#\s]+/, '')
      .trim()
      .split(/\s+/);
    return path && version && more.length === 0 ? [path] : [];
  });

/** A folder as go.mod writes it; absolute ones cannot be named as a site path. */
const isLocal = (path: string): boolean => /^\.{1,2}(\/|$)/.test(path);

/** Lines of a go.mod or go.work file that begin with `word`, alone or in a `word ( … )` block, without the word. */
const directives = (text: string, word: string): readonly string[] => {
  const found: string[] = [];
  let inside = false;
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.replace(/\/\/.*$/, '').trim();
    if (inside && line === ')') inside = false;
    else if (inside && line !== '') found.push(line);
    else if (line === `${word} (` || line === `${word}(`) inside = true;
    else if (line.startsWith(`${word} `)) found.push(line.slice(word.length + 1).trim());
  }
  return found;
};

/** The folders that a workspace file names, relative to the Hugo root: their go.mod says which module each one is. */
export const readWorkspaceFolders = (text: string): readonly SitePath[] =>
  directives(text, 'use')
    .map((folder) => folder.replace(/^"(.*)"$/, '$1'))
    .filter((folder) => isLocal(folder) && joinPath(folder) !== '')
    .map((folder) => joinPath(folder));

/** What a go.mod calls its own module. */
export const readModulePath = (goMod: string): string | undefined =>
  directives(goMod, 'module')[0]?.replace(/^"(.*)"$/, '$1');

const replacedIn = (goMod: string): readonly (readonly [string, SitePath])[] =>
  directives(goMod, 'replace').flatMap((line) => {
    const [from, to] = line.split('=>').map((side) => side.trim().split(/\s+/)[0] ?? '');
    return from && to && isLocal(to) ? [[from, joinPath(to)] as const] : [];
  });

/**
 * Where modules of the site lie locally. In: the texts of the site's go.mod and `_vendor/modules.txt` (`''` when there is
 * none), and for each folder of the workspace the text of its go.mod.
 */
export const toLocalModules = (
  goMod: string,
  vendorList: string,
  workspace: ReadonlyMap<SitePath, string> = new Map(),
): LocalModules => {
  const named = [...workspace].flatMap(([folder, text]): (readonly [string, SitePath])[] => {
    const path = readModulePath(text);
    return path === undefined ? [] : [[path, folder]];
  });
  return { vendored: readVendoredModules(vendorList), folders: new Map([...replacedIn(goMod), ...named]) };
};
