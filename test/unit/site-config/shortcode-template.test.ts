// What the template of a shortcode tells of its arguments: which there are, what they may be, whether there is inner text.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readShortcodeTemplate, type ShortcodeParameter } from '../../../server/src/core/site/index.ts';
import { parseTemplate } from '../../../server/src/core/site/templates/parse-template.ts';

const read = (text: string) => readShortcodeTemplate('x', 'layouts/shortcodes/x.html', text);

/** `id#0!` is named id, has position 0, and is required. */
const show = ({ name, position, required }: ShortcodeParameter) =>
  `${name ?? ''}${position === undefined ? '' : `#${position}`}${required ? '!' : ''}`;

const parameters = (text: string) => read(text).parameters.map(show).join(' ');

describe('takesInner', () => {
  test('.Inner as an argument of any command, run or not', () => {
    for (const text of [
      '{{ .Inner }}',
      '{{- .InnerDeindent | markdownify -}}',
      '{{ $.Inner }}',
      '{{ $c := . }}{{ $c.Inner }}',
      '{{ printf "%s" .Inner }}',
      '{{ (printf "%s" .Inner) }}',
      '{{ with .Parent }}{{ .Inner }}{{ end }}',
      '{{ if false }}{{ else if true }}{{ else }}{{ .Inner }}{{ end }}',
      '{{ if .Inner }}x{{ end }}',
      '{{ define "a" }}{{ .Inner }}{{ end }}{{ template "a" . }}',
    ])
      assert.ok(read(text).takesInner, text);
  });

  test('not in comments, strings, or templates that are not called', () => {
    for (const text of [
      '{{/* .Inner */}}',
      '{{- /* }} .Inner */ -}}',
      '{{ "{{ .Inner }}" }}',
      '{{ `.Inner` }}',
      '.Inner',
      '{{ .Get "Inner" }}',
      '{{ define "a" }}{{ .Inner }}{{ end }}',
      '{{ partial "inner" . }}',
    ])
      assert.ok(!read(text).takesInner, text);
  });
});

describe('parameters', () => {
  test('by name and by position, however they are read', () => {
    assert.equal(parameters('{{ .Get "a" }}{{ .Get 0 }}{{ index .Params 1 }}{{ index .Params "b" }}'), 'a #0 #1 b');
    assert.equal(parameters('{{ .Params.a }}{{ isset .Params "b" }}{{ with .Params }}{{ .c }}{{ end }}'), 'a b c');
    assert.equal(parameters('{{ with .Get "a" }}{{ $.Get "b" }}{{ end }}{{ $ctx := . }}{{ $ctx.Get `c` }}'), 'a b c');
    assert.equal(parameters('{{ if (.Get "a") }}{{ (index .Params 0) | upper }}{{ end }}'), 'a #0');
  });

  test('a name and a position may be the same', () => {
    assert.equal(parameters('{{ $id := .Get "id" | default (.Get 0) }}'), 'id#0');
    assert.equal(parameters('{{ $id := or (.Get 0) (.Get "id") "x" }}{{ .Get 1 }}'), 'id#0 #1');
    assert.equal(parameters('{{ $id := .Get 0 }}{{ if .IsNamedParams }}{{ $id = .Get "id" }}{{ end }}'), 'id#0');
    assert.equal(parameters('{{ $id := cond .IsNamedParams (.Get "id") (.Get 0) }}'), 'id#0');
  });

  test('what belongs to something else is not a parameter', () => {
    assert.equal(parameters('{{ .Page.Params.a }}{{ site.Params.b }}{{ .Site.Params.c }}'), '');
    assert.equal(parameters('{{ range .Site.RegularPages }}{{ .Params.tags }}{{ .Get "x" }}{{ end }}'), '');
    assert.equal(parameters('{{range.Site.Pages}}{{ .Params.tags }}{{end}}'), '');
    assert.equal(parameters('{{ .Parent.Get "a" }}{{ .Page.Store.Get "b" }}{{ .Page.Scratch.Get "c" }}'), '');
    assert.equal(parameters('{{ with .Page }}{{ .Params.a }}{{ else }}{{ .Params.b }}{{ end }}'), 'b');
  });

  test('what it cannot do without, by its own errors', () => {
    assert.equal(
      parameters('{{ with .Get "a" }}x{{ else }}{{ errorf "a is missing" }}{{ end }}{{ .Get "b" }}'),
      'a! b',
    );
    assert.equal(parameters('{{ if not (.Get 0) }}{{ errorf "missing" }}{{ end }}'), '#0!');
    assert.equal(parameters('{{ $x := .Get "a" }}{{ if eq $x "" }}{{ errorf "missing" }}{{ end }}'), 'a!');
    assert.equal(parameters('{{ $id := or (.Get "id") (.Get 0) }}{{ if not $id }}{{ errorf "id" }}{{ end }}'), 'id#0!');
    assert.equal(parameters('{{ if and (.Get "a") (.Get "b") }}{{ errorf "not both" }}{{ end }}'), 'a b');
    assert.equal(
      parameters('{{ with .Get "a" }}{{ with resources.Get . }}{{ else }}{{ errorf "no file" }}{{ end }}{{ end }}'),
      'a',
    );
  });
});

