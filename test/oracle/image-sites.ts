// Owns generating sites full of references to images: kinds of pages × places of files × configuration × how they are written.
import fc from 'fast-check';

/** What makes one generated site differ from another. */
export interface ImageSiteTraits {
  readonly base: '' | 'blog/';
  readonly ugly: boolean;
  readonly languages: 'one' | 'two' | 'two, each below its name' | 'two hosts';
  readonly addresses: 'as they are' | 'relativeURLs' | 'canonifyURLs';
  readonly hook: boolean;
  readonly permalinks: boolean;
  readonly mounts: boolean;
  readonly theme: boolean;
}

export const imageSiteTraits: fc.Arbitrary<ImageSiteTraits> = fc.record({
  base: fc.constantFrom('' as const, '' as const, 'blog/' as const),
  ugly: fc.boolean(),
  languages: fc.constantFrom('one', 'one', 'two', 'two, each below its name', 'two hosts'),
  addresses: fc.constantFrom('as they are', 'as they are', 'relativeURLs', 'canonifyURLs'),
  hook: fc.constantFrom(false, false, false, true),
  permalinks: fc.boolean(),
  mounts: fc.boolean(),
  theme: fc.boolean(),
});

const toConfig = (traits: ImageSiteTraits): string => {
  const own = (key: string) => (traits.languages === 'two hosts' ? `\nbaseURL = "https://${key}.example.org/"` : '');
  const lines = [
    `baseURL = "https://example.org/${traits.base}"`,
    'title = "T"',
    'disableKinds = ["taxonomy", "term", "sitemap", "RSS", "404", "robotsTXT"]',
    `uglyURLs = ${traits.ugly}`,
    ...(traits.addresses === 'as they are' ? [] : [`${traits.addresses} = true`]),
    ...(traits.theme ? ['theme = "skin"'] : []),
    ...(traits.languages === 'two, each below its name' ? ['defaultContentLanguageInSubdir = true'] : []),
    'defaultContentLanguage = "en"',
    ...(traits.permalinks ? ['[permalinks]', 'posts = "/:year/:slug/"'] : []),
    '[markup.goldmark.renderer]',
    'unsafe = true',
    ...(traits.languages === 'one'
      ? []
      : [`[languages.en]\nweight = 1${own('en')}`, `[languages.de]\nweight = 2${own('de')}`]),
  ];
  if (traits.mounts)
    for (const [source, target] of [
      ['content', 'content'],
      ['static', 'static'],
      ['assets', 'assets'],
      ['media', 'static/media'],
      ['shared', 'content/posts/shared'],
    ])
      lines.push(`[[module.mounts]]\nsource = "${source}"\ntarget = "${target}"`);
  return `${lines.join('\n')}\n`;
};

const images = [
  'content/root.png',
  'content/posts/loose.png',
  'content/posts/img/deep loose.png',
  'content/posts/trip/lake.png',
  'content/posts/trip/Sub/Deep.PNG',
  'content/posts/trip/Sp Ace.png',
  'content/posts/trip/lake two.de.png',
  'content/posts/trip/lake two.png',
  'content/posts/trip/hut.de.png',
  'content/posts/trip/hut.png',
  'content/posts/trip/sea.de.png',
  'content/posts/Big Trip/Photo.png',
  'content/docs/branch.png',
  'content/docs/sub/under.png',
  'content/places/own/here.png',
  'content/notes/note.png',
  'content/notes/deep/note two.png',
  'content/posts/nur/bild.png',
  'static/img/st.png',
  'static/img/Upper.PNG',
  'static/st.png',
  'static/de/only.png',
  'assets/pics/asset.png',
  'assets/top.png',
  'media/m.png',
  'shared/loose.png',
  'themes/skin/static/theme.png',
] as const;

