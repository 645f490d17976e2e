// Owns making texts about which real Hugo is asked whether their front matter lets a build fail: posts with one slip in them.
import fc from 'fast-check';

const yamlValue = fc.constantFrom(
  ...[
    'foo',
    'two words',
    '2024-01-02',
    "it's",
    'a "b" c',
    'http://x.y/z',
    'a:b',
    'x, y',
    '"q # r"',
    "'s: t'",
    '"a\\"b"',
    "'a''b'",
  ],
  ...[
    '[a, b]',
    '[a, "b c"]',
    '["a", \'b\']',
    '{a: b}',
    '|\n  text\n  more',
    '>-\n  text',
    '"multi\n  line"',
    'plain\n  more',
  ],
  ...['\n  - a\n  - b', '\n- a\n- b', '\n  x: y\n  z: w', '\n  - x: y\n    z: w', '', '~', '# note'],
);
const yamlSlip = fc.constantFrom(
  'a: b',
  'foo:',
  '"q" r',
  "it's'",
  "'it's'",
  '"un',
  '[a',
  '[a] b',
  '@x',
  '`x`',
  '*x*',
  '| x',
  '"a\\d"',
  '{{ x }}',
  '- a',
  '[a,, b]',
);

/** Own posts with one slip in one of their lines, and some without. */
export const generatedYaml: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(yamlValue, { minLength: 1, maxLength: 5 }),
    fc.option(yamlSlip, { freq: 2 }),
    fc.nat(9),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([values, slip, at, eol]) => {
    const lines = values.map((value, i) => `key${i}: ${value}`);
    if (slip !== null) lines.splice(at % (lines.length + 1), 0, `slip: ${slip}`);
    return `---\n${lines.join('\n')}\n---\nbody\n`.replaceAll('\n', eol);
  });

const tomlPost =
  'title = "A \\"post\\""\ndate = 2024-01-02T10:00:00Z\ntags = ["x",\n  \'y\'] # note\n\nweight = 5\n[params]\ndeep.er = {a = 1, b = [true]}\n[[menu]]\nname = "x"\n';
const jsonPost =
  '{\n  "title": "A \\"post\\"",\n  "tags": ["x", {"y": [null, -1.5e3]}],\n  "m": {"k": "}", "l": true}\n}';
const bits = ['"', "'", '=', ':', ',', ' ', '\n', '#', '[', ']', '{', '}', '.', '0', '\\', 'e', 'T', '-'];

const strewn = (post: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(post.length), fc.constantFrom(...bits, ''), fc.nat(2))
    .map(([at, bit, cut]) => post.slice(0, at) + bit + post.slice(at + cut));

/** A post in TOML with a bit strewn in or cut out. */
export const generatedToml: fc.Arbitrary<string> = strewn(tomlPost).map((lines) => `+++\n${lines}+++\nbody\n`);

/** A post in JSON with a bit strewn in or cut out. */
export const generatedJson: fc.Arbitrary<string> = strewn(jsonPost).map((text) => `${text}\nbody\n`);