/** `type!empty=a|b?note` insists on a value, knows a and b and takes note when there is none; `=a|b!` refuses others. */
const contract = (text: string) => {
  const { parameters, open, readsOfParent } = read(text);
  const shown = parameters.map(
    ({ name, position, insists, values, refusesOthers, fallback }) =>
      (name ?? String(position)) +
      (insists ? `!${insists}` : '') +
      (values ? `=${values.join('|')}` : '') +
      (refusesOthers ? '!' : '') +
      (fallback === undefined ? '' : `?${fallback}`),
  );
  return [...shown, ...(open ? ['…'] : []), ...(readsOfParent ?? []).map((name) => `^${name}`)].join(' ');
};

describe('contract', () => {
  const stop = '{{ errorf "no" }}';

  test('the build stops without an argument where nothing else decides it', () => {
    assert.equal(contract(`{{ with .Get "a" }}x{{ else }}${stop}{{ end }}`), 'a!empty');
    assert.equal(contract(`{{ if isset .Params "a" }}x{{ else }}${stop}{{ end }}`), 'a!absent');
    assert.equal(contract(`{{ $a := .Get "a" | default (.Get 0) }}{{ if not $a }}${stop}{{ end }}`), 'a!empty');
    assert.equal(contract(`{{ if .Page.Draft }}{{ if not (.Get "a") }}${stop}{{ end }}{{ end }}`), 'a');
    assert.equal(contract(`{{ if not (or (.Get "a") .Inner) }}${stop}{{ end }}`), 'a');
    assert.equal(contract(`{{ with .Get "a" }}{{ else with .Get "b" }}{{ else }}${stop}{{ end }}`), 'a b');
    assert.equal(contract(`{{ if and (.Get "a") (.Get "b") }}{{ else }}${stop}{{ end }}`), 'a b');
    assert.equal(contract('{{ if not (.Get "a") }}{{ erroridf "x" "y" }}{{ end }}'), 'a');
  });

  test('values that it knows, and whether it refuses others', () => {
    assert.equal(contract('{{ if eq (.Get "t") "a" }}{{ else if eq "b" (.Get "t") }}{{ end }}'), 't=a|b');
    assert.equal(contract('{{ $k := lower (.Get "k") }}{{ if in (slice "a" "b") $k }}{{ end }}'), 'k=a|b');
    assert.equal(contract('{{ if in (slice "true" true 1) (.Get "o") }}{{ end }}'), 'o=true');
    assert.equal(contract('{{ if eq (path.Ext (.Get "src")) ".png" }}{{ end }}'), 'src');
    const list = '{{ $all := slice "a" "b" }}';
    assert.equal(
      contract(`${list}{{ $t := .Get "t" | default "a" }}{{ if not (in $all $t) }}${stop}{{ end }}`),
      't=a|b!?a',
    );
    assert.equal(contract(`${list}{{ with .Get "t" }}{{ if not (in $all .) }}${stop}{{ end }}{{ end }}`), 't=a|b!');
    assert.equal(
      contract(`{{ if eq (.Get "t") "a" }}{{ else if eq (.Get "t") "b" }}{{ else }}${stop}{{ end }}`),
      't!empty=a|b!',
    );
    assert.equal(
      contract(`{{ if or (eq (.Get "t") "a") (eq (.Get "t") "b") }}{{ else }}${stop}{{ end }}`),
      't!empty=a|b!',
    );
    assert.equal(contract(`{{ if .Get "x" }}{{ if ne (.Get "t") "a" }}${stop}{{ end }}{{ end }}`), 'x t=a');
  });

  test('what may read arguments that are not named', () => {
    for (const text of [
      '{{ range .Params }}{{ . }}{{ end }}',
      '{{ partial "x" . }}',
      '{{ partial "x" (dict "ctx" .) }}',
      '{{ $p := .Params }}{{ range $k, $v := $p }}{{ end }}',
      '{{ .Get $name }}',
      '{{ ref . .Params }}',
      '{{ .Page.Store.Set "p" .Params }}',
    ])
      assert.equal(contract(text), '…', text);
    for (const text of ['{{ len .Params }}', '{{ with .Params }}{{ end }}', '{{ partial "x" .Page }}', '{{ .Inner }}'])
      assert.equal(contract(text), '', text);
  });

  test('what it reads of the shortcode around it', () => {
    assert.equal(contract('{{ .Parent.Get "a" }}{{ with .Parent }}{{ .Params.b }}{{ end }}'), '^a ^b');
    assert.equal(contract('{{ index .Parent.Params "c" }}{{ .Parent.Parent.Get "d" }}{{ .Parent.Name }}'), '^c ^d');
  });
});

