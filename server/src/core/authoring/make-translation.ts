// Owns the translations of a post: where each is or would be, and what a new one begins with. Writes nothing.
import { removeKey } from '../edits/index.ts';
import { type Page, parsePage } from '../page/index.ts';
import { type ContentPlace, findContentPlace, findVersions, type Site, toVirtualPath } from '../site/index.ts';
import { applyEdits, baseNameOf, extensionOf, folderOf, joinPath, pathBelow, type SitePath } from '../text/index.ts';
import { makeDraft } from './draft-state.ts';

export interface Translation {
  /** Key of the language: `de`. */
  readonly language: string;
  /** Its own name: “Deutsch”. */
  readonly label: string;
  readonly path: SitePath;
  /** It is there already. */
  readonly exists: boolean;
}

const stemOf = ({ kind, name }: ContentPlace): string =>
  kind === 'leaf' ? 'index' : kind === 'branch' ? '_index' : name;

/** The folder of the content that is for this language alone, as the page's is for its own; undefined where all share one. */
const findOwnFolder = (site: Site, language: string, folder: string): SitePath | undefined => {
  for (const { component, source, target, language: own, theme } of site.mounts) {
    if (component !== 'content' || theme !== undefined || own !== language) continue;
    const below = target === '' || target === folder ? folder.slice(target.length) : pathBelow(target, folder);
    if (below !== undefined) return joinPath(source, below);
  }
  return undefined;
};

const toPath = (site: Site, page: Page, place: ContentPlace, language: string): SitePath => {
  const extension = baseNameOf(page.path).slice(-extensionOf(page.path).length);
  const ownsFolder = toVirtualPath(site.mounts, page.path)?.mount.language !== undefined;
  const folder = ownsFolder ? findOwnFolder(site, language, place.virtualFolder) : undefined;
  if (folder !== undefined) return joinPath(folder, `${stemOf(place)}${extension}`);
  const suffix = language === site.config.defaultContentLanguage ? '' : `.${language}`;
  return joinPath(folderOf(page.path), `${stemOf(place)}${suffix}${extension}`);
};

/** A key becomes part of a file's name: a configuration may say anything, also what leads out of the site. */
const canBeInName = (key: string): boolean => /^[\p{L}\p{N}_-]+$/u.test(key);

/** The other languages of the site, those that the page has not been translated to first. None on a site of one language. */
export const findTranslations = (site: Site, page: Page): readonly Translation[] => {
  const place = findContentPlace(page.path, site.mounts, site.config);
  if (!place) return [];
  const others = findVersions(site, page.path, place).filter(({ path }) => path !== page.path);
  const there = new Map(others.map(({ path, place: other }) => [other.language, path]));
  return site.config.languages
    .filter(({ key, disabled }) => key !== place.language && !disabled && canBeInName(key))
    .map(({ key, label }): Translation => {
      const path = there.get(key);
      return {
        language: key,
        label: label ?? key,
        path: path ?? toPath(site, page, place, key),
        exists: path !== undefined,
      };
    })
    .sort((a, b) => Number(a.exists) - Number(b.exists));
};

/** These belong to one address alone. */
const notShared = ['url', 'aliases'];

/**
 * The text that a translation begins with: the front matter of the post as it is written, as a draft and without an address of its
 * own. Undefined where it cannot be changed safely.
 */
export const makeTranslation = (site: Site, page: Page, path: SitePath): string | undefined => {
  let next = parsePage(path, page.text.slice(0, page.body.span.start), site.dialect);
  for (const edit of [
    ...notShared.map((key) => (from: Page) => removeKey(from, [key])),
    (from: Page) => makeDraft(from, site),
  ]) {
    const edits = edit(next);
    if (edits === undefined) return undefined;
    next = parsePage(path, applyEdits(next.text, edits), site.dialect);
  }
  const end = page.text.includes('\r\n') ? '\r\n' : '\n';
  return `${next.text.trimEnd()}${end}${end}`;
};
