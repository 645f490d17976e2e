// `hugo-author check` where something is not there or cannot be read: what it says, and with which exit status.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCli } from '../support/run-cli.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { makeBlog, type Output, refuse } from './blog.ts';

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
