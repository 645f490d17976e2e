// Owns sites that Hugo cannot build, with what it says of each: file, line, words. Knows no Hugo.

const page = 'content/p/a.md';
export const config = 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n';
export const base: Readonly<Record<string, string>> = {
  'hugo.toml': config,
  'layouts/_default/single.html': '<body>\n{{ .Content }}</body>',
  'layouts/_default/list.html': '<body>{{ .Content }}</body>',
  'layouts/shortcodes/in.html': '<b>{{ .Inner }}</b>',
  'layouts/shortcodes/err.html': '{{ errorf "no image %q: %s" (.Get 0) .Position }}',
  'layouts/shortcodes/deep.html': '{{ partial "deep.html" . }}',
  'layouts/partials/deep.html': 'x\n{{ .Page.Nix }}',
};
export const withBody = (body: string): Readonly<Record<string, string>> => ({
  [page]: `---\ntitle: A\n---\n\n${body}\n`,
});

/** “file:line message”, line from 1 as people count; the words must be in it. Versions that say nothing of it have none. */
export interface BrokenSite {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly said: readonly (readonly [path: string, line: number | undefined, words: string])[];
  /** Paths of the frames of the first problem. */
  readonly frames?: readonly string[];
  readonly since?: string;
  /** Its line is wrong in what Hugo says: 0.111 counts from the end of the front matter and then forgets it. */
  readonly lineFrom?: string;
}

export const brokenSites: readonly BrokenSite[] = [
  {
    name: 'an unknown shortcode',
    files: withBody('Text {{< nosuch >}}'),
    said: [[page, 5, 'template for shortcode "nosuch" not found']],
  },
  {
    name: 'a shortcode that is not closed',
    files: withBody('a\n\n{{< in >}} text'),
    said: [[page, 7, 'shortcode "in" must be closed or self-closed']],
  },
  {
    name: 'a quote that is not closed',
    files: withBody('a {{< in src="b >}}'),
    said: [[page, 5, 'unterminated quoted string']],
    lineFrom: '0.147.9',
  },
  {
    name: 'two faults a template tells of',
    files: withBody('a {{< err "a.png" >}}\nb {{< err "b.png" >}}'),
    said: [
      [page, 5, 'no image "a.png"'],
      [page, 6, 'no image "b.png"'],
    ],
  },
  {
    name: 'a fault in a partial of a shortcode',
    files: withBody('a {{< deep >}}'),
    said: [[page, 5, 'evaluate field Nix']],
    frames: ['layouts/shortcodes/deep.html', 'layouts/partials/deep.html'],
  },
  {
    name: 'a reference to no page',
    files: withBody('[a]({{< ref "nix.md" >}})'),
    said: [[page, 5, 'REF_NOT_FOUND: Ref "nix.md": page not found']],
  },
  { name: 'YAML that is none', files: { [page]: '---\ntitle: "A\nfoo: [\n---\n' }, said: [[page, undefined, '']] },
  { name: 'TOML that is none', files: { [page]: '+++\ntitle = "A"\nfoo =\n+++\n' }, said: [[page, 3, 'toml: ']] },
  {
    name: 'a date that is none',
    files: { [page]: '---\ntitle: A\ndate: 2024-13-02\n---\n' },
    said: [[page, undefined, 'the "date" front matter field is not a parsable date']],
    since: '0.147.9',
  },
  {
    name: 'a template that fails',
    files: { ...withBody('a'), 'layouts/_default/single.html': '<html>\n<b>{{ .Nix }}</b>' },
    said: [['layouts/_default/single.html', 2, 'evaluate field Nix']],
  },
  {
    name: 'a template that cannot be read',
    files: { ...withBody('a'), 'layouts/_default/single.html': '<html>\n<b>{{ .Nix </b>' },
    said: [['layouts/_default/single.html', 2, 'unexpected "<" in operand']],
  },
  {
    name: 'a configuration that is none',
    files: { 'hugo.toml': `${config}title=\n` },
    said: [['hugo.toml', 3, 'toml: ']],
  },
];
