// `hugo-author check`: the built command in real folders. What a path means, settings, files beside the posts; the other commands.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { cliPath, runCli } from '../support/run-cli.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { makeBlog, type Output, post } from './blog.ts';

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
