import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findHugoVersion, isAtLeast, parseVersionOutput } from '../../../server/src/core/site/index.ts';

const find = (files: Readonly<Record<string, string>>, chosen?: string, minimum?: string) =>
  findHugoVersion(new Map(Object.entries(files)), chosen, minimum);

const workflow = (step: string, env = '') =>
  `on: push\nenv:\n  NODE: 20\n${env}jobs:\n  build:\n    steps:\n      - uses: peaceiris/actions-hugo@v3\n        with:\n          ${step}\n`;

test('what `hugo version` prints', () => {
  for (const [output, number] of [
    [
      'hugo v0.152.2-6abdacad3f3fe944ea42177844469139e81feda6+extended linux/amd64 BuildDate=2025-10-24T15:31:49Z VendorInfo=gohugoio\n',
      '0.152.2',
    ],
    ['Hugo Static Site Generator v0.55.6-A5D4C82D/extended linux/amd64 BuildDate: 2019-05-18T07:56:30Z\n', '0.55.6'],
    ['hugo v0.168.0-DEV linux/amd64 BuildDate=unknown', '0.168.0'],
    ['command not found', undefined],
    ['', undefined],
  ] as const)
    assert.equal(parseVersionOutput(output), number);
});

describe('findHugoVersion', () => {
  test('the installed one counts only where neither author nor site name any', () => {
    const find = (files: Readonly<Record<string, string>>, chosen?: string) =>
      findHugoVersion(new Map(Object.entries(files)), chosen, '0.140.0', '0.150.1');
    assert.deepEqual(find({}), {
      number: '0.150.1',
      why: 'the one installed here',
      from: 'installed',
      minimum: '0.140.0',
    });
    assert.equal(find({ '.hvm': 'v0.120.0' }).number, '0.120.0');
    assert.equal(find({ '.hvm': 'latest' }).number, undefined);
    assert.equal(find({}, '0.152.2').why, 'as chosen');
    assert.equal(findHugoVersion(new Map()).from, 'nothing');
    assert.equal(findHugoVersion(new Map(), undefined, undefined, 'rm -rf').number, undefined);
  });

  test('what the author chose beats every file', () => {
    const hugo = find({ '.hvm': 'v0.120.0' }, '0.152.2');
    assert.equal(hugo.number, '0.152.2');
    assert.equal(hugo.why, 'as chosen');
    assert.equal(find({ '.hvm': 'v0.120.0' }, 'latest').number, undefined);
  });

  const pinned: Readonly<Record<string, readonly [file: string, text: string]>> = {
    hvm: ['.hvm', 'v0.120.4/extended\n'],
    'a version file': ['.hugo-version', '0.120.4\n'],
    netlify: ['netlify.toml', '[build.environment]\nHUGO_VERSION = "0.120.4"\n'],
    'netlify for production': [
      'netlify.toml',
      '[build.environment]\nHUGO_VERSION = "0.1.0"\n[context.production.environment]\nHUGO_VERSION = "0.120.4"\n',
    ],
    vercel: ['vercel.json', '{"build": {"env": {"HUGO_VERSION": "0.120.4"}}}'],
    asdf: ['.tool-versions', 'nodejs 20.1.0\nhugo extended_0.120.4\n'],
    mise: ['mise.toml', '[tools]\nnode = "20"\nhugo = "extended_0.120.4"\n'],
    'mise with a back end': ['.mise.toml', '[tools]\n"aqua:gohugoio/hugo" = { version = "0.120.4" }\n'],
    'a workflow step': ['.github/workflows/deploy.yml', workflow("hugo-version: '0.120.4'")],
    'a workflow by its environment': [
      '.github/workflows/deploy.yml',
      workflow(`hugo-version: \${{ env.HUGO_VERSION }}`, '  HUGO_VERSION: 0.120.4\n'),
    ],
    'the image of a GitLab job': [
      '.gitlab-ci.yml',
      'pages:\n  image: registry.gitlab.com/pages/hugo/hugo_extended:0.120.4\n',
    ],
    npm: ['package.json', '{"devDependencies": {"hugo-extended": "^0.120.4"}}'],
  };
  for (const [name, [file, text]] of Object.entries(pinned))
    test(`reads ${name}`, () => {
      const hugo = find({ [file]: text });
      assert.equal(hugo.number, '0.120.4');
      assert.equal(hugo.why, `from ${file}`);
    });

  test('a version that looks like a number keeps its zeros', () => {
    assert.equal(find({ '.github/workflows/a.yml': workflow('hugo-version: 0.120') }).number, '0.120.0');
  });

  test('“latest” leaves the number open, unless another file pins one', () => {
    const latest = { '.github/workflows/a.yml': workflow('hugo-version: latest') };
    const hugo = find(latest);
    assert.equal(hugo.number, undefined);
    assert.equal(hugo.why, '“latest” in .github/workflows/a.yml');
    assert.equal(find({ ...latest, 'package.json': pinned.npm![1] }).number, '0.120.4');
  });

  test('what is not a version of Hugo pins nothing', () => {
    for (const [file, text] of [
      ['package.json', '{"devDependencies": {"hugo-bin": "^0.110.0"}, "version": "0.1.0"}'],
      ['netlify.toml', '[build.environment]\nNODE_VERSION = "20.1.0"\n'],
      ['netlify.toml', 'not toml = = ='],
      ['.tool-versions', 'nodejs 0.12.0\n'],
      ['.github/workflows/a.yml', workflow(`hugo-version: \${{ vars.HUGO_VERSION }}`)],
      ['.hvm', ''],
    ] as const)
      assert.equal(find({ [file]: text }).number, undefined, `${file}: ${text}`);
  });

  test('the least version asked for is told, but is no pin', () => {
    const hugo = find({}, undefined, '0.128');
    assert.equal(hugo.number, undefined);
    assert.equal(hugo.minimum, '0.128.0');
    assert.match(hugo.why, /asks for 0\.128\.0 or newer/);
    assert.ok(isAtLeast(hugo, '9.0.0'));
  });
});
