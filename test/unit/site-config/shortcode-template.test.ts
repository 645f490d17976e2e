import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  embeddedShortcodes,
  findShortcodeFiles,
  parseConfigFile,
  readShortcodeTemplate,
  type ShortcodeParameter,
  toMounts,
  toShortcodes,
  toSiteConfig,
} from '../../../server/src/core/site/index.ts';
import { parseTemplate } from '../../../server/src/core/site/templates/parse-template.ts';

const read = (text: string) => readShortcodeTemplate('x', 'layouts/shortcodes/x.html', text);

/** `id#0!` is named id, has position 0, and is required. */
const show = ({ name, position, required }: ShortcodeParameter) =>
  `${name ?? ''}${position === undefined ? '' : `#${position}`}${required ? '!' : ''}`;

const parameters = (text: string) => read(text).parameters.map(show).join(' ');

const uses = (text: string) =>
  Object.fromEntries(
    read(text).parameters.flatMap(({ name, position, imageUse }) =>
      imageUse ? [[name ?? String(position), [...imageUse].sort().join(' ')]] : [],
    ),
  );

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

test('pageUse: what the template takes for the path of a page', () => {
  for (const [text, ...expected] of [
    ['<a href="{{ ref . (.Get 0) }}">x</a>', 'ref'],
    ['<a href="{{ .Get "path" | relref .Page }}">x</a>', 'ref'],
    ['{{ .Page.RelRef (dict "path" (.Get "path") "lang" (.Get "lang")) }}', 'ref', undefined],
    ['{{ $path := .Get 0 }}{{ with .Page.GetPage $path }}{{ .Title }}{{ end }}', 'page'],
    ['{{ with site.GetPage (.Get "path") }}{{ .Title }}{{ end }}', 'site'],
    ['{{ with $.Page.Site.GetPage "section" (.Get "path") }}{{ .Title }}{{ end }}', 'site'],
    ['{{ with .Site.GetPage (printf "/posts/%s" (.Get 0)) }}{{ .Title }}{{ end }}', undefined],
    ['{{ .Get 0 }}', undefined],
  ] as const) {
    const { parameters } = read(text);
    assert.deepEqual(
      parameters.map(({ pageUse }) => pageUse),
      expected,
      text,
    );
    assert.ok(
      parameters.every(({ imageUse, fileUse }) => imageUse === undefined && fileUse === undefined),
      text,
    );
  }
});

