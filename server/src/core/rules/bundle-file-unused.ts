// Owns saying that a bundle holds files that its page does not use. Reads no other page, so it speaks of this one only.
import * as l10n from '@vscode/l10n';
import { findEntry, type Page } from '../page/index.ts';
import { type ContentPlace, findContentPlace, isContentName, type Site } from '../site/index.ts';
import { joinPath, listSome, quote, type SitePath, type Span, spanOf } from '../text/index.ts';
import type { Rule } from './rule.ts';

/** Files that make use of others themselves. */
const speaking = /\.(css|scss|js|mjs|ts|json|xml|svg|map|wasm)$/i;

/** The files of a folder and those below, relative to it; undefined when pages or files that speak themselves are among them. */
const mereFilesBelow = (site: Site, folder: SitePath, prefix = ''): readonly string[] | undefined => {
  const content = site.fileIndex().inFolder(folder);
  const names: string[] = [];
  for (const name of content?.files ?? []) {
    if (prefix === '' && /^index\./.test(name) && isContentName(name)) continue;
    if (isContentName(name) || speaking.test(name)) return undefined;
    if (!/^[.#]|~$/.test(name)) names.push(prefix + name);
  }
  for (const name of content?.folders ?? []) {
    const below = mereFilesBelow(site, joinPath(folder, name), `${prefix}${name}/`);
    if (below === undefined) return undefined;
    names.push(...below);
  }
  return names;
};

/** Are the site's templates all here, and does none of them take files that no page names? */
const takesOnlyNamed = (site: Site): boolean => {
  const hasLayouts = site.mounts.some(
    ({ component, source }) => component === 'layouts' && site.fileIndex().inFolder(source) !== undefined,
  );
  if (!hasLayouts || site.absent.length > 0) return false;
  for (const { takesFiles } of site.keySources.values()) if (takesFiles) return false;
  return true;
};

const isOnlyPage = (site: Site, { folder }: ContentPlace): boolean =>
  (site.fileIndex().inFolder(folder)?.files ?? []).filter((name) => /^index\./.test(name) && isContentName(name))
    .length === 1;

const loose = (text: string): string => text.toLowerCase().replace(/%20|[ _-]/g, '-');

const titleOf = ({ frontMatter, text }: Page): Span => {
  const title = frontMatter && findEntry(frontMatter.root, 'title')?.value;
  return title?.kind === 'scalar' ? title.span : spanOf(0, Math.min(3, text.length));
};

const inWords = (names: readonly string[]): string => listSome(names.map(quote));

export const bundleFileUnused: Rule = {
  code: 'bundle-file-unused',
  title: 'A file of a bundle that its page does not use',
  level: 'hint',
  needs: 'site',
  *check(page, site, shared) {
    const place = findContentPlace(page.path, site.mounts, site.config);
    // A pattern, in an argument or in `resources`, may mean any of them.
    if (place?.kind !== 'leaf' || /\*\.|\*\*|\*["'`]/.test(page.text) || !takesOnlyNamed(site)) return;
    // An image that is missing may well be one of them, under its right name.
    if (shared.missingImages().length > 0) return;
    const names = isOnlyPage(site, place) ? mereFilesBelow(site, place.folder) : undefined;
    if (!names || names.length === 0) return;
    const text = loose(page.text);
    const unused = names.filter((name) => !text.includes(loose(name.replace(/^.*\//, '').replace(/\.[^.]+$/, ''))));
    if (unused.length > 0)
      yield { span: titleOf(page), message: l10n.t`Nothing on this page uses ${inWords(unused)} of its bundle.` };
  },
};
