// Owns saying that an entry of `resources` names no file of its bundle. How globs are read is known to the site.
import * as l10n from '@vscode/l10n';
import { findEntry, type Node, type Page, type ScalarNode } from '../page/index.ts';
import { bundleFoldersOf, findContentPlace, isContentName, type Site, toGlobPattern } from '../site/index.ts';
import { baseNameOf, findNearest, joinPath, type SitePath } from '../text/index.ts';
import type { Finding, Rule } from './rule.ts';

/** `*.jpg`, `**`: made for what may lie there one day, mostly by an archetype. */
const isForAnything = (glob: string): boolean => /^[*?{[]/.test(glob);

/** The names of all files in a folder and below it, relative to it. */
const namesBelow = (site: Site, folder: SitePath, prefix = ''): readonly string[] => {
  const content = site.fileIndex().inFolder(folder);
  if (!content) return [];
  return [
    ...content.files.map((name) => prefix + name),
    ...content.folders.flatMap((name) => namesBelow(site, joinPath(folder, name), `${prefix}${name}/`)),
  ];
};

const loose = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** `lake.de.png` answers to `lake.png` (hugo-facts §4.3). */
const withoutLanguage = (name: string): string => name.replace(/\.[^./]+(\.[^./]+)$/, '$1');

const isMatched = (glob: string, names: readonly string[]): boolean => {
  const pattern = toGlobPattern(glob.replace(/^\.?\//, ''));
  const looser = toGlobPattern(loose(glob));
  return names.some((name) =>
    [name, withoutLanguage(name)].some((one) => pattern.test(one) || looser.test(loose(one))),
  );
};

const sourceOf = (item: Node): ScalarNode | undefined => {
  const source = item.kind === 'map' ? findEntry(item, 'src')?.value : undefined;
  return source?.kind === 'scalar' && source.value !== '' ? source : undefined;
};

const tell = (source: ScalarNode, names: readonly string[]): Finding => {
  const nearest =
    findNearest(source.value, names) ?? names.find((name) => loose(baseNameOf(name)) === loose(source.value));
  return {
    span: source.span,
    message: nearest
      ? l10n.t`No file of this bundle is “${source.value}”, so the entry does nothing. Did you mean “${nearest}”?`
      : l10n.t`No file of this bundle is “${source.value}”, so the entry does nothing.`,
    ...(nearest &&
      source.verbatim && {
        fixes: [
          { title: l10n.t`Change to “${nearest}”`, edits: [{ span: source.inner, newText: nearest }], preferred: true },
        ],
      }),
  };
};

const findSources = (page: Page): readonly ScalarNode[] => {
  const resources = page.frontMatter && findEntry(page.frontMatter.root, 'resources')?.value;
  return resources?.kind === 'list' ? resources.items.flatMap((item) => sourceOf(item) ?? []) : [];
};

export const resourcesUnmatched: Rule = {
  code: 'resources-unmatched',
  title: 'An entry of resources that no file answers to',
  level: 'hint',
  needs: 'site',
  *check(page, site) {
    const sources = findSources(page).filter(({ value }) => !isForAnything(value));
    const place = sources.length > 0 ? findContentPlace(page.path, site.mounts, site.config) : undefined;
    if (!place || place.kind === 'single') return;
    const names = bundleFoldersOf(site, place).flatMap((folder) => namesBelow(site, folder));
    const others = names.filter((name) => !isContentName(baseNameOf(name)));
    for (const source of sources) if (!isMatched(source.value, names)) yield tell(source, others);
  },
};
