// What templates read of the front matter, and what archetypes set.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readKeySource } from '../../../server/src/core/site/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const read = (template: string, path = 'layouts/_default/single.html'): readonly string[] =>
  (readKeySource('layout', path, template)?.keys() ?? []).map((keys) => keys.join('.'));

const layouts: readonly (readonly [what: string, template: string, keys: readonly string[]])[] = [
  ['a field', '{{ .Params.deck }}', ['deck']],
  ['one below another', '{{ .Page.Params.cover.image }}', ['cover', 'cover.image']],
  ['through with', '{{ with .Params.cover }}{{ .image }}{{ else }}{{ .Title }}{{ end }}', ['cover', 'cover.image']],
  ['through else with', '{{ if .Draft }}{{ else with .Params.a }}{{ .b }}{{ end }}', ['a', 'a.b']],
  ['through a variable', '{{ $c := .Params.cover }}{{ if $c }}{{ $c.alt }}{{ end }}', ['cover', 'cover.alt']],
  ['through all of them', '{{ $p := $.Params }}{{ $p.x }}{{ with .Params }}{{ .y }}{{ end }}', ['x', 'y']],
  [
    'of a list',
    '{{ range $i, $l := .Params.links }}{{ $l.url }}{{ .name }}{{ end }}',
    ['links', 'links.url', 'links.name'],
  ],
  [
    'through a list cut short',
    '{{ range first 3 (sort .Params.links "weight") }}{{ .url }}{{ end }}',
    ['links', 'links.url'],
  ],
  ['an item of a list', '{{ (index .Params.links 0).url }}', ['links', 'links.url']],
  ['Param', '{{ $.Param "ui.theme" }}{{ .Page.Param "banner" }}', ['ui', 'ui.theme', 'banner']],
  ['index and isset', '{{ if isset .Params "a" }}{{ index .Params "b" "c" }}{{ end }}', ['a', 'b', 'b.c']],
  ['a default', '{{ $x := .Params.e | default (.Params.d) }}{{ $x.f }}', ['d', 'e', 'd.f', 'e.f']],
  [
    'where, and what it gives is pages',
    '{{ range where .Site.Pages "Params.event" "!=" .Params.x }}{{ .y }}{{ end }}',
    ['x', 'event'],
  ],
  ['ByParam', '{{ range .Pages.ByParam "card.weight" }}{{ .Params.z }}{{ end }}', ['card', 'card.weight', 'z']],
  [
    'an assignment to what was',
    '{{ $i := .Params.a }}{{ if .B }}{{ $i = .Params.b }}{{ end }}{{ $i.c }}',
    ['a', 'b', 'a.c', 'b.c'],
  ],
  ['in a template of its own', '{{ define "main" }}{{ .Params.hero }}{{ end }}', ['hero']],
  ['in the default of a block', '{{ block "main" . }}{{ .Params.hero }}{{ end }}', ['hero']],
  ['of another page', '{{ with site.GetPage "/about" }}{{ .Params.motto }}{{ end }}', ['motto']],
  ['methods of a date are no keys', '{{ .Params.day.Format "2006" }}', ['day']],
  ['of the site', '{{ .Site.Params.a }}{{ site.Params.b }}{{ with .Site }}{{ .Params.c }}{{ end }}', []],
  ['of a menu', '{{ range .Site.Menus.main }}{{ .Params.icon }}{{ .Page.Params.own }}{{ end }}', ['own']],
  ['of a resource', '{{ range .Resources.ByType "image" }}{{ .Params.credit }}{{ end }}', []],
  ['a comment', '{{/* .Params.old */}}', []],
  ['half a template', '{{ .Params.a }}{{ if .Params.b }}{{ .Params.', ['a', 'b']],
];

for (const [what, template, keys] of layouts)
  test(`read by a template: ${what}`, () => assert.deepEqual([...read(template)].sort(), [...keys].sort()));

test('a shortcode has parameters of its own, and those of its page', () => {
  const template = '{{ .Params.a }}{{ .Parent.Params.b }}{{ .Page.Params.c }}{{ with .Page }}{{ .Params.d }}{{ end }}';
  assert.deepEqual(read(template, 'layouts/shortcodes/box.html'), ['c', 'd']);
  assert.deepEqual(read(template, 'layouts/_shortcodes/box.html'), ['c', 'd']);
});

test('a hostile template takes no time', () => {
  const brackets = `{{ ${'(index .Params '.repeat(300)}"a"${')'.repeat(300)} }}`;
  const blocks = '{{ with .Params.a }}{{ $x := .b }}'.repeat(2000);
  const began = performance.now();
  read(brackets);
  read(blocks);
  read('{{ range .Params.a }}{{ $x = .b }}{{ $x = or $x . }}'.repeat(2000));
  assert(performance.now() - began < 2000);
});

const archetypes: readonly (readonly [what: string, text: string, keys: readonly string[]])[] = [
  [
    'YAML',
    '---\ntitle: "{{ replace .Name "-" " " | title }}"\ncover:\n  image: x\n---\n',
    ['title', 'cover', 'cover.image'],
  ],
  ['TOML', "+++\ntitle = '{{ .Name }}'\n[[links]]\nurl = {{ .Date }}\n+++\n", ['title', 'links', 'links.url']],
  ['JSON', '{\n"title": "{{ .Name }}", "far": {{ .Site.Params.x }}\n}\n', ['title', 'far']],
  ['below params', '---\nparams:\n  mood: calm\n---\n', ['params', 'mood']],
  [
    'conditions around',
    '---\n{{- $d := now }}\n{{ if eq .Type "a" }}\nvenue: x\n{{ end }}\n{{/* no: key */}}\nlast: 1\n---\n',
    ['venue', 'last'],
  ],
  ['none', 'Only text with {{ .Date }}.\n', []],
];

for (const [what, text, keys] of archetypes)
  test(`set by an archetype: ${what}`, () =>
    assert.deepEqual(
      readKeySource('archetype', 'archetypes/a.md', text)
        ?.keys()
        .map((path) => path.join('.')),
      keys,
    ));

test('a site knows the keys of its own, of its themes and of mounts, in the spelling to copy', async () => {
  const site = await siteFromFiles(
    new Map([
      [
        'hugo.toml',
        'theme = "calm"\n[[module.mounts]]\nsource = "shared"\ntarget = "layouts/partials"\n[[module.mounts]]\nsource = "layouts"\ntarget = "layouts"\n',
      ],
      ['layouts/_default/list.html', '{{ if isset .Params "hidemeta" }}{{ .Params.MOOD }}{{ end }}'],
      ['shared/meta.html', '{{ .Params.hideMeta }}'],
      ['themes/calm/layouts/index.html', '{{ .Params.mood }}{{ .Params.venue }}'],
      ['themes/calm/archetypes/talks/index.md', '---\nVenue: x\n---\n'],
      ['static/layouts/page.html', '{{ .Params.never }}'],
    ]),
  );
  const known = [...site.learntKeys()].map(([key, { keys, layouts, archetypes: set }]) => [
    key,
    keys.join('.'),
    layouts.length,
    set.length,
  ]);
  assert.deepEqual(known.sort(), [
    ['hidemeta', 'hideMeta', 2, 0],
    ['mood', 'mood', 2, 0],
    ['venue', 'Venue', 1, 1],
  ]);
});
