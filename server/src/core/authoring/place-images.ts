// Owns putting images into a post: which file each becomes, and the text that names it there. Moves no byte.
import { frameValue } from '../edits/index.ts';
import { type ImageMention, isImageKey, type Page, type Place, placeAt } from '../page/index.ts';
import {
  bundleFoldersOf,
  findContentPlace,
  findParameter,
  findShortcode,
  isImageParameter,
  nameLike,
  namesOfImage,
  type Site,
  toFramedValue,
  withFiles,
  writeImagePath,
} from '../site/index.ts';
import { baseNameOf, escapeSnippet, joinPath, type SitePath } from '../text/index.ts';
import { toImageFileName } from './image-file-name.ts';
import { type PostWords, toFolder, wordsOfPost } from './image-folder.ts';
import { figure, type ImageForm, type ImageHabits } from './image-habits.ts';
import { writeImage } from './write-image.ts';

export interface GivenImage {
  /** As the clipboard or the disk calls it: `image.png`. */
  readonly name: string;
  /** Where it lies already, when that is in the site. */
  readonly path?: SitePath;
}

export interface ImageWish {
  /** UTF-16 offset in the page. */
  readonly offset: number;
  readonly images: readonly GivenImage[];
  /** Pattern of the folder that the author set, see `toFolder`. */
  readonly folder?: string;
  /** Files that are there though the site does not know them yet. */
  readonly taken: ReadonlySet<SitePath>;
  /** What is selected in the text. */
  readonly selected: string;
}

export type PlacedImages =
  | {
      readonly kind: 'placed';
      /** VS Code snippet text. */
      readonly snippet: string;
      /** The file to be made for an image, by its number among the given ones. */
      readonly made: readonly { readonly image: number; readonly path: SitePath }[];
    }
  /** There is a folder, but nothing in it would be seen on the page. */
  | { readonly kind: 'unpublished'; readonly folder: SitePath };

/** Who names the image at a place, and how its path stands there; undefined where no image can be. */
interface Spot {
  readonly mention: Pick<ImageMention, 'source' | 'by' | 'argument' | 'frame'>;
  /** As snippet text; undefined where the names cannot stand there. */
  readonly write: (names: readonly string[]) => string | undefined;
}

/** Where there is room for one path. */
const onlyOne =
  (toText: (name: string) => string | undefined): Spot['write'] =>
  ([name, second]) => {
    const text = name === undefined || second !== undefined ? undefined : toText(name);
    return text === undefined ? undefined : escapeSnippet(text);
  };

const toFieldPath = (name: string): string => writeImagePath(name, { source: 'front-matter', quoted: false });

const argumentOf = (place: Extract<Place, { kind: 'shortcode-value' }>) =>
  place.argument === undefined ? { position: place.others.before } : { name: place.argument };

const findSpot = (site: Site, page: Page, offset: number, form: ImageForm, selected: string): Spot | undefined => {
  const place = placeAt(page, offset);
  const { frontMatter } = page;
  switch (place.kind) {
    case 'front-matter-value':
      return isImageKey(place.keys)
        ? { mention: { source: 'front-matter' }, write: onlyOne((name) => frameValue(toFieldPath(name), place.frame)) }
        : undefined;
    case 'shortcode-value': {
      const template = findShortcode(site, place.shortcode);
      const parameter = template && findParameter(template, argumentOf(place));
      if (!parameter || !isImageParameter(parameter)) return undefined;
      const mention = mentionBy(site, place.shortcode, argumentOf(place));
      const write = (name: string): string => {
        const path = writeImagePath(toFramedValue(mention.frame, name) ?? name, { source: 'shortcode', quoted: true });
        return place.quote === '' ? `"${path}"` : path;
      };
      return { mention, write: onlyOne(write) };
    }
    case 'image-target': {
      const { source } = place;
      return { mention: { source }, write: onlyOne((name) => writeImagePath(name, { source, quoted: false })) };
    }
    case 'empty-page':
    case 'prose': {
      const inFrontMatter = frontMatter !== undefined && offset < page.body.span.start;
      const inCode = page.body.verbatim.some(({ start, end }) => start < offset && offset < end);
      if (inFrontMatter || inCode) return undefined;
      const mention = mentionOf(site, form);
      const inFrame = (name: string): string => toFramedValue(mention.frame, name) ?? name;
      return { mention, write: (names) => writeAll(form, names.map(inFrame), selected) };
    }
    default:
      return undefined;
  }
};

