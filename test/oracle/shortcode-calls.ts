// Owns making texts whose shortcodes meet real templates: closed and not, nested, crossed, misspelt, with too few arguments.
import fc from 'fast-check';

/** The templates that every version has; what each stands for is in its name. */
export const templates: Readonly<Record<string, string>> = {
  'shortcodes/plain.html': 'p',
  'shortcodes/box.html': '<div>{{ .Inner }}</div>',
  'shortcodes/wrap.html': '<b title="{{ .Get "title" }}">{{ with .Inner }}{{ . }}{{ end }}</b>',
  'shortcodes/sub/deep.html': '{{ .InnerDeindent }}',
  'shortcodes/need.html': '{{ with .Get "src" }}{{ . }}{{ else }}{{ errorf "no src: %s" .Position }}{{ end }}',
  'shortcodes/first.html':
    '{{ $x := .Get 0 | default (.Get "x") }}{{ if not $x }}{{ errorf "no x: %s" .Position }}{{ end }}',
  'shortcodes/given.html': '{{ if not (isset .Params "a") }}{{ errorf "no a: %s" .Position }}{{ end }}',
  'shortcodes/pick.html':
    '{{ $all := slice "low" "high" }}{{ $l := .Get "level" | default "low" }}{{ if not (in $all $l) }}{{ errorf "level: %s" .Position }}{{ end }}',
  'shortcodes/kind.html':
    '{{ $k := .Get "kind" }}{{ if eq $k "a" }}A{{ else if eq $k "b" }}B{{ else }}{{ errorf "kind: %s" .Position }}{{ end }}{{ .Inner }}',
  'shortcodes/maybe.html':
    '{{ with .Get "of" }}{{ if not (in (slice "one" "two") .) }}{{ errorf "of: %s" $.Position }}{{ end }}{{ end }}',
  'shortcodes/text.html': '{{ if not (or (.Get "text") .Inner) }}empty{{ end }}',
  'shortcodes/mark.md': '**m**',
};

/** And those that only newer ones read. */
export const newTemplates: Readonly<Record<string, string>> = {
  '_shortcodes/fresh.html': 'f',
  'posts/_shortcodes/sec.html': 's',
};

const argumentsOf: Readonly<Record<string, readonly string[]>> = {
  plain: ['', ' a', ' "x y"', ' k=v '],
  box: ['', ' class="x"'],
  wrap: ['', ' title="t"', " title='t'"],
  'sub/deep': [''],
  need: ['', ' src="a.png"', ' src=""', ' "a.png"', ' src=0 ', ' SRC="a"', ' src="0"', ' src=false '],
  first: ['', ' 1', ' x="1"', ' ""', ' y="1"', ' 0', ' "false"', ' false'],
  given: ['', ' a="1"', ' a=""', ' b="1"'],
  pick: ['', ' level="low"', ' level="hihg"', ' level=high ', ' level=""', ' "hihg"'],
  kind: ['', ' kind="a"', ' kind="b"', ' kind="c"', ' "a"'],
  maybe: ['', ' of="one"', ' of="three"', ' of=""'],
  text: ['', ' text="a"'],
  mark: [''],
  fresh: [''],
  sec: [''],
  figure: ['', ' src="a.png"', ' "a.png"'],
  details: ['', ' summary="s"'],
  highlight: [' go', ' "go" "linenos=table"', ' ""'],
  youtube: ['', ' abc', ' id="abc"', ' ""'],
  vimeo: ['', ' 12', ' id="12"', ' class="c"'],
  qr: ['', ' text="q"', ' text="q" level="best"', ' text="q" level="high"'],
  instagram_simple: [' abc'],
  tweet: ['', ' user=a ', ' id="1"', ' user="a" id=""', ' x="1"', ' "a"', ' "" 1 '],
  vimeo_simple: [''],
  ref: ['', ' ""'],
  param: ['', ' "said"', ' "of.Site"', ' "unsaid"', ' "nought"'],
  ghost: ['', ' a=1 '],
  Box: [''],
  't.inline': [' '],
};

