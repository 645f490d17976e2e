// Owns that what each generation of Hugo prints when it cannot build is read: file, line, words. Builds each broken site for real.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseBuildProblems } from '../../client/src/live/build-problems.ts';
import { findHugo } from '../oracle/hugo-lexer.ts';
import { makeTempFolder } from '../support/temp-folder.ts';
import { base, brokenSites, config, withBody } from './broken-sites.ts';
import { versions } from './live-hugo.ts';

const build = (version: string, root: string): Promise<{ ok: boolean; lines: readonly string[] }> =>
  new Promise((resolve) => {
    execFile(findHugo(version), ['--source', root], (error, stdout, stderr) =>
      resolve({ ok: !error, lines: `${stderr}\n${stdout}`.split('\n') }),
    );
  });

for (const version of versions)
  for (const { name, files, said, frames, since, lineFrom } of brokenSites) {
    if (since !== undefined && version < since) continue;
    test(`${version}: ${name}`, async (t) => {
      const { path: root } = makeTempFolder(t, { ...base, ...files });
      const { ok, lines } = await build(version, root);
      assert.equal(ok, false, 'Hugo builds it');
      const problems = parseBuildProblems(lines);
      const words = lines.join('\n');
      assert.equal(problems.length, said.length, words);
      for (const [index, [path, line, message]] of said.entries()) {
        const problem = problems[index]!;
        assert.equal(problem.path, join(root, path), words);
        if (line !== undefined && (lineFrom === undefined || version >= lineFrom))
          assert.equal(problem.line, line - 1, words);
        assert.ok(problem.message.includes(message), problem.message);
        assert.ok(!problem.message.includes(root), problem.message);
      }
      if (frames)
        assert.deepEqual(
          problems[0]!.frames.map((frame) => frame.path),
          frames.map((path) => join(root, path)),
        );
    });
  }

test('a site that can be built has no problem, a theme that is missing is one without a file', async (t) => {
  for (const version of versions) {
    const { path: fine } = makeTempFolder(t, { ...base, ...withBody('a') });
    assert.deepEqual(parseBuildProblems((await build(version, fine)).lines), []);
    const { path: themeless } = makeTempFolder(t, { ...base, 'hugo.toml': `theme = "nix"\n${config}` });
    const [problem, ...others] = parseBuildProblems((await build(version, themeless)).lines);
    assert.deepEqual(others, []);
    assert.match(problem!.message, /module "nix" not found/);
    assert.equal(problem!.path, undefined);
  }
});
