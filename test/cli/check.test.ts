// `hugo-author check`: the built command in real folders. Formats, exit status, what a path means, settings.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { cliPath, runCli } from '../support/run-cli.ts';
import { makeTempFolder, type TempFolder } from '../support/temp-folder.ts';

const post = 'content/posts/trip/index.md';

/** A blog with a warning and a hint-free post; `more` goes over it. */
const makeBlog = (t: TestContext, more: Readonly<Record<string, string>> = {}): TempFolder =>
  makeTempFolder(t, {
    'hugo.toml': 'title = "Blog"\n',
    [post]: '---\ntitle: Trip\n---\n\nSee\t![été 湖](lake-1.png) here.\n',
    'content/posts/trip/lake-2.png': 'png',
    'content/about.md': '---\ntitle: About\n---\nFine.\n',
    ...more,
  });

interface Output {
  readonly problems: readonly Record<string, unknown>[];
  readonly summary: Record<string, number>;
}

test('text: the problem matcher of the editor reads it, with places, severities and codes', async (t) => {
  const { path } = makeBlog(t);
  const { stdout } = await runCli(['check', '--hints'], path);
  const json = JSON.parse((await runCli(['check', '--format', 'json'], path)).stdout) as Output;
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const { pattern } = manifest.contributes.problemMatchers.find(({ name }: { name: string }) => name === 'hugo-author');
  const matches = stdout.split('\n').flatMap((line) => {
    const found = new RegExp(pattern.regexp).exec(line);
    return found ? [found] : [];
  });
  assert.deepEqual(
    matches.map((found) => ({
      file: found[pattern.file],
      line: Number(found[pattern.line]),
      column: Number(found[pattern.column]),
      severity: found[pattern.severity],
      code: found[pattern.code],
      message: found[pattern.message],
    })),
    json.problems.map(({ endLine, endColumn, ...told }) => told),
  );
  assert.ok(matches.length > 0);
});

test('json: the contract', async (t) => {
  const { path } = makeBlog(t, { [post]: '---\ntitle: Trip\n---\n\n😀 ![été](lake-1.png)\n' });
  const { status, stdout, stderr } = await runCli(['check', '--format', 'json'], path);
  assert.equal(stderr, '');
  assert.equal(status, 1);
  const { problems, summary } = JSON.parse(stdout) as Output;
  const line = '😀 ![été](lake-1.png)';
  const column = line.indexOf('lake-1.png') + 1;
  assert.deepEqual(problems, [
    {
      file: post,
      line: 5,
      column,
      endLine: 5,
      endColumn: column + 'lake-1.png'.length,
      severity: 'warning',
      code: 'image-missing',
      message: problems[0]?.message,
    },
  ]);
  assert.match(String(problems[0]?.message), /lake-1\.png.*lake-2\.png/);
  assert.deepEqual(Object.keys(summary), ['pages', 'files', 'milliseconds']);
  assert.equal(summary.pages, 2);
  assert(Number.isInteger(summary.milliseconds));
});

test('json: hints are in it, and a clean site has an empty list and status 0', async (t) => {
  const { path } = makeBlog(t);
  const hints = await runCli(['check', '--format', 'json', '--rule', 'image-missing=hint'], path);
  assert.equal(hints.status, 0);
  assert.equal((JSON.parse(hints.stdout) as Output).problems[0]?.severity, 'hint');
  const clean = await runCli(['check', '--format', 'json', '--rule', 'image-missing=off'], path);
  assert.equal(clean.status, 0);
  assert.deepEqual((JSON.parse(clean.stdout) as Output).problems, []);
});

test('text: place, sentence, line, and a mark right below what is meant', async (t) => {
  const { path } = makeBlog(t);
  const { status, stdout, stderr } = await runCli(['check'], path);
  assert.equal(stderr, '');
  assert.equal(status, 1);
  const [head, source, mark, blank, sum] = stdout.split('\n');
  assert.match(head!, /^content\/posts\/trip\/index\.md:5:\d+ warning image-missing No image “lake-1\.png”/);
  assert.match(source!, /^ {4}5 \| See {2}!\[été 湖\]\(lake-1\.png\) here\.$/);
  // One of the signs before it takes two columns.
  assert.equal(mark!.indexOf('^'), source!.indexOf('lake-1.png') + 1);
  assert.equal(mark!.trimEnd().length - mark!.indexOf('^'), 'lake-1.png'.length);
  assert.equal(blank, '');
  assert.match(sum!, /^1 warning in 2 pages/);
  assert(!stdout.includes('\u001b'));
});

