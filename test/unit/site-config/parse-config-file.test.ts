import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseConfigFile } from '../../../server/src/core/site/index.ts';

const newest = { why: 'test' };
const of = (number: string) => ({ number, why: 'test' });

const marked = (text: string, span: { start: number; end: number } | undefined): string | undefined =>
  span && text.slice(span.start, span.end);

describe('parseConfigFile', () => {
  test('lower-cases keys at every depth, but not inside lists of maps', () => {
    const toml = '[Params]\nAuthorName = "A"\n[[Menu.Main]]\nName = "Home"\n';
    assert.deepEqual(parseConfigFile('hugo.toml', toml), {
      value: { params: { authorname: 'A' }, menu: { main: [{ Name: 'Home' }] } },
    });
    assert.deepEqual(parseConfigFile('config.yml', 'Params:\n  AuthorName: A\n').value, {
      params: { authorname: 'A' },
    });
    assert.deepEqual(parseConfigFile('hugo.json', '{"Params":{"AuthorName":"A"}}').value, {
      params: { authorname: 'A' },
    });
  });

  test('an empty file configures nothing, except JSON, which Hugo refuses', () => {
    assert.deepEqual(parseConfigFile('hugo.toml', ''), { value: {} });
    assert.deepEqual(parseConfigFile('hugo.yaml', '# nothing yet\n'), { value: {} });
    assert.ok(parseConfigFile('hugo.json', '').problem);
  });

  test('a byte order mark says nothing', () => {
    for (const [name, text] of [
      ['hugo.toml', '\uFEFFtitle = "x"'],
      ['hugo.yaml', '\uFEFFtitle: x'],
      ['hugo.json', '\uFEFF{"title": "x"}'],
    ] as const)
      assert.deepEqual(parseConfigFile(name, text), { value: { title: 'x' } }, name);
  });

  test('says where a file cannot be read', () => {
    const toml = 'title = "x"\ndraft = yes\n';
    const parsed = parseConfigFile('hugo.toml', toml);
    assert.equal(parsed.value, undefined);
    assert.equal(parsed.problem?.span.start, toml.indexOf('yes'));
    assert.match(parsed.problem?.message ?? '', /^Hugo cannot read this file as TOML: /);

    const yaml = 'title: @home\n';
    assert.equal(parseConfigFile('hugo.yaml', yaml).problem?.span.start, yaml.indexOf('@'));

    const json = '{"title": "x",}';
    assert.equal(marked(json, parseConfigFile('hugo.json', json).problem?.span), '}');
    assert.ok(parseConfigFile('hugo.json', '{"title": "x" /* no */}').problem, 'Hugo takes no comments in JSON');
  });

  test('the top must hold keys', () => {
    for (const [name, text] of [
      ['hugo.yaml', '- a\n'],
      ['hugo.yaml', 'baseURL:https://example.org\n'],
      ['hugo.json', '["a"]'],
    ] as const)
      assert.match(parseConfigFile(name, text).problem?.message ?? '', /keys with values/, text);
  });

  test('flow lists and maps go on at any indentation, tabs and comments included, as in Hugo', () => {
    const text = 'outputs:\n  home: [ # all\n"HTML",\n\t"RSS"\n]\ntitle: "[x"\nmap: {a: 1,\n\tb: [x,\ty]\n}\n';
    assert.deepEqual(parseConfigFile('config.yaml', text), {
      value: { outputs: { home: ['HTML', 'RSS'] }, title: '[x', map: { a: 1, b: ['x', 'y'] } },
    });
  });

  test('a tab as indentation is an error, as in Hugo', () => {
    const text = 'params:\n\tauthor: A\n';
    assert.ok(parseConfigFile('hugo.yaml', text).problem);
  });

  test('a repeated YAML key: the last wins up to 0.151, from 0.152 on Hugo refuses the file', () => {
    const text = 'title: one\ntitle: two\n';
    assert.deepEqual(parseConfigFile('hugo.yaml', text, of('0.151.0')), { value: { title: 'two' } });
    const parsed = parseConfigFile('hugo.yaml', text, newest);
    assert.deepEqual(parsed.value, { title: 'two' });
    assert.equal(parsed.problem?.span.start, text.lastIndexOf('title'));
    assert.match(parsed.problem?.message ?? '', /“title” is set twice/);
  });

  test('TOML 1.1 is understood from 0.164 on', () => {
    const text = 'params = {\n  a = 1,\n}\n';
    assert.deepEqual(parseConfigFile('hugo.toml', text, newest).value, { params: { a: 1 } });
    assert.ok(parseConfigFile('hugo.toml', text, of('0.152.2')).problem);
  });

  test('an unknown or explosive alias is a problem, not an exception', () => {
    assert.ok(parseConfigFile('hugo.yaml', 'a: *nowhere\n').problem);
    const laughs = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i++)
      laughs.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    assert.ok(parseConfigFile('hugo.yaml', laughs.join('\n')).problem);
  });

  test('a key named like a part of every object is a key like any other', () => {
    const { value } = parseConfigFile('hugo.yaml', '__proto__:\n  a: 1\nconstructor: 2\n');
    assert.deepEqual(Object.keys(value ?? {}), ['__proto__', 'constructor']);
    assert.equal((value as { a?: number }).a, undefined);
  });

  test('never throws, and its spans lie within the text', () => {
    const names = fc.constantFrom('hugo.toml', 'hugo.yaml', 'hugo.json');
    const bits = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '\r\n',
      '\t',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '=',
      ',',
      '#',
      '- ',
      '&a',
      '*a',
      '|',
      '\u00e9',
      '\u0000',
    );
    const texts = fc.array(bits, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(names, texts, (name, text) => {
        const { value, problem } = parseConfigFile(name, text);
        assert.ok(value !== undefined || problem !== undefined);
        if (problem)
          assert.ok(
            0 <= problem.span.start && problem.span.start <= problem.span.end && problem.span.end <= text.length,
          );
      }),
      { numRuns: 2000 },
    );
  });
});
