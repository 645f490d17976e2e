// Owns asking real Hugo, in several versions, what its shortcode lexer says of many texts at once.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What Hugo said of one text: its message, or undefined when it accepted it. */
export type HugoVerdict = string | undefined;

/** The binary of a version, from the folder that the environment variable HUGO_BINARIES names. */
export const findHugo = (version: string): string => {
  const folder = process.env.HUGO_BINARIES;
  if (!folder) throw new Error('Set HUGO_BINARIES to the folder that holds hugo-0.111.3 and the others.');
  const binary = join(folder, `hugo-${version}`);
  if (!existsSync(binary)) throw new Error(`There is no ${binary}. The oracle needs this Hugo.`);
  return binary;
};

const config = `baseURL = 'http://example.org/'
disableKinds = ['section', 'sitemap', 'RSS', 'robotsTXT', '404'`;

/** A site whose shortcodes all exist and take inner text, in a folder of its own. */
const makeSite = async (names: readonly string[], files: Readonly<Record<string, string>>): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'hugo-lexer-'));
  const all = {
    ...files,
    ...Object.fromEntries(names.map((name) => [`layouts/shortcodes/${name}.html`, '{{ .Inner }}'])),
  };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
};

const hugo = async (binary: string, root: string): Promise<{ readonly failed: boolean; readonly output: string }> => {
  try {
    const { stdout, stderr } = await run(binary, ['--source', root], { maxBuffer: 1 << 26 });
    return { failed: false, output: stdout + stderr };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { failed: true, output: stdout + stderr };
  }
};

/** One run of a Hugo that has `try` (since 0.141): the home page renders every text and prints the errors. */
export const judgeAtOnce = async (
  version: string,
  names: readonly string[],
  texts: readonly string[],
): Promise<readonly HugoVerdict[]> => {
  const binary = findHugo(version);
  const root = await makeSite(names, {
    'hugo.toml': `${config}, 'taxonomy', 'term']\n`,
    'data/cases.json': JSON.stringify(texts),
    'layouts/index.html': `{{- $page := . -}}{{- $out := slice -}}
{{- range $i, $c := site.Data.cases -}}{{- with try ($page.RenderString $c) -}}{{- with .Err -}}
{{- $out = $out | append (dict "i" $i "error" (printf "%v" .)) -}}
{{- end -}}{{- end -}}{{- end -}}
{{- jsonify $out | safeHTML -}}`,
  });
  const { failed, output } = await hugo(binary, root);
  if (failed) throw new Error(output);
  const verdicts: HugoVerdict[] = texts.map(() => undefined);
  const errors = JSON.parse(await readFile(join(root, 'public/index.html'), 'utf8')) as { i: number; error: string }[];
  for (const { i, error } of errors) verdicts[i] = error.replace(/^.*?error calling RenderString: /s, '');
  await rm(root, { recursive: true });
  return verdicts;
};

/** The same with an older Hugo: each text is a page; a run tells some of those that fail, which then leave the site. */
export const judgeByElimination = async (
  version: string,
  names: readonly string[],
  texts: readonly string[],
): Promise<readonly HugoVerdict[]> => {
  const binary = findHugo(version);
  const pages = texts.map((_, i) => [`content/p${i}.md`, `---\ni: ${i}\n---\n`] as const);
  const root = await makeSite(names, {
    'hugo.toml': `${config}, 'home']\n[taxonomies]\n`,
    'data/cases.json': JSON.stringify(texts),
    'layouts/_default/single.html': '{{ .RenderString (index site.Data.cases (int .Params.i)) }}',
    ...Object.fromEntries(pages),
  });
  const verdicts: HugoVerdict[] = texts.map(() => undefined);
  for (;;) {
    const { failed, output } = await hugo(binary, root);
    if (!failed) break;
    const before = (await readdir(join(root, 'content'))).length;
    for (const [, i, message] of output.matchAll(/content[/\\]p(\d+)\.md:[\d:]*":? ([^\n]*)/g)) {
      verdicts[Number(i)] = message!;
      await rm(join(root, `content/p${i}.md`), { force: true });
    }
    if ((await readdir(join(root, 'content'))).length === before) throw new Error(output);
  }
  await rm(root, { recursive: true });
  return verdicts;
};

/** Does a real page with this body build? */
export const buildsAsPage = async (version: string, names: readonly string[], body: string): Promise<boolean> => {
  const binary = findHugo(version);
  const root = await makeSite(names, {
    'hugo.toml': `${config}, 'home']\n[taxonomies]\n`,
    'content/p.md': `---\ntitle: x\n---\n${body}`,
    'layouts/_default/single.html': '{{ .Content }}',
  });
  const { failed } = await hugo(binary, root);
  await rm(root, { recursive: true });
  return !failed;
};
