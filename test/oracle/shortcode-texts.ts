// Owns making texts with shortcodes in them: by the grammar, by its edges, and damaged.
import fc from 'fast-check';

/** Every name has a template that takes inner text. */
export const shortcodeNames = ['a', 'note', 'my-box', 'sub/box', '_x', 'fig2', 'zz', 'x1'];

const blank = fc.constantFrom(' ', ' ', ' ', '', '  ', '\n', '\t', ' \n  ', '\r\n');
const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\t', '  ', ' \n\n ');
const name = fc.constantFrom(...shortcodeNames);
const word = fc.constantFrom('b', 'src', 'data-x', 'k.v', '1', '1.5', '-2', 'true', 'un_d', 'été', '日本', 'x-');
const quoted = fc.constantFrom(
  '"v"',
  '""',
  '"two words"',
  '"a.png"',
  '"say \\"hi\\""',
  '"back\\\\slash"',
  '"a\\nb"',
  '">}}"',
  '"%}}"',
  '"/"',
  '"it\'s"',
  '`raw`',
  '``',
  '`two\nlines`',
  '`with "quotes"`',
  '\\"esc\\"',
  '\\"esc"',
  '"{{< a >}}"',
  '`{{< a >}}`',
);
const odd = fc.constantFrom(
  "'single'",
  "'two words'",
  ':',
  'a:b',
  'a/b',
  '.5',
  '+1',
  '#x',
  '<b>',
  '"open',
  '`open',
  '"b\\\\"',
  '\\x',
  '\\',
  '=',
  '==',
  '\\`x`',
  '"a\\`b"',
  '{',
  '}}',
  '>',
  '%',
  '\v',
  'é\u00a0f',
  '\u{1d49c}',
  '!',
  '/',
  '/ a',
  '/b',
  '"a""b"',
  'a="b"c',
  "a='b'",
);
const equals = fc.constantFrom('=', '=', '=', '=', ' = ', '= ', ' =', '=\n', '\n=');
const value = fc.oneof({ weight: 4, arbitrary: quoted }, { weight: 2, arbitrary: word }, { weight: 1, arbitrary: odd });
const named = fc.tuple(word, equals, value).map((parts) => parts.join(''));
const positional = fc.oneof({ weight: 3, arbitrary: quoted }, { weight: 3, arbitrary: word });
const argument = fc.oneof(
  { weight: 6, arbitrary: named },
  { weight: 4, arbitrary: positional },
  { weight: 1, arbitrary: odd },
);
const uniform = fc.oneof(
  fc.array(named, { maxLength: 3 }),
  fc.array(positional, { maxLength: 3 }),
  fc.array(argument, { maxLength: 3 }),
);

const delimiters = fc.constantFrom(['{{<', '>}}'], ['{{<', '>}}'], ['{{%', '%}}'], ['{{<', '%}}']);

const tag = fc
  .tuple(delimiters, blank, name, gap, uniform, blank, fc.constantFrom('', '', '', '/', '/ ', '/ a', '//'))
  .map(
    ([[left, right], before, called, between, args, after, slash]) =>
      `${left}${before}${called}${args.map((argument_) => between + argument_).join('')}${after}${slash}${right}`,
  );
const closing = fc
  .tuple(delimiters, blank, name, blank, fc.constantFrom('', '', '', '', 'b', '"b"', '/'))
  .map(([[left, right], before, called, after, rest]) => `${left}${before}/${before}${called}${after}${rest}${right}`);
const pair = fc
  .tuple(tag, fc.constantFrom('inner', '', '\n', '![](a.png)', '{{< note / >}}', '{{ x }}'), name)
  .map(([opening, inner, closed]) => `${opening}${inner}{{< /${closed} >}}`);
const inline = fc.constantFrom(
  '{{< t.inline >}}x{{< /t.inline >}}',
  '{{< t.inline / >}}',
  '{{<t.inline>}}',
  '{{< t.inline >}}{{< a >}}{{< /t.inline >}}',
  '{{< t.inlin >}}',
  '{{< t.inline >}}x{{< /t.inline>}}',
  '{{< t.inline >}}{{ .Page }}{{</t.inline >}}',
  '{{% t.inline a %}}x{{% / t.inline %}}',
);
const escaped = fc.constantFrom(
  '{{</* a */>}}',
  '{{%/* a "b */%}}',
  '{{</**/>}}',
  '{{</*/>}}',
  '{{</* a */%}}',
  '{{</* a >}}',
  '{{< /* a */ >}}',
  '{{</* a */ >}}',
  '{{</* {{< a >}} */>}}',
);
const strange = fc.constantFrom(
  '{{< >}}',
  '{{<>}}',
  '{{% %}}',
  '{{< / >}}',
  '{{<',
  '{{% ',
  '{{< -a >}}',
  '{{< "a" >}}',
  '{{< a.b >}}',
  '{{< /a >}}',
  '{{{< a >}}}',
  '{{< = b >}}',
  '{{< \\a >}}',
);
const prose = fc.constantFrom(
  'Some text.\n',
  '\n\n',
  '`code` ',
  '```\n',
  '<!-- c -->',
  'é 日本 \u{1f600} ',
  '{{ x }}',
  '{{ < a > }}',
  '>}}',
  '"',
  "'",
  '`',
  '/',
  '* item\n',
);

const piece = fc.oneof(
  { weight: 8, arbitrary: tag },
  { weight: 5, arbitrary: pair },
  { weight: 3, arbitrary: closing },
  { weight: 2, arbitrary: escaped },
  { weight: 1, arbitrary: inline },
  { weight: 1, arbitrary: strange },
  { weight: 4, arbitrary: prose },
);

const wellFormed = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));

/** A place (as a share of the length), how much to cut there and what to put in. */
const damage = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom(
    '',
    '',
    ' ',
    '"',
    "'",
    '`',
    '\\',
    '\n',
    '>}}',
    '{{<',
    '{{%',
    '/',
    '=',
    '.',
    ':',
    '*',
    '>',
    '%',
    '}',
    'a',
    '\u00a0',
    '\r',
  ),
);

const damaged = fc.tuple(wellFormed, fc.array(damage, { minLength: 1, maxLength: 3 })).map(([text, damages]) =>
  damages.reduce((now, [share, cut, put]) => {
    const at = Math.floor(share * now.length);
    return now.slice(0, at) + put + now.slice(at + cut);
  }, text),
);

/** Texts with shortcodes, sound ones and damaged ones. */
export const shortcodeTexts = fc.oneof({ weight: 2, arbitrary: wellFormed }, { weight: 1, arbitrary: damaged });