describe('imageUse', () => {
  test('direct: at the start of an image’s address as it is', () => {
    for (const text of [
      '<img src="{{ .Get "src" }}">',
      "<img alt='a > b' src='{{ .Get \"src\" }}'/>",
      '<img class="x" src={{ .Get "src" }} >',
      '<img src="" data-src="{{ .Get "src" | safeURL }}">',
      '{{ with .Get "src" }}<img src="{{ . }}">{{ end }}',
      '{{ $s := .Get "src" }}<figure><img\n  src="{{- $s -}}"\n></figure>',
      '<img src="{{ if .Get "src" }}{{ .Get "src" }}{{ else }}{{ .Get "other" }}{{ end }}">',
      '<img src="{{ .Get "src" }}?width={{ .Get "width" }}">',
      '<a href="{{ .Get "src" }}"><img src="{{ .Get "src" }}" alt="{{ .Get "src" | path.Base }}"></a>',
      '<div style="background-image: url({{ .Get "src" }})">',
      '![{{ .Get "alt" }}]({{ .Get "src" }})',
      '{{ printf "%s" (.Get "src") | print }}<img src="{{ .Params.src }}">',
    ])
      assert.equal(uses(text).src, 'direct', text);
  });

  test('relURL: put in relation to the site first', () => {
    assert.deepEqual(uses('<img src="{{ .Get "src" | relURL }}">'), { src: 'relURL' });
    assert.deepEqual(uses('{{ $u := absURL (.Get 0) }}<img src="{{ $u | safeURL }}">'), { 0: 'relURL' });
  });

  test('resource: looked up as it is', () => {
    for (const text of [
      '{{ $i := .Page.Resources.GetMatch (.Get "src") }}<img src="{{ $i.RelPermalink }}">',
      '{{ with .Get "src" }}{{ with $.Page.Resources.Get . }}{{ .Title }}{{ end }}{{ end }}',
    ])
      assert.equal(uses(text).src, 'resource', text);
    assert.equal(uses('{{ with resources.Get (.Get "src") }}x{{ end }}').src, 'asset');
    for (const text of [
      '{{ $i := (.Page.Resources.ByType "image").GetMatch (.Get "src") }}',
      '{{ $all := .Page.Resources }}{{ $i := $all.GetMatch (.Get "src") }}',
    ])
      assert.equal(uses(text).src, 'asset resource', text);
  });

  test('both, as Hugo’s own figure does', () => {
    const figure =
      '{{ $u := urls.Parse (.Get "src") }}{{ $src := $u.String }}{{ if not $u.IsAbs }}' +
      '{{ with or (.Page.Resources.Get $u.Path) (resources.Get $u.Path) }}{{ $src = .RelPermalink }}{{ end }}{{ end }}' +
      '<img src="{{ $src }}" alt="{{ .Get "alt" }}">';
    assert.deepEqual(uses(figure), { src: 'asset direct resource' });
  });

  test('through a partial that is defined in the same file', () => {
    const text =
      '{{ $src := .Get "src" }}{{ $ctx := dict "page" .Page "src" $src }}{{ $i := partial "inline/find.html" $ctx }}<img src="{{ $i.RelPermalink }}">' +
      '{{ define "_partials/inline/find.html" }}{{ $u := urls.Parse .src }}' +
      '{{ return or (.page.Resources.Get (strings.TrimPrefix "./" $u.Path)) (resources.Get $u.Path) }}{{ end }}';
    assert.deepEqual(uses(text), { src: 'asset resource' });
    const loop = '{{ partial "a" (dict "src" (.Get "src")) }}{{ define "partials/a" }}{{ partial "a" . }}{{ end }}';
    assert.deepEqual(uses(loop), { src: 'unknown' });
  });

  test('a frame: texts that the template puts around it, the same wherever it is used', () => {
    const framesOf = (text: string) =>
      read(text).parameters.flatMap(({ frame, imageUse }) => (frame ? [frame.before, frame.behind, ...imageUse!] : []));
    for (const [text, ...expected] of [
      ['<img src="/images/{{ .Get "src" }}">', '/images/', '', 'direct'],
      ['<img src="{{ .Get "src" }}.png">', '', '.png', 'direct'],
      ['<img src="/img/pic-{{ .Get 0 }}-small.jpg?x=1" alt="{{ .Get 1 }}">', '/img/pic-', '-small.jpg', 'direct'],
      ['![]({{ printf "/img/%s.jpg" (.Get "src") }})', '/img/', '.jpg', 'direct'],
      ['{{ $s := .Get "src" | printf "%s/%s" "img" | relURL }}<img src="{{ $s }}">', 'img/', '', 'relURL'],
      ['<img src="{{ print "/x/" (.Get "src") ".jpg" | safeURL }}">', '/x/', '.jpg', 'direct'],
      ['<img src="{{ path.Join "images" (.Get 0) | relURL }}">', 'images', '', 'relURL'],
      [
        '{{ $i := .Page.Resources.GetMatch (printf "images/%s" (.Get "src")) }}{{ $i.Width }}',
        'images/',
        '',
        'resource',
      ],
      ['{{ $p := add "img/" (or (.Get "src") (.Get 0)) }}{{ with resources.Get $p }}x{{ end }}', 'img/', '', 'asset'],
      ['{{ with .Get "src" }}<a href="/img/{{ . }}"><img src="/img/{{ . }}"></a>{{ end }}', '/img/', '', 'direct'],
    ] as const)
      assert.deepEqual(framesOf(text), expected, text);
    for (const text of [
      '<img src="/a/{{ .Get "src" }}"><img src="/b/{{ .Get "src" }}">',
      '<img src="/a/{{ .Get "src" }}"><img src="{{ .Get "src" }}">',
      '<img src="{{ if .Get "x" }}/img/{{ end }}{{ .Get "src" }}">',
      '<img src="/img/{{ .Get "src" }}{{ if .Get "x" }}-small{{ end }}.jpg">',
      '<img src="//cdn.example.org/{{ .Get "src" }}">',
      '<img src="https://cdn.example.org/{{ .Get "src" }}">',
      '<img src="/img/{{ .Get "src" | relURL }}">',
      '<img src="/img/{{ .Get "src" | lower }}">',
      '{{ $s := .Get "src" }}{{ if not (hasPrefix $s "/") }}{{ $s = printf "/img/%s" $s }}{{ end }}<img src="{{ $s }}">',
      '<img src="{{ printf "/img/%s/%s" (.Get "folder") (.Get "src") }}">',
      '<img src="{{ printf "/img/%05s" (.Get "src") }}">',
      '{{ $s := printf "/img/%s" (.Get "src") }}{{ partial "p.html" $s }}<img src="{{ $s }}">',
    ]) {
      assert.deepEqual(framesOf(text), [], text);
      assert.match(uses(text).src ?? '', /unknown/, text);
    }
  });

  test('unknown: completed, a key of data, a pattern, or handed on', () => {
    for (const text of [
      '<img src="{{ .Site.Params.cdn }}{{ .Get "src" }}">',
      '<img src="{{ .Get "src" }}{{ .Get "ext" }}">',
      '{{ $i := index site.Data.images (.Get "src") }}<img src="{{ $i.url }}">',
      '{{ $p := printf "%s/%s" site.Params.cdn (.Get "src") }}<img src="{{ $p }}">',
      '{{ $i := .Page.Resources.GetMatch (printf "**%s*" (.Get "src")) }}',
      '{{ partial "img.html" (dict "src" (.Get "src")) }}',
      '{{ $s := .Get "src" }}{{ $s = strings.TrimPrefix "/" $s }}<img src="{{ $s }}">',
    ])
      assert.match(uses(text).src ?? '', /unknown/, text);
  });

  test('nothing for what is no image', () => {
    assert.deepEqual(uses('<a href="{{ .Get "url" }}">{{ .Get "text" | markdownify }}</a>'), {});
    assert.deepEqual(uses('<video><source src="{{ .Get "src" }}" type="video/webm"></video>'), {});
    assert.deepEqual(uses('<iframe src="https://example.org/{{ .Get 0 }}"></iframe>'), {});
    assert.deepEqual(uses('{{ partial "box" (dict "title" (.Get "title")) }}'), {});
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