describe('documentation', () => {
  test('the comments at the start, without marks and indentation', () => {
    assert.equal(
      read('{{- /*\n  Shows a box.\n\n    {{< box >}}\n*/ -}}\n<div></div>{{/* not this one */}}').documentation,
      'Shows a box.\n\n  {{< box >}}',
    );
    assert.equal(read('<!-- Shows a box -->\n<div></div>').documentation, 'Shows a box');
    assert.equal(read('{{/* prettier-ignore */}}{{/*\n * Shows a box.\n */}}').documentation, 'Shows a box.');
  });

  test('nothing where there is none', () => {
    assert.equal(read('<div></div>{{/* later words */}}').documentation, undefined);
    assert.equal(read('<!-- image -->\n<img>').documentation, undefined);
    assert.equal(read('<!--[if lte IE 8]> x <![endif]-->').documentation, undefined);
  });

  test('describes parameters where it follows the usual form', () => {
    const { parameters } = read(
      '{{/*\nA box.\n@param {string} colour The colour of the box.\n@param {int} [size=4] How large.\n@param {string} 0 The text.\n*/}}' +
        '{{ .Get "colour" }}{{ .Get "size" }}{{ .Get 0 }}',
    );
    assert.deepEqual(
      parameters.map(({ description }) => description),
      ['The colour of the box.', 'How large.', 'The text.'],
    );
  });
});

describe('a template of any kind', () => {
  test('never makes the reader fail', () => {
    const bits = fc.constantFrom(
      '{{',
      '}}',
      '{{-',
      '-}}',
      '/*',
      '*/',
      ' ',
      '.Get',
      '.Inner',
      '"',
      '`',
      "'",
      '(',
      ')',
      '|',
      ':=',
      '$x',
      '$',
      '.',
      'if',
      'with',
      'range',
      'else',
      'end',
      'define',
      'template',
      'block',
      '0',
      'src',
      '<img src="',
      '\n',
      'errorf',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
        const { parameters } = read(parts.join(''));
        for (const { name, position } of parameters) assert.ok(name !== undefined || position !== undefined);
      }),
      { numRuns: 3000 },
    );
  });

  test('nesting without end does not exhaust the stack', () => {
    assert.ok(read(`${'{{ if 1 }}'.repeat(20000)}{{ .Inner }}${'{{ end }}'.repeat(20000)}`).takesInner);
    assert.doesNotThrow(() => read(`{{ ${'('.repeat(50000)}.Get 0${')'.repeat(50000)} }}`));
    assert.equal(parseTemplate('{{ end }}{{ else }}x').length, 1);
  });
});
