// Owns the language of a file that is no page: by its name, its mount, or else the default one (hugo-facts §4.3).
import { baseNameOf, type SitePath } from '../../text/index.ts';
import { isAtLeast } from '../hugo-version.ts';
import { toVirtualPath } from '../mounts.ts';
import type { Site } from '../site.ts';

/** The key of the language that `lake.de.png` or its mount names; undefined where neither does. */
const findNamedLanguage = (site: Site, file: SitePath): string | undefined => {
  const suffix = /^.+\.([^.]+)\.[^.]+$/.exec(baseNameOf(file))?.[1]?.toLowerCase();
  const named = site.config.languages.find(({ key }) => key.toLowerCase() === suffix)?.key;
  return named ?? toVirtualPath(site.mounts, file)?.mount.language;
};

/** Do all languages of a bundle get a copy of its files? Always before 0.112, since then where the configuration says so. */
export const isCopiedToAll = ({ config, hugo }: Site): boolean =>
  config.multihost || !isAtLeast(hugo, '0.112.0') || config.all.duplicateresourcefiles === true;

/** Of a file of content/: as its name or its mount says, or else the default one. */
export const languageOfFile = (site: Site, file: SitePath): string =>
  findNamedLanguage(site, file) ?? site.config.defaultContentLanguage;

/** Is a file of a bundle published with its page of this language? */
export const isOfLanguage = (site: Site, file: SitePath, language: string): boolean =>
  isCopiedToAll(site) || languageOfFile(site, file) === language;

/** Is the language the one that is published without its key in front? */
const isBare = ({ config }: Site, key: string): boolean =>
  config.multihost || (key === config.defaultContentLanguage && !config.defaultContentLanguageInSubdir);

/** `de/posts/a.png` → the languages in whose part of the site it may be, each with the path there. */
export const partsOf = (site: Site, path: string): readonly { readonly language: string; readonly path: string }[] =>
  site.config.languages.flatMap(({ key: language }) => {
    if (isBare(site, language)) return [{ language, path }];
    return path.startsWith(`${language}/`) ? [{ language, path: path.slice(language.length + 1) }] : [];
  });