test('text: hints only when asked for; a clean site says so', async (t) => {
  const { path } = makeBlog(t);
  const quiet = await runCli(['check', '--rule', 'image-missing=hint'], path);
  assert.match(quiet.stdout, /^Nothing found in 2 pages .*1 hint not shown, see --hints\.\n$/);
  assert.equal(quiet.status, 0);
  const loud = await runCli(['check', '--rule', 'image-missing=hint', '--hints'], path);
  assert.match(loud.stdout, /hint image-missing[\s\S]*1 hint in 2 pages/);
});

test('text: what is in a file cannot speak to the terminal, and a very long line is cut', async (t) => {
  const { path } = makeBlog(t, { [post]: `${'long '.repeat(5000)}\u001b[31m![x](gone.png)${' more'.repeat(5000)}` });
  const { stdout } = await runCli(['check'], path);
  assert(!stdout.includes('\u001b'));
  const [, source, mark] = stdout.split('\n');
  assert(source!.length <= 125, String(source!.length));
  assert.equal(mark!.indexOf('^'), source!.indexOf('gone.png'));
});

test('github: annotations, escaped', async (t) => {
  const { path } = makeBlog(t, { 'content/a,b: 100%.md': '![x](50%25.png)' });
  const { stdout, status } = await runCli(['check', '--format', 'github'], path);
  assert.equal(status, 1);
  const line = stdout.split('\n').find((one) => one.includes('a%2Cb'));
  const column = '![x]('.length + 1;
  const place = `file=content/a%2Cb%3A 100%25.md,line=1,endLine=1,col=${column},endColumn=${column + '50%25.png'.length}`;
  assert(line?.startsWith(`::warning ${place},title=image-missing::No image “50%2525.png”`), line);
});

test('sarif: a log with the rules it speaks of', async (t) => {
  const { path } = makeBlog(t);
  const { stdout, status } = await runCli(['check', '--format', 'sarif'], path);
  assert.equal(status, 1);
  const log = JSON.parse(stdout);
  assert.equal(log.version, '2.1.0');
  const [{ tool, results, columnKind }] = log.runs;
  assert.equal(columnKind, 'utf16CodeUnits');
  assert.equal(tool.driver.name, 'Hugo Author');
  const [result] = results;
  assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
  assert.equal(result.ruleId, 'image-missing');
  assert.equal(result.level, 'warning');
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  assert.deepEqual(artifactLocation, { uri: post, uriBaseId: '%SRCROOT%' });
  assert.equal(region.startLine, 5);
  assert.equal(region.endColumn - region.startColumn, 'lake-1.png'.length);
  for (const rule of tool.driver.rules) assert.match(rule.helpUri, /^https:\/\//);
});

test('the path: below the root, above it, elsewhere, a single post', async (t) => {
  const { path } = makeTempFolder(t, {
    'blog/hugo.toml': '',
    [`blog/${post}`]: '![x](gone.png)',
    'blog/content/about.md': '![x](/lost.png)',
    'docs/site/config.toml': 'baseURL = "/"\ntheme = "none"\ntitle = "Docs"\n',
    'docs/site/content/a.md': '![x](/gone.png)',
    'empty/readme.txt': '',
  });
  const files = async (...args: readonly string[]): Promise<readonly unknown[]> => {
    const { stdout, stderr } = await runCli(['check', '--format', 'json', ...args], path);
    assert(stdout !== '', stderr);
    return (JSON.parse(stdout) as Output).problems.map(({ file }) => file).sort();
  };
  assert.deepEqual(await files(), ['blog/content/about.md', `blog/${post}`, 'docs/site/content/a.md']);
  assert.deepEqual(await files('blog/'), ['content/about.md', post]);
  assert.deepEqual(await files('blog/content/posts'), ['trip/index.md']);
  assert.deepEqual(await files('./blog/content/about.md'), ['about.md']);
  assert.deepEqual(await files('docs'), ['site/content/a.md']);
});

test('a contentDir outside the root belongs to the site', async (t) => {
  const { path } = makeTempFolder(t, {
    'src/hugo.toml': 'contentDir = "../words"\n',
    'words/a.md': '![x](/gone.png)',
    '.git/HEAD': 'ref: refs/heads/main\n',
  });
  const found = await runCli(['check', '--format', 'json', '.'], path);
  assert.equal((JSON.parse(found.stdout) as Output).problems[0]?.file, 'words/a.md');
  const inSource = await runCli(['check', '--format', 'json', 'src'], path);
  assert.equal((JSON.parse(inSource.stdout) as Output).problems[0]?.file, '../words/a.md');
  const inWords = await runCli(['check', '--format', 'json', 'words'], path);
  assert.equal((JSON.parse(inWords.stdout) as Output).problems[0]?.file, 'a.md');
});

test('could not check: one clear line, status 2', async (t) => {
  const { path, write } = makeTempFolder(t, {
    'blog/hugo.toml': 'title = "x\n',
    'blog/content/a.md': 'a',
    'other/a.md': 'a',
  });
  const line = async (...args: readonly string[]): Promise<string> => {
    const { status, stdout, stderr } = await runCli(args, path);
    assert.equal(status, 2, stderr);
    assert.equal(stdout, '', stderr);
    assert.match(stderr, /^hugo-author: [^\n]+\n$/);
    return stderr;
  };
  assert.match(await line('check', 'other'), /no Hugo site/);
  assert.match(await line('check', 'nowhere'), /there is no “.*nowhere”/);
  assert.match(await line('check', '--format', 'xml'), /no format “xml”/);
  assert.match(await line('check', '--nonsense'), /--nonsense/);
  assert.match(await line('check', '--rule', 'no-such=off'), /no rule “no-such”/);
  assert.match(await line('check', '--rule', 'image-missing=loud'), /gives no level/);
  assert.match(await line('check', '--hugo-version', 'new'), /no version of Hugo/);
  assert.match(await line('check', 'a', 'b'), /one folder/);
  assert.match(await line('chekc'), /no command “chekc”/);
  assert.match(await line(), /a command is missing/);
  const broken = await runCli(['check', 'blog'], path);
  assert.equal(broken.status, 2);
  assert.match(broken.stderr, /^hugo-author: blog\/hugo\.toml:1:\d+: Hugo cannot read this file as TOML[^\n]*\n$/);
  write('blog/hugo.toml', '');
  assert.match(await line('check', 'blog/hugo.toml'), /no content page/);
});

test('settings of the editor hold, flags go over them', async (t) => {
  const { path } = makeBlog(t, {
    '.vscode/settings.json':
      '{\n  // ours\n  "hugoAuthor.rules.image-missing": "error",\n  "hugoAuthor.hugoVersion": "0.111.3",\n}',
    'content/old.md': '---\ndate: 2024-13-45\n---\n',
  });
  const severities = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await runCli(['check', '--format', 'json', ...args], path);
    return (JSON.parse(stdout) as Output).problems.map(({ code, severity }) => `${code} ${severity}`).sort();
  };
  assert.deepEqual(await severities(), ['date-invalid warning', 'image-missing error']);
  assert.deepEqual(await severities('--hugo-version', '0.152.2'), ['date-invalid error', 'image-missing error']);
  assert.deepEqual(await severities('--rule', 'image-missing=off', '--rule', 'date-invalid=information'), [
    'date-invalid information',
  ]);
  assert.deepEqual(await severities('content/posts'), ['image-missing error']);
});