const names = Object.keys(argumentsOf);
const takesInner = new Set(['box', 'wrap', 'sub/deep', 'kind', 'text', 'details', 'highlight', 'qr', 't.inline']);
const common = ['plain', 'box', 'box', 'wrap', 'wrap', 'sub/deep', 'need', 'pick', 'kind', 'text', 'figure', 'details'];
const anyName = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...common) },
  { weight: 2, arbitrary: fc.constantFrom(...names) },
);
const delimiters = fc.constantFrom(['{{<', '>}}'], ['{{<', '>}}'], ['{{<', '>}}'], ['{{%', '%}}']);

const opening = (name: string, slash: string): fc.Arbitrary<string> =>
  fc
    .tuple(delimiters, fc.constantFrom(...(argumentsOf[name] ?? [''])))
    .map(([[left, right], args]) => `${left} ${name}${args} ${slash}${right}`);
const closing = (name: string): fc.Arbitrary<string> =>
  fc
    // Without a name, too: that closes the innermost.
    .tuple(delimiters, fc.constantFrom('', ' '), fc.constantFrom(name, name, name, name, ''))
    .map(([[left, right], blank, said]) => `${left}${blank}/${said} ${right}`);

const prose = fc.constantFrom('text', 'some *text*', '\n\n', '\n', 'a\nb\n', '`code`', '\n```\ncode\n```\n', ' ');

/** What most authors write: a tag that fits its template. */
const right: fc.Arbitrary<string> = fc.letrec<{ piece: string; pair: string; single: string }>((tie) => ({
  piece: fc.oneof({ maxDepth: 3 }, prose, tie('single'), tie('pair')),
  single: anyName.filter((name) => !takesInner.has(name)).chain((name) => opening(name, '')),
  pair: anyName
    .filter((name) => takesInner.has(name) && name !== 't.inline')
    .chain((name) =>
      fc
        .tuple(opening(name, ''), fc.array(tie('piece'), { maxLength: 2 }), closing(name))
        .map(([open, inner, close]) => `${open}${inner.join('')}${close}`),
    ),
})).piece;

/** A tag that may stand anywhere. */
const loose = anyName.chain((name) =>
  fc.oneof(
    { weight: 3, arbitrary: opening(name, '') },
    { weight: 2, arbitrary: closing(name) },
    { weight: 1, arbitrary: opening(name, '/') },
  ),
);
const crossed = fc
  .tuple(fc.constantFrom('box', 'wrap', 'text', 'plain'), fc.constantFrom('box', 'wrap', 'kind', 'figure'))
  .chain(([a, b]) =>
    fc.tuple(opening(a, ''), opening(b, ''), prose, closing(a), closing(b)).map((pieces) => pieces.join('')),
  );
const inline = fc.constantFrom(
  '{{< t.inline >}}x{{< /t.inline >}}',
  '{{< t.inline / >}}',
  '{{< t.inline >}}x',
  '{{< u.inline / >}}',
);

const damage = fc.tuple(
  fc.nat(1000),
  fc.integer({ min: 0, max: 2 }),
  fc.constantFrom('', '', '"', "'", '/', '>', ' ', 'x', '{{<', '}', '%', '“'),
);

const pieces = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: right },
    { weight: 2, arbitrary: loose },
    { weight: 1, arbitrary: crossed },
    { weight: 1, arbitrary: inline },
  ),
  { minLength: 1, maxLength: 4 },
);

/** Texts with calls of the templates above, most of them one mistake away from sound. */
export const callTexts = fc
  .tuple(pieces, fc.option(damage, { freq: 4 }))
  .map(([all, hurt]) => {
    const text = all.join(' ');
    if (hurt === null) return text;
    const at = Math.floor((hurt[0] * text.length) / 1001);
    return text.slice(0, at) + hurt[2] + text.slice(at + hurt[1]);
  })
  .filter((text) => /\{\{[<%]/.test(text));