/** What references are made of: every page has every one of them. */
const paths = [
  'lake.png',
  './lake.png',
  'LAKE.png',
  '/lake.png',
  '../lake.png',
  'lake.png?w=3#x',
  'Sub/Deep.PNG',
  'Deep.PNG',
  'sub/deep.png',
  'Sp%20Ace.png',
  'sp-ace.png',
  'lake%20two.png',
  'hut.png',
  'hut.de.png',
  'sea.png',
  'sea.de.png',
  'Photo.png',
  'photo.png',
  'loose.png',
  '../loose.png',
  '../../posts/loose.png',
  'img/deep%20loose.png',
  '../img/deep%20loose.png',
  'branch.png',
  '../branch.png',
  'sub/under.png',
  'here.png',
  'note.png',
  'deep/note%20two.png',
  '/notes/note.png',
  '/scribbles/note.png',
  'bild.png',
  '/posts/nur/bild.png',
  '/de/posts/nur/bild.png',
  'root.png',
  '/root.png',
  '../root.png',
  '/posts/loose.png',
  '/posts/trip/lake.png',
  '/posts/Trip/lake.png',
  '/posts/big-trip/Photo.png',
  '/posts/Big%20Trip/Photo.png',
  '/posts/trip/Sub/Deep.PNG',
  '/posts/trip/sub/Deep.PNG',
  '/2024/our-trip/lake.png',
  '/docs/branch.png',
  '/docs/sub/under.png',
  '/elsewhere/own/here.png',
  '/places/own/here.png',
  '/img/st.png',
  'trip/lake.png',
  '../posts/trip/lake.png',
  'Upper.PNG',
  'img/st.png',
  '../../img/st.png',
  '../../../../img/st.png',
  '/IMG/st.png',
  '/img/upper.png',
  '/img/Upper.PNG',
  '/st.png',
  'st.png',
  '/static/st.png',
  '/blog/img/st.png',
  '/blog/posts/trip/lake.png',
  '/en/img/st.png',
  '/de/img/st.png',
  '/de/posts/trip/lake.png',
  '/en/posts/trip/lake.png',
  '/de/posts/loose.png',
  '/de/only.png',
  '/pics/asset.png',
  'pics/asset.png',
  'pics/ASSET.png',
  'top.png',
  '/assets/top.png',
  '/media/m.png',
  'media/m.png',
  '/posts/shared/loose.png',
  '/theme.png',
  'gone.png',
  '/gone.png',
] as const;

/** Of another host, so no reference of the site. */
export const elsewhere = 'https://example.net/x.png';

const writers: readonly ((path: string) => string)[] = [
  (path) => `![x](${path})`,
  (path) => `<img alt="x" src="${path}">`,
  (path) => `{{< figure alt="x" src="${path}" >}}`,
  (path) => `{{< plain "${path}" >}}`,
  (path) => `{{< rooted image="${path}" >}}`,
  (path) => `{{< found "${path}" >}}`,
  (path) => `<img alt="x" srcset="${path} 2x">`,
  (path) => `<video poster="${path}"></video>`,
  (path) => `<audio src="${path}"></audio>`,
  (path) => `<object data="${path}"></object>`,
  (path) => `<a href="${path}">x</a>`,
  (path) => `{{< figure alt="x" src="${elsewhere}" link="${path}" >}}`,
  (path) => `{{< still "${path}" >}}`,
  (path) => `{{< below "${path}" >}}`,
  (path) => `{{< printed src="${path}" >}}`,
  (path) => `{{< joined "${path}" >}}`,
  (path) => `{{< ending "${path.replace(/\.png$/, '')}" >}}`,
  (path) => `{{< held "${path}" >}}`,
];

const frontMatter: Readonly<Record<string, string>> = {
  'content/_index.md': 'title: Home',
  'content/about.md': 'title: About',
  'content/posts/_index.md': 'title: Posts',
  'content/posts/walk.md': 'title: A Walk\ndate: 2024-01-02',
  'content/posts/trip/index.md': 'title: Our Trip\ndate: 2024-01-02',
  'content/posts/Big Trip/index.md': 'title: Big\ndate: 2024-01-02',
  'content/docs/_index.md': 'title: Docs',
  'content/docs/sub/page.md': 'title: Page',
  'content/notes/_index.md': 'title: Notes\nurl: /scribbles/',
  'content/places/own/index.md': 'title: Own\nurl: /elsewhere/own/',
  'content/places/file.md': 'title: File\nurl: /elsewhere/file.html',
};

