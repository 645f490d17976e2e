// Owns the sites that the bench measures on: as many posts as asked, deterministic for a seed. Knows nothing of the server.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { bodyOf, type Surroundings } from './generate-body.ts';
import { frontMatterOf } from './generate-front-matter.ts';
import { type Chance, chanceFrom } from './random.ts';
import { termsOf, titleOf, wordsOf } from './words.ts';

/** Raised whenever the same numbers would give another site. */
const edition = 3;

export interface GeneratedSite {
  readonly folder: string;
  readonly posts: number;
  readonly bytes: number;
  /** References to images that are not there: what a check must find, no more and no less. */
  readonly missingImages: number;
  /** A post of about 4 KB, relative to the folder. */
  readonly ordinary: string;
  /**
   * Texts of about 127 KB and 1.2 MB, relative to the folder. They lie outside the content, so that the small site is not mostly
   * one post, and are opened in the editor as posts that were not saved yet.
   */
  readonly long: string;
  readonly huge: string;
}

/** The smallest PNG: existence is what counts. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const fixedFiles: Readonly<Record<string, string>> = {
  'hugo.toml': [
    'baseURL = "https://bench.example/"',
    'title = "Bench"',
    'refLinksErrorLevel = "WARNING"',
    '[taxonomies]',
    'tag = "tags"',
    'category = "categories"',
    '[markup.goldmark.renderer]',
    'unsafe = true',
    '',
  ].join('\n'),
  'layouts/_default/single.html': '{{ .Content }}\n',
  'layouts/_default/list.html': '{{ range .Pages }}{{ .Title }}{{ end }}\n',
  'layouts/shortcodes/note.html': '{{/* A remark. */}}<p>{{ .Get "title" }} {{ .Inner }}</p>\n',
  'archetypes/default.md': '---\ntitle: "{{ .Name }}"\ndate: {{ .Date }}\n---\n',
};

const staticImages = Array.from({ length: 500 }, (_, i) => `/images/${Math.floor(i / 50)}/picture-${i}.png`);
const twoDigits = (n: number): string => String(n).padStart(2, '0');

class SiteWriter {
  bytes = 0;
  missingImages = 0;
  readonly #folder: string;
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  write(path: string, content: string | Buffer): void {
    const full = join(this.#folder, path);
    const parent = dirname(full);
    if (!this.#made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      this.#made.add(parent);
    }
    writeFileSync(full, content);
  }
}

const surroundings = (
  chance: Chance,
  own: readonly string[],
  slugs: readonly string[],
  site: SiteWriter,
): Surroundings => ({
  image: () => {
    if (chance.happens(0.02)) {
      site.missingImages++;
      return `/images/lost-${chance.between(0, 99999)}.png`;
    }
    return own.length > 0 && chance.happens(0.7) ? chance.pick(own) : (staticImages[chance.zipf(500)] ?? '');
  },
  earlier: () => (slugs.length > 0 ? chance.pick(slugs) : undefined),
});

/** Writes them all and gives the one that is an ordinary post. */
const writePosts = (site: SiteWriter, posts: number, chance: Chance): string => {
  const tags = termsOf(chance, 600);
  const categories = tags.slice(0, 14);
  const slugs: string[] = [];
  let ordinary = '';
  for (let i = 0; i < posts; i++) {
    const title = titleOf(chance);
    const slug = `${title.toLowerCase().replaceAll(' ', '-')}-${i}`;
    const year = 2008 + Math.floor((i * 17) / posts);
    const date = `${year}-${twoDigits(chance.between(1, 12))}-${twoDigits(chance.between(1, 28))}T${twoDigits(chance.between(0, 23))}:30:00Z`;
    const bundle = chance.happens(0.22);
    const section = chance.pick(['posts', 'posts', 'posts', 'notes', 'talks']);
    // Most blogs keep all posts in one folder: whatever looks through a folder for each post shows here.
    const base = section === 'posts' ? `content/posts/${slug}` : `content/${section}/${year}/${slug}`;
    const own = bundle ? Array.from({ length: chance.between(1, 3) }, (_, n) => `shot-${n}.png`) : [];
    for (const name of own) site.write(`${base}/${name}`, pixel);
    const draft = chance.happens(0.03);
    const around = surroundings(chance, own, slugs, site);
    const head = frontMatterOf(
      {
        title,
        date,
        draft,
        tags: [...new Set(Array.from({ length: chance.between(1, 6) }, () => tags[chance.zipf(600)] ?? ''))],
        categories: [chance.pick(categories)],
        banner: chance.happens(0.5) ? around.image() : undefined,
        cover: chance.happens(0.06) ? around.image() : undefined,
      },
      chance,
    );
    const text = head + bodyOf(chance, Math.min(40_000, chance.logNormal(2600, 0.85)), around);
    const path = bundle ? `${base}/index.md` : `${base}.md`;
    if (ordinary === '' && text.startsWith('---') && text.includes('tags: [') && Math.abs(text.length - 4096) < 400)
      ordinary = path;
    site.write(path, text);
    site.bytes += Buffer.byteLength(text);
    if (!draft) slugs.push(slug);
  }
  return ordinary;
};

/** A text of about this length that is no page of the site; what it lacks is not counted. */
const writeUnsaved = (site: SiteWriter, name: string, length: number, chance: Chance): string => {
  const counted = site.missingImages;
  const head = '---\ntitle: "A long one"\ndate: 2025-01-02\ntags: [ "long" ]\n---\n\n';
  site.write(`unsaved/${name}.md`, head + bodyOf(chance, length, surroundings(chance, [], [], site)));
  site.missingImages = counted;
  return `unsaved/${name}.md`;
};

/** The site of this size and seed below `parent`; one that is there already is used again. */
export const generateSite = (parent: string, posts: number, seed = 1): GeneratedSite => {
  const folder = join(parent, `site-${posts}-${seed}-${edition}`);
  const facts = `${folder}.json`;
  if (existsSync(facts)) return JSON.parse(readFileSync(facts, 'utf8')) as GeneratedSite;
  rmSync(folder, { recursive: true, force: true });
  const site = new SiteWriter(folder);
  const chance = chanceFrom(seed);
  for (const [path, text] of Object.entries(fixedFiles)) site.write(path, text);
  for (const path of staticImages) site.write(`static${path}`, pixel);
  for (const section of ['posts', 'notes', 'talks']) {
    site.write(`content/${section}/_index.md`, `---\ntitle: "${wordsOf(chance, 2)}"\n---\n`);
  }
  const ordinary = writePosts(site, posts, chance);
  const long = writeUnsaved(site, 'long', 127_000, chance);
  const huge = writeUnsaved(site, 'huge', 1_200_000, chance);
  const made = { folder, posts, bytes: site.bytes, missingImages: site.missingImages, ordinary, long, huge };
  writeFileSync(facts, JSON.stringify(made));
  return made;
};

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const [, , parent, posts, seed] = argv;
  if (parent === undefined || posts === undefined) {
    console.error('usage: node --import tsx bench/generate-site.ts FOLDER POSTS [SEED]');
    process.exitCode = 2;
  } else console.log(JSON.stringify(generateSite(parent, Number(posts), Number(seed ?? 1)), undefined, 2));
}
