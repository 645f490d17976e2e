import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWorkspaceFolders, toLocalModules } from '../../../server/src/core/site/index.ts';

test('go.mod replacements that are folders, vendored modules, and folders of the workspace', () => {
  const goMod =
    'module example.org/site\n\ngo 1.20\n\nrequire example.org/a v1.0.0 // indirect\n' +
    'replace example.org/a => ../a\nreplace (\n\texample.org/b v1.2.3 => ./vendor/b // mine\n\texample.org/c => example.org/d v1.0.0\n)\n';
  const local = toLocalModules(
    goMod,
    '# example.org/v v1.0.0\n# example.org/w/v2 v2.1.0\n',
    new Map([['../w', 'module example.org/work\n']]),
  );
  assert.deepEqual(local.vendored, ['example.org/v', 'example.org/w/v2']);
  assert.deepEqual(
    [...local.folders],
    [
      ['example.org/a', '../a'],
      ['example.org/b', 'vendor/b'],
      ['example.org/work', '../w'],
    ],
  );
});

test('a workspace file names folders', () => {
  assert.deepEqual(readWorkspaceFolders('go 1.20\n\nuse .\nuse ../theme\nuse (\n\t./mods/x\n\t../y // local\n)\n'), [
    '../theme',
    'mods/x',
    '../y',
  ]);
});