const translated = ['content/posts/trip/index.md', 'content/posts/walk.md', 'content/docs/_index.md'];

/** One reference of a page: where it stands in its text. */
export interface Reference {
  readonly page: string;
  readonly written: string;
  readonly start: number;
}

export interface ImageSite {
  readonly files: ReadonlyMap<string, string>;
  /** In the order of the pages and of their texts. */
  readonly references: readonly Reference[];
}

/** Prints every image of a page in the order of its text, with the file of the page in front. */
const layout = '{{ with .File }}<p id="file">{{ .Path }}</p>{{ end }}\n{{ .Content }}\n';

/** The site that has these traits; `version` is what it is pinned to. */
export const makeImageSite = (traits: ImageSiteTraits, version: string): ImageSite => {
  const hook =
    '{{ $u := urls.Parse .Destination }}{{ $s := .Destination }}{{ with .Page.Resources.GetMatch $u.Path }}{{ $s = .RelPermalink }}{{ end }}<img src="{{ $s | safeURL }}" alt="x">';
  const files = new Map<string, string>([
    ['config.toml', toConfig(traits)],
    ['.hvm', version],
    ['layouts/_default/single.html', layout],
    ['layouts/_default/list.html', layout],
    ['layouts/index.html', layout],
    ['layouts/shortcodes/plain.html', '<img alt="x" src="{{ .Get 0 }}">'],
    ['layouts/shortcodes/still.html', '<video poster="{{ .Get 0 }}"></video>'],
    ['layouts/shortcodes/rooted.html', '<img alt="x" src="{{ .Get "image" | relURL }}">'],
    [
      'layouts/shortcodes/found.html',
      '{{ $u := urls.Parse (.Get 0) }}{{ with .Page.Resources.Get $u.Path }}<img alt="x" src="{{ .RelPermalink }}">{{ else }}<img alt="x" src="">{{ end }}',
    ],
    ['layouts/shortcodes/below.html', '<img alt="x" src="/img/{{ .Get 0 }}">'],
    ['layouts/shortcodes/printed.html', '{{ $s := printf "/posts/%s" (.Get "src") }}<img alt="x" src="{{ $s }}">'],
    ['layouts/shortcodes/joined.html', '<img alt="x" src="{{ path.Join "img" (.Get 0) | relURL }}">'],
    ['layouts/shortcodes/ending.html', '<img alt="x" src="{{ .Get 0 }}.png">'],
    [
      'layouts/shortcodes/held.html',
      '{{ with .Page.Resources.Get (printf "Sub/%s" (.Get 0)) }}<img alt="x" src="{{ .RelPermalink }}">{{ else }}<img alt="x" src="">{{ end }}',
    ],
    ['themes/skin/theme.toml', 'name = "Skin"\n'],
    ...(traits.hook ? [['layouts/_default/_markup/render-image.html', hook] as const] : []),
    ...images.map((path) => [path, 'x'] as const),
  ]);
  const references: Reference[] = [];
  const pages = Object.entries(frontMatter).flatMap(([path, front]) =>
    traits.languages !== 'one' && translated.includes(path)
      ? [[path, front] as const, [path.replace(/\.md$/, '.de.md'), front] as const]
      : [[path, front] as const],
  );
  pages.push([`content/posts/nur/index${traits.languages === 'one' ? '' : '.de'}.md`, 'title: Nur\ndate: 2024-01-02']);
  for (const [page, front] of pages) {
    let text = `---\n${front}\n---\n`;
    for (const path of paths)
      for (const write of writers) {
        const written = write(path);
        references.push({ page, written, start: text.length });
        text += `${written}\n\n`;
      }
    files.set(page, text);
  }
  return { files, references };
};
