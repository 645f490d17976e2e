// Owns the terms that a configuration hands down to pages (`cascade`). Knows no page; the rest of a configuration names no term.
import { renameCascadedTerm, renameTerm } from '../edits/index.ts';
import { readFrontMatter } from '../page/index.ts';
import { type ConfigMap, type ConfigValue, configFolders, rootConfigNames } from '../site/index.ts';
import { baseNameOf, extensionOf, type SitePath, type TextEdit } from '../text/index.ts';

type IsMatch = (spelling: string) => boolean;

const isMap = (value: ConfigValue | undefined): value is ConfigMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const toList = (value: ConfigValue | undefined): readonly (ConfigValue | undefined)[] =>
  Array.isArray(value) ? value : [value];

/** Does the configuration hand the term down? */
export const handsDown = (all: ConfigMap, taxonomy: string, isMatch: IsMatch): boolean => {
  const holds = (map: ConfigMap): boolean =>
    Object.entries(map).some(([key, value]) =>
      key.toLowerCase() === taxonomy
        ? toList(value).some((one) => one !== undefined && isMatch(String(one)))
        : key.toLowerCase() === 'params' && isMap(value) && holds(value),
    );
  return toList(all.cascade).some((one) => isMap(one) && holds(one));
};

const endings = ['toml', 'yaml', 'yml', 'json'];

/** The files that may do so (hugo-facts §3.1): of `root` only the first that exists is read by Hugo. */
export const configCandidates: { readonly root: readonly SitePath[]; readonly split: readonly SitePath[] } = {
  root: rootConfigNames,
  split: configFolders().flatMap((folder) =>
    ['hugo', 'config', 'cascade'].flatMap((base) => endings.map((ending) => `${folder}/${base}.${ending}`)),
  ),
};

/** The edits of one configuration file, read as if it were front matter; as `renameTerm` of core/edits. */
export const renameTermInConfig = (
  path: SitePath,
  text: string,
  taxonomy: string,
  isMatch: IsMatch,
  newName: string,
  taxonomies: readonly string[],
): readonly TextEdit[] | undefined => {
  const extension = extensionOf(path);
  const fence = extension === '.toml' ? '+++\n' : extension === '.json' ? '' : '---\n';
  const wrapped = `${fence}${text}\n${fence}`;
  const { frontMatter } = readFrontMatter(wrapped);
  // A separator of YAML documents would end it in the middle.
  if (!frontMatter || frontMatter.block.end < fence.length + text.trimEnd().length) return undefined;
  const change = baseNameOf(path).startsWith('cascade.') ? renameTerm : renameCascadedTerm;
  const edits = change({ text: wrapped, frontMatter }, taxonomy, isMatch, newName, taxonomies);
  return edits?.map(({ span: { start, end }, newText }) => ({
    span: { start: start - fence.length, end: end - fence.length },
    newText,
  }));
};
