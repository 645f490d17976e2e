// Owns that the task builds with real Hugo of each generation, and that the problem matchers say of its output what our own reader says.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type BuildResult, runBuild } from '../../client/src/tasks/run-build.ts';
import { findHugo } from '../oracle/hugo-lexer.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { base, brokenSites, withBody } from './broken-sites.ts';
import { versions } from './live-hugo.ts';

interface Pattern {
  readonly regexp: string;
  readonly message: number;
  readonly file: number;
  readonly line?: number;
  readonly column?: number;
}

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const patterns: readonly Pattern[] = manifest.contributes.problemMatchers.map(
  ({ pattern }: { pattern: Pattern }) => pattern,
);

/** As VS Code reads a line by one matcher after the other; lines from 1. */
const matchLine = (line: string): { path: string; line?: number; message: string }[] =>
  patterns.flatMap((pattern) => {
    const found = new RegExp(pattern.regexp).exec(line);
    if (!found) return [];
    const at = pattern.line === undefined ? {} : { line: Number(found[pattern.line]) };
    return [{ path: found[pattern.file]!, message: found[pattern.message]!, ...at }];
  });

const build = async (
  version: string,
  root: string,
  more: { drafts?: boolean; args?: readonly string[] } = {},
): Promise<{ result: BuildResult; printed: string }> => {
  let printed = '';
  const order = { program: findHugo(version), root, drafts: more.drafts ?? false, args: more.args ?? [] };
  const { result } = runBuild(order, (text) => {
    printed += text;
  });
  return { result: await result, printed };
};

for (const version of versions) {
  test(`${version}: the task builds into public/, drafts where they are asked for`, async (t) => {
    const draft = '---\ntitle: B\ndraft: true\n---\n\nLater.\n';
    const { path: root } = makeTempFolder(t, { ...base, ...withBody('Words.'), 'content/p/b.md': draft });
    const without = await build(version, root, { args: ['--minify'] });
    assert.deepEqual(without.result, { exitCode: 0, problems: [] }, without.printed);
    assert.match(without.printed, /Pages/);
    assert.match(readFileSync(join(root, 'public/p/a/index.html'), 'utf8'), /Words\./);
    assert.equal(existsSync(join(root, 'public/p/b/index.html')), false);
    await build(version, root, { drafts: true });
    assert.match(readFileSync(join(root, 'public/p/b/index.html'), 'utf8'), /Later\./);
  });

  for (const { name, files, said, since, lineFrom } of brokenSites) {
    if (since !== undefined && version < since) continue;
    test(`${version}: ${name}, by the task and by the matchers`, async (t) => {
      const { path: root } = makeTempFolder(t, { ...base, ...files });
      const { result, printed } = await build(version, root);
      assert.notEqual(result.exitCode, 0);
      assert.equal(result.problems.length, said.length, printed);
      const matched = printed.split('\n').flatMap(matchLine);
      assert.equal(matched.length, said.length, printed);
      for (const [index, [path, line, words]] of said.entries()) {
        const problem = matched[index];
        // The place may stand amid the words.
        assert.ok(problem?.message.includes(words.split(': ').at(-1)!), printed);
        assert.equal(problem?.path, join(root, path), printed);
        if (line !== undefined && (lineFrom === undefined || version >= lineFrom)) assert.equal(problem?.line, line);
        assert.doesNotMatch(problem?.message ?? '', /^(?:ERROR|Error:|\d{4}\/)/);
      }
    });
  }
}

test('matchers read the paths of Windows, and no line that is none of Hugo’s complaints', () => {
  const said = (line: string) => matchLine(line).map(({ path, line: at }) => [path, at]);
  assert.deepEqual(said('Error: error building site: "C:\\blog\\content\\a.md:5:7": failed to extract shortcode: x'), [
    ['C:\\blog\\content\\a.md', 5],
  ]);
  assert.deepEqual(said('ERROR the "date" front matter field is not a parsable date: see C:\\blog\\content\\a.md'), [
    ['C:\\blog\\content\\a.md', undefined],
  ]);
  for (const line of ['WARN  found "a.md:1:2"', 'Total in 12 ms', 'Error: error building site: logged 2 error(s)'])
    assert.deepEqual(said(line), [], line);
});

test('a program that is not there is told as such; a build that is stopped ends without a complaint', async (t) => {
  const { path: root } = makeTempFolder(t, { ...base, ...withBody('Words.') });
  const nobody = runBuild({ program: join(root, 'nix'), root, drafts: false, args: [] }, assert.fail);
  assert.deepEqual(await nobody.result, { exitCode: undefined, problems: [], failure: 'ENOENT' });
  const stopped = runBuild({ program: findHugo(versions[3]), root, drafts: false, args: [] }, () => undefined);
  stopped.stop();
  assert.deepEqual(await stopped.result, { exitCode: undefined, problems: [] });
});
