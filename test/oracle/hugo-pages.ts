// Owns asking real Hugo what it says of many pages of one site, each by itself.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findHugo } from './hugo-lexer.ts';

const run = promisify(execFile);

/** Hugo looks up places in the text as if they were places in the file of the page; past its end it tells none. */
const room = '\n'.repeat(2000);

/** What Hugo says of a page that it does not build; `line` counts from 1, undefined where Hugo tells none that is right. */
export interface Refusal {
  readonly message: string;
  readonly line: number | undefined;
}

const build = async (binary: string, root: string): Promise<{ readonly failed: boolean; readonly output: string }> => {
  try {
    const { stdout, stderr } = await run(binary, ['--source', root], { maxBuffer: 1 << 27 });
    return { failed: false, output: stdout + stderr };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { failed: true, output: stdout + stderr };
  }
};

/**
 * One verdict for each text, undefined: it builds. Each is the content of a page of its own, rendered by `.RenderString` so that
 * a mistake stops that page only: with `try` since 0.141; before, whatever fails leaves the site, and the rest is built again.
 */
export const judgePages = async (
  version: string,
  files: Readonly<Record<string, string>>,
  texts: readonly string[],
  pathOf: (i: number) => string,
): Promise<readonly (Refusal | undefined)[]> => {
  const binary = findHugo(version);
  const root = await mkdtemp(join(tmpdir(), 'hugo-pages-'));
  const hasTry = version !== '0.111.3';
  const single = hasTry
    ? '{{ with try (.RenderString (index site.Data.cases (int .Params.i))) }}{{ with .Err }}{{ warnf "CASE %d %s" $.Params.i (replace (printf "%v" .) "\\n" " ") }}{{ end }}{{ end }}'
    : '{{ .RenderString (index site.Data.cases (int .Params.i)) }}';
  const all: Record<string, string> = {
    ...files,
    'data/cases.json': JSON.stringify(texts),
    'layouts/_default/single.html': single,
    ...Object.fromEntries(texts.map((_, i) => [pathOf(i), `---\ni: ${i}\nsaid: x\n---\n${room}`])),
  };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const verdicts: (Refusal | undefined)[] = texts.map(() => undefined);
  for (;;) {
    const { failed, output } = await build(binary, root);
    let found = 0;
    for (const line of output.split('\n')) {
      const i = Number(/CASE (\d+) /.exec(line)?.[1] ?? /content[/\\](?:posts[/\\])?p(\d+)\.md/.exec(line)?.[1] ?? -1);
      if (i < 0 || /^WARN (?!.*CASE )/.test(line)) continue;
      found++;
      verdicts[i] ??= { message: line.replace(/^.*error calling RenderString: /, ''), line: lineIn(line, hasTry) };
      if (!hasTry) await rm(join(root, pathOf(i)), { force: true });
    }
    if (failed && found === 0) throw new Error(output);
    if (hasTry || !failed) break;
  }
  await rm(root, { recursive: true });
  return verdicts;
};

/** Where Hugo could not read the text. For what fails in a template, `.RenderString` tells a place in the page's file instead. */
const lineIn = (said: string, hasTry: boolean): number | undefined => {
  const place = /error calling RenderString: "[^"]*\.md:(\d+):\d+"/.exec(said)?.[1];
  return place === undefined || !hasTry || /failed to render/.test(said) ? undefined : Number(place);
};
