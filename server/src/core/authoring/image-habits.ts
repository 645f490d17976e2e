// Owns how a blog treats the images of its posts: where their files lie and how posts insert them, learnt from the posts.
import { type ImageMention, type Page, parsePage } from '../page/index.ts';
import {
  bundleFoldersOf,
  findContentPlace,
  hasImageExtension,
  imagesOf,
  resolveImage,
  type Site,
  shelfOf,
} from '../site/index.ts';
import { folderOf, pathBelow, type SitePath } from '../text/index.ts';
import { type PostWords, toFolderPattern, wordsOfPost } from './image-folder.ts';

/** How an image is inserted. */
export type ImageForm =
  | { readonly kind: 'markdown' }
  | {
      readonly kind: 'shortcode';
      readonly name: string;
      readonly delimiter: '<' | '%';
      /** The argument that holds the path; undefined: the first without a name. */
      readonly argument: string | undefined;
      /** Of `title` and `caption` that one which most of them have. */
      readonly wording?: 'title' | 'caption';
    };

/** Hugo's own, where the blog shows nothing else. */
export const figure: ImageForm = { kind: 'shortcode', name: 'figure', delimiter: '<', argument: 'src' };

/** How an image that is named by its path from somewhere is written: the name, unescaped, of one that is there. */
export interface NameModel {
  readonly name: string;
  readonly file: SitePath;
}

export interface ImageHabits {
  /** The most used first; without any image `figure`. */
  readonly forms: readonly ImageForm[];
  /** Patterns of folders (`toFolder` fills them in), the most used first. */
  readonly folders: readonly string[];
  /** One for each way of naming, the most used first. */
  readonly models: readonly NameModel[];
}

/** As many posts with images show what a blog is used to; and so many are looked at for them. */
const MOST_WITH_IMAGES = 40;
const MOST_READ = 300;

/** What a post in the same folder weighs among others: where each author has one, the author's own habits count. */
const NEIGHBOUR = 3;

const count = (counts: Map<string, number>, key: string, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

const mostFirst = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);

/** Where each post has a folder of its own, named otherwise than the post, the next one is named after its post. */
const withCommonParent = (folders: ReadonlyMap<string, number>): readonly string[] => {
  const sorted = mostFirst(folders);
  const total = [...folders.values()].reduce((sum, one) => sum + one, 0);
  if (sorted.length < 4 || folders.get(sorted[0]!)! * 3 > total) return sorted;
  const parents = new Map<string, number>();
  for (const [folder, times] of folders) if (folder.includes('/', 2)) count(parents, folderOf(folder), times);
  const [parent] = mostFirst(parents);
  return parent !== undefined && parents.get(parent)! * 2 > total ? [`${parent}/{slug}`, ...sorted] : sorted;
};

interface Example {
  readonly path: SitePath;
  readonly weight: number;
}

/** Those that are most like the page first: its folder (of an author, say), its section and kind; of these the newest. */
const toExamples = (site: Site, page: Page): readonly Example[] => {
  const own = findContentPlace(page.path, site.mounts, site.config);
  const shelf = own && shelfOf(own);
  const rated = [...site.outlines].flatMap(([path, { date = '' }]) => {
    const place = path === page.path ? undefined : findContentPlace(path, site.mounts, site.config);
    if (!place) return [];
    const near = place.section !== own?.section ? 0 : shelfOf(place) === shelf ? 4 : 2;
    const rank = near + (place.kind === own?.kind ? 1 : 0);
    return [{ path, rank, date, weight: near === 4 ? NEIGHBOUR : 1 }];
  });
  rated.sort((a, b) => b.rank - a.rank || (a.date < b.date ? 1 : a.date > b.date ? -1 : a.path < b.path ? 1 : -1));
  return rated.slice(0, MOST_READ);
};

/** What was counted so far. */
class Tally {
  readonly forms = new Map<string, number>();
  readonly folders = new Map<string, number>();
  readonly models = new Map<string, number>();
  readonly modelOf = new Map<string, NameModel>();
  readonly wordings = new Map<string, number>();
  readonly site: Site;
  /** Only bundles show where a bundle has its images, and only other posts where those have them. */
  readonly inBundle: boolean;

