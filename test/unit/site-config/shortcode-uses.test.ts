// What the template of a shortcode takes an argument for: an image, a page.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readShortcodeTemplate } from '../../../server/src/core/site/index.ts';

const read = (text: string) => readShortcodeTemplate('x', 'layouts/shortcodes/x.html', text);

const uses = (text: string) =>
  Object.fromEntries(
    read(text).parameters.flatMap(({ name, position, imageUse }) =>
      imageUse ? [[name ?? String(position), [...imageUse].sort().join(' ')]] : [],
    ),
  );

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
