// Owns asking real Hugo what it makes of the front matter of many pages: builds them and reads what a template saw. Knows no verdict of ours.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FieldCase } from './field-cases.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');

/** What a template sees of one page. */
export interface Seen {
  readonly id: string;
  readonly title: string;
  readonly linkTitle: string;
  readonly description: string;
  readonly summary: string;
  readonly slug: string;
  readonly url: string;
  readonly aliases: readonly string[] | null;
  readonly weight: number;
  readonly type: string;
  readonly layout: string;
  readonly draft: boolean;
  readonly date: string;
  readonly publishDate: string;
  readonly lastmod: string;
  readonly expiryDate: string;
  readonly keywords: readonly string[] | null;
  readonly translationKey: string;
  /** Three where the text is counted as Chinese, one otherwise. */
  readonly words: number;
  readonly emphasis: boolean;
  readonly outputs: readonly string[];
  readonly sitemap: string;
  readonly resources: readonly string[];
  readonly terms: readonly string[];
  /** Of the term that only this page has; empty where it has none. */
  readonly termWeights: readonly number[];
  /** Type and value as Go prints them. */
  readonly param: string;
  /** What the page below got from `cascade` as `a`. */
  readonly below: string;
  readonly listed: boolean;
  /** “menu|name|weight”. */
  readonly menus: readonly string[];
}

export interface Built {
  readonly built: boolean;
  /** The pages that Hugo names in errors after which it goes on: dates, weights in a taxonomy. */
  readonly named: ReadonlySet<string>;
  readonly seen: ReadonlyMap<string, Seen>;
  readonly log: string;
}

const layouts: Readonly<Record<string, string>> = {
  'layouts/_default/single.html': '{{ .Title }}',
  'layouts/_default/list.html': '{{ .Title }}',
  'layouts/_default/single.json': '{}',
  'layouts/index.html': `{{- $s := . -}}{{- $listed := dict -}}
{{- range site.Pages -}}{{- with .File -}}{{- $listed = merge $listed (dict .Path true) -}}{{- end -}}{{- end -}}
{{- $menus := dict -}}
{{- range $menu, $entries := site.Menus -}}{{- range $entries -}}{{- $e := . -}}
  {{- with .Page -}}{{- with .File -}}{{- $k := .Path -}}
    {{- $menus = merge $menus (dict $k (index $menus $k | default slice | append (printf "%s|%s|%d" $menu $e.Name $e.Weight))) -}}
  {{- end -}}{{- end -}}
{{- end -}}{{- end -}}
{{- $rows := slice -}}
{{- range $ask := site.Params.asked -}}
  {{- with site.GetPage $ask.path -}}
    {{- $page := . -}}
    {{- $resources := slice -}}{{- range .Resources -}}{{- $resources = $resources | append (printf "%s|%s" .Name .Title) -}}{{- end -}}
    {{- $outputs := slice -}}{{- range .OutputFormats -}}{{- $outputs = $outputs | append .Name -}}{{- end -}}
    {{- $terms := slice -}}{{- range .GetTerms "tags" -}}{{- $terms = $terms | append .RelPermalink -}}{{- end -}}
    {{- $weights := slice -}}{{- range index site.Taxonomies.tags (printf "t-%s" $ask.id) -}}{{- $weights = $weights | append .Weight -}}{{- end -}}
    {{- $below := "" -}}{{- with site.GetPage (printf "%s/below" $ask.path) -}}{{- $below = printf "%v" .Params.a -}}{{- end -}}
    {{- $v := index .Params $ask.key -}}
    {{- $path := "" -}}{{- with .File -}}{{- $path = .Path -}}{{- end -}}
    {{- $f := "2006-01-02T15:04:05Z07:00" -}}
    {{- $rows = $rows | append (dict "id" $ask.id "title" .Title "linkTitle" .LinkTitle "description" .Description "summary" (plainify .Summary)
      "slug" .Slug "url" .RelPermalink "aliases" .Aliases "weight" .Weight "type" .Type "layout" .Layout "draft" .Draft
      "date" (.Date.Format $f) "publishDate" (.PublishDate.Format $f) "lastmod" (.Lastmod.Format $f) "expiryDate" (.ExpiryDate.Format $f)
      "keywords" .Keywords "translationKey" .TranslationKey "words" .WordCount "emphasis" (in (string .Content) "<em>")
      "outputs" $outputs "sitemap" (printf "%v" .Sitemap) "resources" $resources "terms" $terms "termWeights" $weights
      "param" (printf "%T|%v" $v $v) "below" $below "listed" (isset $listed $path) "menus" (index $menus $path | default slice)) -}}
  {{- end -}}
{{- end -}}
{{- (resources.FromString "oracle.json" (jsonify $rows)).Publish -}}`,
};

const configuration = (asked: readonly object[]): string =>
  JSON.stringify({
    baseURL: 'https://example.org/',
    title: 'T',
    buildDrafts: true,
    buildFuture: true,
    buildExpired: true,
    disableKinds: ['RSS', 'sitemap', 'robotsTXT', '404'],
    params: { asked },
  });

const bundled = new Set(['resources', 'headless', 'build', '_build']);

/** Where the page stands, and how a template asks for it. */
const placeOf = ({ id, field }: FieldCase): { file: string; path: string } =>
  field === 'cascade'
    ? { file: `content/${id}/_index.md`, path: `/${id}` }
    : bundled.has(field)
      ? { file: `content/posts/${id}/index.md`, path: `/posts/${id}` }
      : { file: `content/posts/${id}.md`, path: `/posts/${id}` };

const writeCase = (root: string, one: FieldCase): { id: string; path: string; key: string } => {
  const { file, path } = placeOf(one);
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  put(file, one.text);
  if (one.field === 'resources') put(join(dirname(file), 'a.png'), '');
  if (one.field === 'cascade') put(join(dirname(file), 'below.md'), '---\ntitle: Below\n---\n');
  return { id: one.id, path, key: one.field.toLowerCase() };
};

const run = (version: string, root: string, small: boolean): Promise<{ code: number; log: string }> =>
  new Promise((done) => {
    const options = {
      maxBuffer: 1 << 28,
      // A process of a tenth of a second need not tidy its memory up.
      env: { ...process.env, HUGO_CACHEDIR: join(root, 'cache'), GOMAXPROCS: '2', ...(small ? { GOGC: 'off' } : {}) },
    };
    execFile(join(binaries, `hugo-${version}`), ['--source', root], options, (error, stdout, stderr) =>
      done({ code: error ? 1 : 0, log: `${stdout}\n${stderr}` }),
    );
  });

/** Builds a site of these pages. */
export const build = async (version: string, cases: readonly FieldCase[]): Promise<Built> => {
  const root = mkdtempSync(join(tmpdir(), 'hugo-author-fields-'));
  try {
    for (const [name, text] of Object.entries(layouts)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    const asked = cases.map((one) => writeCase(root, one));
    writeFileSync(join(root, 'config.json'), configuration(asked));
    const { code, log } = await run(version, root, cases.length === 1);
    const named = new Set(
      log
        .split('\n')
        .filter((line) => line.startsWith('ERROR') && !line.includes('error building site'))
        .flatMap((line) => /\bp[ytj]\d{5}/.exec(line)?.[0] ?? []),
    );
    const report = join(root, 'public/oracle.json');
    const seen = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Seen[]) : [];
    return { built: code === 0, named, seen: new Map(seen.map((one) => [one.id, one])), log };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
