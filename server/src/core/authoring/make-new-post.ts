// Owns what a new post is: its name as its neighbours are named, its text from the archetype. Writes nothing.
import { findEntry, parsePage, stringifyFrontMatter } from '../page/index.ts';
import { locate, type Site, toTimeZone, writeDate } from '../site/index.ts';
import { folderOf, joinPath, pathBelow, type SitePath } from '../text/index.ts';
import { fillArchetype } from './fill-archetype.ts';
import type { FoundArchetype } from './find-archetype.ts';
import { type Section, sectionsOf } from './sections.ts';

export interface NewPostRequest {
  /** Below content/: `posts`; `''` for the top. */
  readonly section: string;
  readonly title: string;
  readonly now: Date;
  readonly archetype?: { readonly found: FoundArchetype; readonly text: string };
}

export interface NewPost {
  readonly path: SitePath;
  readonly text: string;
  /** UTF-16 offset where writing starts: the end of the body. */
  readonly cursor: number;
  /** What else the archetype brings, when it is a folder. */
  readonly copies: readonly FileCopy[];
}

export interface FileCopy {
  readonly from: SitePath;
  readonly to: SitePath;
}

/** `KubeCon – Day 2!` → `kubecon-day-2`, or as the section has it. Letters of all scripts stay. */
const toFileName = (title: string, { joint, capitals }: Pick<Section, 'joint' | 'capitals'>): string => {
  const words = title
    .normalize('NFC')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
  const name = words.join(joint);
  return (capitals ? name : name.toLowerCase()) || 'untitled';
};

const usual = { joint: '-', capitals: false } as const;

const quoteFor = (value: string): string => `"${value.replace(/[\\"]/g, (character) => `\\${character}`)}"`;

/** Puts the author's own title where the archetype made one from the file name; the text is new, nothing of theirs is touched. */
const withTitle = (site: Site, path: SitePath, text: string, title: string): string => {
  const page = parsePage(path, text, site.dialect);
  const node = page.frontMatter && findEntry(page.frontMatter.root, 'title')?.value;
  if (node?.kind !== 'scalar' || node.value === title) return text;
  return `${text.slice(0, node.span.start)}${node.span.start === node.span.end && text[node.span.start - 1] === ':' ? ' ' : ''}${quoteFor(title)}${text.slice(node.span.end)}`;
};

/** The text of a new post with the author's title, and where writing starts in it: at the end of the body. */
export const finishNewPost = (
  site: Site,
  path: SitePath,
  text: string,
  title: string,
): Pick<NewPost, 'text' | 'cursor'> => {
  const titled = withTitle(site, path, text, title);
  const ended = /\n\n$/.test(titled) ? titled : `${titled.replace(/\n*$/, '\n')}\n`;
  return { text: ended, cursor: ended.length };
};

/** The folder of a section on disk. */
export const folderOfSection = (site: Site, name: string): SitePath =>
  sectionsOf(site).find((one) => one.name === name)?.folder ??
  locate(site.mounts, 'content', name)[0] ??
  joinPath(site.config.contentDir, name);

const copiesOf = (site: Site, found: FoundArchetype | undefined, folder: SitePath): readonly FileCopy[] => {
  if (!found?.bundle) return [];
  const from = folderOf(found.path);
  return [...site.files].flatMap((path) => {
    const below = path === found.path ? undefined : pathBelow(from, path);
    return below === undefined ? [] : [{ from: path, to: joinPath(folder, below) }];
  });
};

/** The new post of a section. `archetype` is the one that `findArchetype` named, read by the host. */
export const makeNewPost = (site: Site, request: NewPostRequest): NewPost => {
  const { section: name, title, now, archetype } = request;
  const section = sectionsOf(site).find((one) => one.name === name);
  const date = writeDate(now.getTime(), toTimeZone(site.config.timeZone));
  const slug = toFileName(title, section ?? usual);
  const fileName = section?.dated ? `${date.slice(0, 10)}${section.joint}${slug}` : slug;
  const folder = folderOfSection(site, name);
  const bundle = archetype?.found.bundle ?? section?.bundles ?? false;
  const free = (candidate: string): boolean =>
    !site.files.has(joinPath(folder, `${candidate}.md`)) && !site.files.has(joinPath(folder, candidate, 'index.md'));
  let unique = fileName;
  for (let n = 2; !free(unique); n++) unique = `${fileName}-${n}`;
  const path = joinPath(folder, bundle ? `${unique}/index.md` : `${unique}.md`);
  const text = archetype
    ? fillArchetype(archetype.text, { name: unique, date, type: name, siteTitle: site.config.title ?? '' })
    : stringifyFrontMatter(
        { title, date: section?.daysOnly ? date.slice(0, 10) : date, draft: true },
        '',
        section?.format ?? 'yaml',
      );
  return {
    path,
    ...finishNewPost(site, path, text, title),
    copies: copiesOf(site, archetype?.found, folderOf(path)),
  };
};