  constructor(site: Site, page: Page) {
    this.site = site;
    this.inBundle = this.foldersOf(page).length > 0;
  }

  private foldersOf({ path }: Page): readonly SitePath[] {
    const place = findContentPlace(path, this.site.mounts, this.site.config);
    return place ? bundleFoldersOf(this.site, place) : [];
  }

  /** Counts the images of a page; true when there were some. `weight`: what the page is written in itself says most. */
  add(page: Page, weight: number): boolean {
    const words = wordsOfPost(this.site, page.path, page.outline);
    if (!words) return false;
    let found = false;
    for (const image of imagesOf(page, this.site)) {
      if (image.source === 'front-matter' || image.source === 'html') continue;
      const lookup = resolveImage(this.site, page.path, page.outline, image);
      if (lookup.kind !== 'found' || !hasImageExtension(lookup.path)) continue;
      found = true;
      count(this.forms, this.toForm(page, image, weight), weight);
      this.addPlace(page, words, lookup.path, image.target, weight);
    }
    return found;
  }

  private toForm(page: Page, { source, by, argument, span }: ImageMention, weight: number): string {
    if (source !== 'shortcode') return 'markdown';
    const call = page.body.shortcodes.find((one) => one.span.start < span.start && span.end < one.span.end);
    const key = argument && 'name' in argument ? argument.name : '';
    const form = JSON.stringify([by, call?.delimiter ?? '<', key]);
    for (const name of ['title', 'caption'] as const)
      if (call?.arguments.some((one) => one.name === name)) count(this.wordings, `${name} ${form}`, weight);
    return form;
  }

  private addPlace(page: Page, words: PostWords, file: SitePath, target: string, weight: number): void {
    const folders = this.foldersOf(page);
    if (folders.length > 0 !== this.inBundle) return;
    const folder = folders.find((one) => pathBelow(one, file) !== undefined);
    if (folder !== undefined) {
      count(this.folders, `./${folderOf(pathBelow(folder, file)!)}`, weight);
      return;
    }
    count(this.folders, toFolderPattern(folderOf(file), words), weight);
    const way = `${/^(?:\/|(?:\.\.?\/)+)?/.exec(target)![0]}:${file.split('/')[0]}`;
    count(this.models, way, weight);
    if (!this.modelOf.has(way)) this.modelOf.set(way, { name: target.replace(/[?#].*$/s, ''), file });
  }

  result(): ImageHabits {
    const forms = mostFirst(this.forms).map((form): ImageForm => {
      if (form === 'markdown') return { kind: 'markdown' };
      const [name, delimiter, argument] = JSON.parse(form) as [string, '<' | '%', string];
      const all = this.forms.get(form)!;
      const wording = (['caption', 'title'] as const).find(
        (one) => (this.wordings.get(`${one} ${form}`) ?? 0) * 2 > all,
      );
      return {
        kind: 'shortcode',
        name,
        delimiter,
        argument: argument === '' ? undefined : argument,
        ...(wording && { wording }),
      };
    });
    return {
      forms: forms.length > 0 ? forms : [figure],
      folders: withCommonParent(this.folders),
      models: mostFirst(this.models).map((way) => this.modelOf.get(way)!),
    };
  }
}

/**
 * What the posts show, the page itself above all, then those of its section and kind. Yields the path of a post, and wants its
 * text back; some dozens at most.
 */
export function* learnImageHabits(site: Site, page: Page): Generator<SitePath, ImageHabits, string | undefined> {
  const tally = new Tally(site, page);
  tally.add(page, MOST_WITH_IMAGES);
  let withImages = 0;
  for (const { path, weight } of toExamples(site, page)) {
    const text = yield path;
    if (text === undefined) continue;
    if (tally.add(parsePage(path, text, site.dialect), weight) && ++withImages >= MOST_WITH_IMAGES) break;
  }
  return tally.result();
}
