// Owns small sites with what makes it hard to know a page's URL. Knows no Hugo.

const page = '<html><body><h1>{{ .Title }}</h1>\n{{ .Content }}\n{{ partial "foot.html" . }}</body></html>';

const layouts = {
  'layouts/_default/single.html': page,
  'layouts/_default/list.html': page,
  'layouts/partials/foot.html': '<footer>{{ with .File }}{{ .Path }}{{ end }}</footer>',
  'layouts/shortcodes/box.html': '<b>{{ .Inner }}</b>',
  'layouts/shortcodes/fails.html': 'x\n{{ partial "fails.html" . }}',
  'layouts/partials/fails.html': 'x\n\n{{ .Page.Nix }}',
};

export const post = (title: string, body: string, more = ''): string =>
  `---\ntitle: ${title}\ndate: 2024-05-06\n${more}---\n${body}\n`;

/** A base path, two languages with folders of their own, a theme with content, a slug, a pattern, bundles. */
export const twoLanguages = {
  ...layouts,
  'hugo.toml': `baseURL = "https://example.org/sub/"
theme = "t"
title = "S"
defaultContentLanguage = "en"
[languages.en]
contentDir = "content/en"
[languages.nb]
contentDir = "content/nb"
[permalinks]
notes = "/:year/:slug/"
`,
  'content/en/_index.md': post('Home', 'Saved home.'),
  'content/en/posts/_index.md': post('Posts', 'Saved list.'),
  'content/en/posts/trip/index.md': post('Trip', 'Saved trip.'),
  'content/en/posts/trip/note.txt': 'a resource',
  'content/en/notes/a.md': post('A', 'Saved note.', 'slug: ay\n'),
  'content/nb/posts/tur.md': post('Tur', 'Lagret tur.'),
  'themes/t/content/docs/d.md': post('D', 'Saved doc of the theme.'),
  'themes/t/theme.toml': 'name = "t"\n',
};

/** No file at the root: a configuration folder with mounts of its own, one of them a single file; ugly URLs; a theme by import. */
export const configFolder = {
  ...layouts,
  'config/_default/config.toml': 'baseURL = "https://example.org/"\ntitle = "S"\nuglyURLs = true\n',
  'config/_default/module.toml': `[[imports]]
path = "t"
[[mounts]]
source = "pages"
target = "content"
[[mounts]]
source = "README.md"
target = "content/about.md"
[[mounts]]
source = "layouts"
target = "layouts"
`,
  'pages/posts/plain.md': post('Plain', 'Saved plain.'),
  'README.md': post('About', 'Saved about.'),
  'themes/t/content/docs/d.md': post('D', 'Saved doc of the theme.'),
};
