// `hugo-author check --format`: what is written for people, for the editor's problem matcher, for scripts and for build servers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runCli } from '../support/run-cli.ts';
import { makeBlog, type Output, post } from './blog.ts';

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

test('text: of a file that is no text the finding is told, not its bytes', async (t) => {
  const { path } = makeBlog(t, { [post]: 'PNG\u0000\u0001\u0002 secret bytes' });
  const { status, stdout } = await runCli(['check'], path);
  assert.equal(status, 1);
  assert.match(stdout, /index\.md:1:4 warning file-not-text /);
  assert.doesNotMatch(stdout, /secret bytes/);
});