test('whoever has read enough may go', async (t) => {
  const many = Array.from({ length: 400 }, (_, i) => [`content/p${i}.md`, '![x](/gone.png)\n'.repeat(50)]);
  const { path } = makeBlog(t, Object.fromEntries(many));
  const child = spawn(process.execPath, [cliPath, 'check'], { cwd: path, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  await new Promise((resolve) => child.on('close', resolve));
  assert.equal(stderr, '');
});

test('schemas of the settings file are checked too, and a broken one is told at its place', async (t) => {
  const { path } = makeBlog(t, {
    '.vscode/settings.json': '{ "hugoAuthor.schemas": { "**": "schemas/page.json", "posts": "schemas/broken.json" } }',
    'schemas/page.json': '{ "required": ["summary"] }',
    'schemas/broken.json': '{ "required": [',
  });
  const { status, stdout } = await runCli(['check', '--format', 'json', '--rule', 'image-missing=off'], path);
  assert.equal(status, 1);
  const { problems } = JSON.parse(stdout) as Output;
  assert.deepEqual(
    problems.map(({ code, file, line, severity }) => [code, file, line, severity]),
    [
      ['schema-invalid', 'schemas/broken.json', 1, 'warning'],
      ['schema', 'content/about.md', 1, 'warning'],
      ['schema', post, 1, 'warning'],
    ],
  );
});

test('rules: every code there is, as a table and as JSON', async (t) => {
  const { path } = makeBlog(t);
  const table = await runCli(['rules'], path);
  assert.equal(table.status, 0);
  assert.match(table.stdout, /^image-missing +warning +An image that does not exist$/m);
  assert.match(table.stdout, /^config-invalid +error +\S/m);
  const listed = JSON.parse((await runCli(['rules', '--format', 'json'], path)).stdout) as {
    code: string;
    docs: string;
  }[];
  assert.deepEqual(
    listed.map(({ code }) => code),
    table.stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  );
  for (const { code, docs } of listed) assert(docs.endsWith(`/${code}.md`), docs);
  const wrong = await runCli(['rules', '--format', 'sarif'], path);
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /text and json/);
});

test('help and version', async (t) => {
  const { path } = makeTempFolder(t);
  const help = await runCli(['--help'], path);
  assert.equal(help.status, 0);
  assert.match(help.stdout, /hugo-author check/);
  const version = await runCli(['--version'], path);
  assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
});

/** For `NODE_OPTIONS`: makes the disk refuse one file, as it does where rights are missing. A root user may read everything. */
const refuse = (write: TempFolder['write'], path: string, name: string): NodeJS.ProcessEnv => {
  write(
    'refuse.cjs',
    `const fs = require('node:fs');
    const { readFileSync } = fs;
    fs.readFileSync = (path, ...more) => {
      if (!String(path).endsWith(${JSON.stringify(name)})) return readFileSync(path, ...more);
      throw Object.assign(new Error("EACCES: permission denied, open '" + path + "'"), { code: 'EACCES', syscall: 'open' });
    };`,
  );
  return { NODE_OPTIONS: `--require=${JSON.stringify(join(path, 'refuse.cjs'))}` };
};

test('a post that cannot be read is a problem of its own: status 1, the reason, and where to read about it', async (t) => {
  const { path, write } = makeBlog(t, { 'content/locked.md': '' });
  const env = refuse(write, path, 'locked.md');
  const text = await runCli(['check', '--rule', 'image-missing=off'], path, env);
  assert.equal(text.stderr, '');
  assert.match(
    text.stdout,
    /^content\/locked\.md:1:1 error file-unreadable This file cannot be read: permission denied\.\n/,
  );
  assert.equal(text.status, 1);
  const sarif = await runCli(['check', '--format', 'sarif', '--rule', 'image-missing=off'], path, env);
  const [{ tool, results }] = JSON.parse(sarif.stdout).runs;
  assert.equal(results.length, 1);
  const { id, helpUri } = tool.driver.rules[results[0].ruleIndex];
  assert.equal(id, 'file-unreadable');
  assert(helpUri.endsWith('/docs/problems/file-unreadable.md'), helpUri);
  const elsewhere = await runCli(['check', 'content/posts', '--rule', 'image-missing=off'], path, env);
  assert.equal(elsewhere.status, 0, elsewhere.stdout);
});

test('folders where files are expected cost a note and nothing else', async (t) => {
  const { path } = makeBlog(t, {
    'hugo.toml': 'theme = "x"\n',
    'go.mod/x': '',
    '.vscode/settings.json/x': '',
    '.gitignore/x': '',
    'themes/x/hugo.toml/x': '',
  });
  const { status, stdout, stderr } = await runCli(['check', '--format', 'json'], path);
  assert.equal(status, 1, stderr);
  assert.equal((JSON.parse(stdout) as Output).problems.length, 1);
  for (const name of ['go.mod', '.vscode/settings.json', '.gitignore'])
    assert(stderr.includes(`hugo-author: note: “${name}” cannot be read: it is a folder.\n`), stderr);
  assert(!stderr.includes('    at '), stderr);
});

test('of several sites, one whose configuration cannot be read leaves the others', async (t) => {
  const { path, write } = makeTempFolder(t, {
    'one/hugo.toml': '',
    'one/content/a.md': 'a',
    'two/hugo.toml': '',
    'two/content/a.md': '![x](/gone.png)',
  });
  const env = refuse(write, path, 'one/hugo.toml');
  const { status, stdout, stderr } = await runCli(['check', '--format', 'json'], path, env);
  assert.equal(status, 2);
  assert.equal(stderr, 'hugo-author: one/hugo.toml:1:1: This file cannot be read: permission denied.\n');
  assert.deepEqual(
    (JSON.parse(stdout) as Output).problems.map(({ file }) => file),
    ['two/content/a.md'],
  );
});

test('text: of a file that is no text the finding is told, not its bytes', async (t) => {
  const { path } = makeBlog(t, { [post]: 'PNG\u0000\u0001\u0002 secret bytes' });
  const { status, stdout } = await runCli(['check'], path);
  assert.equal(status, 1);
  assert.match(stdout, /index\.md:1:4 warning file-not-text /);
  assert.doesNotMatch(stdout, /secret bytes/);
});

test('a template that nothing uses is reported as a file of its own, for the site and not for one post', async (t) => {
  const template = 'layouts/shortcodes/box.html';
  const { path } = makeBlog(t, { [template]: '<hr>\n' });
  const found = async (...more: string[]) => {
    const { stdout } = await runCli(['check', '--format', 'json', ...more], path);
    return (JSON.parse(stdout) as Output).problems.filter(({ code }) => code === 'shortcode-unused');
  };
  const [problem, ...others] = await found();
  assert.deepEqual(others, []);
  assert.deepEqual([problem?.file, problem?.line, problem?.severity], [template, 1, 'hint']);
  assert.equal((await found('--rule', 'shortcode-unused=warning'))[0]?.severity, 'warning');
  assert.deepEqual(await found(post), []);
});