/** An argument of a shortcode, with what its template puts around it. */
const mentionBy = (site: Site, by: string, argument: NonNullable<ImageMention['argument']>): Spot['mention'] => {
  const template = findShortcode(site, by);
  const frame = template && findParameter(template, argument)?.frame;
  return { source: 'shortcode', by, argument, ...(frame && { frame }) };
};

const mentionOf = (site: Site, form: ImageForm): Spot['mention'] =>
  form.kind === 'markdown'
    ? { source: 'markdown' }
    : mentionBy(site, form.name, form.argument === undefined ? { position: 0 } : { name: form.argument });

const writeAll = (form: ImageForm, names: readonly string[], selected: string): string =>
  names.map((name, i) => writeImage(form, name, selected, i * 2 + 1)).join('\n\n');

/** Where the blog keeps images of such a post, best guess first; what is set stands alone. */
const foldersFor = (
  site: Site,
  page: Page,
  words: PostWords,
  habits: ImageHabits,
  set: string | undefined,
): readonly SitePath[] => {
  const toFolders = (patterns: readonly string[]): readonly SitePath[] =>
    patterns.flatMap((pattern) => toFolder(pattern, page.path, words) ?? []);
  if (set !== undefined) return toFolders([set]);
  const place = findContentPlace(page.path, site.mounts, site.config);
  const bundle = place && bundleFoldersOf(site, place)[0];
  const shared = site.mounts.find(({ component, theme, target }) => component === 'static' && !theme && target === '');
  const has = (folder: SitePath): boolean => site.fileIndex().inFolder(folder) !== undefined;
  const usual = shared ? ['images', 'img'].map((name) => joinPath(shared.source, name)) : [];
  return [
    ...toFolders(habits.folders),
    ...(bundle === undefined ? [] : [...[joinPath(bundle, 'images')].filter(has), bundle]),
    ...usual.filter(has),
    ...usual.slice(0, 1),
  ];
};

/**
 * Where images go and how the page names them. A file that the page reaches where it lies is not copied. Undefined at a place
 * where no image can be named: in code, in front matter outside a key for images.
 */
export const placeImages = (site: Site, page: Page, habits: ImageHabits, wish: ImageWish): PlacedImages | undefined => {
  const words = wordsOfPost(site, page.path, page.outline);
  const spot = findSpot(site, page, wish.offset, formFor(page, habits), wish.selected);
  if (!words || !spot) return undefined;
  const namer = { path: page.path, outline: page.outline, mention: spot.mention };
  const nameOf = (among: Site, file: SitePath): string | undefined => {
    const models = habits.models.flatMap((model) => nameLike(model.name, model.file, file) ?? []);
    return namesOfImage(among, namer, file, models)[0];
  };
  const folders = foldersFor(site, page, words, habits, wish.folder);
  const reaches = (folder: SitePath): boolean => {
    const file = joinPath(folder, 'hugo-author-new-image.png');
    return nameOf(withFiles(site, [file], []), file) !== undefined;
  };
  let folder: SitePath | undefined;
  const names: string[] = [];
  const made: { image: number; path: SitePath }[] = [];
  for (const [image, { name, path }] of wish.images.entries()) {
    const own = path !== undefined && site.files.has(path) ? nameOf(site, path) : undefined;
    if (own !== undefined) {
      names.push(own);
      continue;
    }
    folder ??= folders.find(reaches);
    if (folder === undefined) return { kind: 'unpublished', folder: folders[0] ?? wish.folder ?? '' };
    const there = new Set([
      ...namesIn(site, folder),
      ...[...wish.taken, ...made.map((one) => one.path)].map(lowerName),
    ]);
    const file = joinPath(
      folder,
      toImageFileName(name, words.slug, (lower) => there.has(lower)),
    );
    made.push({ image, path: file });
    names.push(nameOf(withFiles(site, [file], []), file)!);
  }
  const snippet = spot.write(names);
  return snippet === undefined ? undefined : { kind: 'placed', snippet, made };
};

/** Only Markdown has images of its own. */
const formFor = (page: Page, { forms }: ImageHabits): ImageForm =>
  (/\.(?:md|markdown|mdown)$/i.test(page.path) ? forms[0] : forms.find(({ kind }) => kind === 'shortcode')) ?? figure;

const lowerName = (path: SitePath): string => baseNameOf(path).toLowerCase();

const namesIn = (site: Site, folder: SitePath): readonly string[] =>
  (site.fileIndex().inFolder(folder)?.files ?? []).map((name) => name.toLowerCase());
