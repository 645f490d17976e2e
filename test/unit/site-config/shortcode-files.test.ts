// Which shortcodes a site has: by its files, and by the version of its Hugo.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  embeddedShortcodes,
  findShortcodeFiles,
  parseConfigFile,
  readShortcodeTemplate,
  toMounts,
  toShortcodes,
  toSiteConfig,
} from '../../../server/src/core/site/index.ts';

describe('findShortcodeFiles', () => {
  const mountsOf = (toml: string) => {
    const config = toSiteConfig(parseConfigFile('hugo.toml', toml).value ?? {});
    return toMounts(config, []);
  };
  const names = (files: readonly string[], number?: string) =>
    findShortcodeFiles(mountsOf(''), files, { why: 'test', ...(number ? { number } : {}) }).map(
      ({ name, path }) => `${name}=${path}`,
    );

  test('both folders, sub-folders, any extension, languages and output formats', () => {
    assert.deepEqual(
      names([
        'layouts/shortcodes/a.html',
        'layouts/_shortcodes/blocks/b.html',
        'layouts/shortcodes/c.en.html',
        'layouts/shortcodes/d.md',
        'layouts/shortcodes/e',
        'layouts/shortcodes/.hidden.html',
        'layouts/shortcodes/f.html~',
        'layouts/partials/shortcodes/no.html',
        'content/shortcodes/no.md',
      ]),
      [
        'a=layouts/shortcodes/a.html',
        'blocks/b=layouts/_shortcodes/blocks/b.html',
        'c=layouts/shortcodes/c.en.html',
        'd=layouts/shortcodes/d.md',
        'e=layouts/shortcodes/e',
      ],
    );
  });

  test('_shortcodes and folders of sections from 0.146 on', () => {
    const files = ['layouts/_shortcodes/a.html', 'layouts/docs/_shortcodes/b.html', 'layouts/docs/shortcodes/c.html'];
    assert.deepEqual(names(files), ['a=layouts/_shortcodes/a.html', 'b=layouts/docs/_shortcodes/b.html']);
    assert.deepEqual(names(files, '0.145.0'), []);
  });

  test('the plain HTML one is read, _shortcodes wins, letter case counts up to 0.145', () => {
    const files = [
      'layouts/shortcodes/A.amp.html',
      'layouts/shortcodes/a.md',
      'layouts/shortcodes/a.html',
      'layouts/_shortcodes/b.html',
      'layouts/shortcodes/b.html',
    ];
    assert.deepEqual(names(files), ['a=layouts/shortcodes/a.html', 'b=layouts/_shortcodes/b.html']);
    assert.deepEqual(names(files, '0.111.3'), [
      'A=layouts/shortcodes/A.amp.html',
      'a=layouts/shortcodes/a.html',
      'b=layouts/shortcodes/b.html',
    ]);
  });
});

describe('embeddedShortcodes', () => {
  const at = (number: string | undefined) => toShortcodes({ why: 'test', ...(number ? { number } : {}) }, []);

  test('come and go with versions', () => {
    assert.ok(!at('0.111.3').has('details') && !at('0.111.3').has('x'));
    assert.ok(at('0.147.9').has('details') && at('0.147.9').has('x'));
    assert.ok(!at('0.137.0').has('comment') && at('0.137.1').has('comment'));
  });

  test('say when Hugo has given one up', () => {
    assert.equal(at('0.111.3').get('gist')?.retired, undefined);
    assert.equal(at('0.147.9').get('gist')?.retired?.fails, false);
    assert.equal(at(undefined).get('twitter')?.retired?.fails, true);
    assert.equal(at(undefined).get('twitter')?.retired?.instead, 'x');
  });

  test('figure looks for resources from 0.124 on', () => {
    const src = (number: string) =>
      at(number)
        .get('figure')
        ?.parameters.find(({ name }) => name === 'src')?.imageUse;
    assert.deepEqual(src('0.123.8'), ['direct']);
    assert.deepEqual(src('0.124.0'), ['resource', 'asset', 'direct']);
  });

  test('no parameter twice in any version', () => {
    for (const number of ['0.111.3', '0.124.0', '0.125.0', '0.142.0', '0.146.0', '0.168.0'])
      for (const { name, parameters } of embeddedShortcodes({ number, why: 'test' })) {
        const keys = parameters.map((parameter) => parameter.name ?? String(parameter.position));
        assert.equal(new Set(keys).size, keys.length, `${name} in ${number}`);
      }
  });

  test('the site’s own stand in their place; names in any case from 0.146 on', () => {
    const own = readShortcodeTemplate('Figure', 'layouts/shortcodes/Figure.html', '{{ .Get 0 }}');
    assert.equal(toShortcodes({ why: 'test' }, [own]).get('figure')?.path, own.path);
    const old = toShortcodes({ number: '0.111.3', why: 'test' }, [own]);
    assert.equal(old.get('figure')?.path, undefined);
    assert.equal(old.get('Figure')?.path, own.path);
  });
});
