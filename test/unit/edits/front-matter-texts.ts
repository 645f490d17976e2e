// Owns made-up posts for the tests of edits: front matter in three formats, written in all the ways authors write it.
import fc from 'fast-check';

export interface MadePost {
  readonly format: 'yaml' | 'toml' | 'json';
  readonly text: string;
}

/** Texts with everything in them that some format minds. */
export const strings: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('Go', 'open source', 'C#', 'C++', "O'Reilly", 'a, b', 'x: y', 'über', '日本', '😀 tea'),
  },
  fc.constantFrom(
    'yes',
    'true',
    '12',
    '2024-01-02',
    '-',
    '- a',
    '[x]',
    '{y}',
    '#no',
    'a #b',
    '"q"',
    "'s'",
    'a\\b',
    '~',
    'null',
    '0x1F',
    '1e3',
    '.5',
    ' pad ',
    '',
    'a:',
    '*z',
    '&z',
    '!z',
    '%z',
    '@z',
    '`z`',
    '|',
    '>',
    '---',
    '+++',
    '<<',
    '?',
    '? a',
    'a\tb',
  ),
  fc.stringMatching(/^[ -~é日]{1,12}$/),
);

const words = fc.constantFrom('Go', 'hugo', 'open source', 'Alps', 'über', 'tips & tricks', 'C', 'x1');
const bare = fc.constantFrom(
  'true',
  'false',
  '7',
  '-3',
  '1.5',
  '2024-05-06',
  '2024-05-06T07:08:09Z',
  '2024-05-06T07:08:09+02:00',
);

const double = (value: string): string => JSON.stringify(value).replace(/[\x7f-\x9f]/g, '');
const single = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const comments = fc.constantFrom('', '', '', ' # note', ' # [x], "y": z');
const ownLines = fc.constantFrom('', '', '', '# a note', '  # indented', '');
const lineEnds = fc.constantFrom('\n', '\n', '\r\n');

const yamlItem = (flow: boolean): fc.Arbitrary<string> =>
  fc.oneof(
    words,
    words.map(double),
    words.map(single),
    strings.map(double),
    strings.map(single),
    flow ? fc.constant('9') : bare,
  );

const flowList = (item: fc.Arbitrary<string>, trailing: boolean, comment: boolean): fc.Arbitrary<string> =>
  fc
    .record({
      items: fc.array(item, { maxLength: 4 }),
      way: fc.constantFrom('tight', 'spaced', 'padded', 'lines', 'lines'),
      comma: trailing ? fc.boolean() : fc.constant(false),
      note: comment ? comments : fc.constant(''),
    })
    .map(({ items, way, comma, note }) => {
      const end = comma && items.length > 0 ? ',' : '';
      if (way === 'tight') return `[${items.join(',')}${end}]`;
      if (way === 'spaced') return `[${items.join(', ')}${end}]`;
      if (way === 'padded') return `[ ${items.join(' , ')}${end} ]`;
      if (items.length === 0) return '[]';
      return `[\n${items.map((one, i) => `    ${one}${i < items.length - 1 ? ',' : end}${note}`).join('\n')}\n  ]`;
    });

const yamlValue = (indent: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(yamlItem(false), comments).map(([value, note]) => ` ${value}${note}`) },
    bare.map((value) => ` ${value}`),
    fc.constantFrom(
      '',
      ' ',
      ' ~',
      ' []',
      ' {}',
      ` |\n${indent}    some\n${indent}    text`,
      ` >-\n${indent}  folded\n\n${indent}  text`,
    ),
    {
      weight: 2,
      arbitrary: fc.tuple(flowList(yamlItem(true), true, false), comments).map(([list, note]) => ` ${list}${note}`),
    },
    {
      weight: 3,
      arbitrary: fc
        .record({
          items: fc.array(fc.tuple(yamlItem(false), comments), { minLength: 1, maxLength: 4 }),
          own: ownLines,
          in: fc.constantFrom('', '  ', '    '),
          gap: fc.constantFrom(' ', '   '),
        })
        .map(({ items, own, in: inner, gap }) =>
          items
            .map(
              ([one, note], i) => `${i === 1 && own !== '' ? `\n${own}` : ''}\n${indent}${inner}-${gap}${one}${note}`,
            )
            .join(''),
        ),
    },
  );

const keys = fc.shuffledSubarray(
  ['title', 'date', 'draft', 'Tags', 'categories', 'weight', 'description', 'my key', 'größe', 'x_1'],
  { minLength: 0 },
);

const yamlMap = (indent: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom('image', 'alt', 'tags', 'deep'), yamlValue(indent)), { minLength: 1, maxLength: 3 })
    .map((entries) => [...new Map(entries)].map(([key, value]) => `\n${indent}${key}:${value}`).join(''));

const yamlBlock = keys.chain((names) =>
  fc
    .record({
      values: fc.tuple(...names.map(() => yamlValue(''))),
      between: fc.tuple(...names.map(() => ownLines)),
      cover: fc.option(fc.constantFrom('  ', '    ').chain(yamlMap)),
      params: fc.option(fc.oneof(yamlMap('  '), fc.constantFrom(' { a: 1 }', ' {a: 1, tags: [x, Go]}', ''))),
      at: fc.nat(9),
      tail: ownLines,
    })
    .map(({ values, between, cover, params, at, tail }) => {
      const lines = names.map((name, i) => `${between[i] === '' ? '' : `${between[i]}\n`}${name}:${values[i]}`);
      if (cover !== null) lines.splice(at % (lines.length + 1), 0, `cover:${cover}`);
      if (params !== null) lines.splice((at * 7) % (lines.length + 1), 0, `params:${params}`);
      return [...lines, ...(tail === '' ? [] : [tail])].map((line) => `${line}\n`).join('');
    }),
);

const tomlItem = fc.oneof(
  words.map(double),
  strings.map((value) => `"${value.replace(/[\\"]/g, '\\$&').replaceAll('\t', '\\t')}"`),
  words.map((value) => `'${value}'`),
);
const tomlValue = fc.oneof(
  fc.tuple(tomlItem, comments).map(([value, note]) => value + note),
  bare,
  fc.tuple(flowList(tomlItem, true, true), comments).map(([list, note]) => list + note),
  fc.constantFrom('"""\nsome\ntext"""', "'''raw'''", '{ a = 1 }', '{}', '{ tags = ["Go", "x"] }'),
);
const tomlKey = (key: string): string => (/^\w+$/.test(key) && /^[ -~]+$/.test(key) ? key : `"${key}"`);

const tomlLines = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.tuple(...names.map(() => tomlValue)), fc.tuple(...names.map(() => ownLines)))
    .map(([values, between]) =>
      names.map((name, i) => `${between[i] === '' ? '' : `${between[i]}\n`}${tomlKey(name)} = ${values[i]}\n`).join(''),
    );

const tomlBlock = fc
  .record({
    top: keys.chain(tomlLines),
    dotted: fc.option(tomlValue.map((value) => `cover.image = ${value}\ncover.alt = "x"\n`)),
    params: fc.option(fc.subarray(['tags', 'mood', 'a b']).chain(tomlLines)),
    sub: fc.option(tomlValue.map((value) => `\n[params.sub]\n  k = ${value}\n`)),
    resources: fc.option(fc.constant('[[resources]]\nsrc = "a"\n\n[[resources]]\nsrc = "b" # c\n')),
    tail: ownLines,
  })
  .map(({ top, dotted, params, sub, resources, tail }) =>
    [
      top,
      dotted ?? '',
      params === null ? '' : `\n[params] # here\n${params}`,
      sub ?? '',
      resources ?? '',
      tail === '' ? '' : `${tail}\n`,
    ].join(''),
  );

const jsonValue: fc.Arbitrary<string> = fc.oneof(
  strings.map((value) => JSON.stringify(value)),
  fc.constantFrom('true', 'false', 'null', '7', '1.5', '{}', '{"a": 1}', '{ "tags": ["Go", "x"], "b": null }'),
  flowList(
    strings.map((value) => JSON.stringify(value)),
    false,
    false,
  ),
);
const jsonBlock = keys.chain((names) =>
  fc
    .record({
      values: fc.tuple(...names.map(() => jsonValue)),
      params: fc.option(fc.constantFrom('{}', '{"tags": "Go"}', '{\n    "image": "x",\n    "alt": ""\n  }')),
      way: fc.constantFrom('lines', 'lines', 'one', 'tight', 'tabs'),
    })
    .map(({ values, params, way }) => {
      const entries = names.map((name, i) => [name, values[i]!] as const);
      if (params !== null) entries.push(['params', params]);
      const colon = way === 'tight' ? ':' : ': ';
      const written = entries.map(([key, value]) => `"${key}"${colon}${value}`);
      if (way === 'one') return `{ ${written.join(', ')} }`;
      if (way === 'tight') return `{${written.join(',')}}`;
      return `{\n${written.map((one) => `${way === 'tabs' ? '\t' : '  '}${one}`).join(',\n')}\n}`;
    }),
);

const around = fc.record({
  mark: fc.constantFrom('', '', '\ufeff'),
  body: fc.constantFrom('', '\n', 'Text.\n', '\nText --- with\n\n- list\n', 'no line end', '{{< x >}}\n'),
});

const fence = (
  format: 'yaml' | 'toml',
  block: fc.Arbitrary<string>,
  ends: fc.Arbitrary<string>,
): fc.Arbitrary<MadePost> =>
  fc.tuple(block, around, ends, fc.constantFrom('', '', '\n')).map(([lines, { mark, body }, end, blank]) => {
    const sign = format === 'yaml' ? '---' : '+++';
    const text = `${sign}\n${blank}${lines}${blank}${sign}\n${body}`;
    return { format, text: mark + text.replaceAll('\n', end) };
  });

export const yamlPosts = fence('yaml', yamlBlock, fc.oneof(lineEnds, fc.constant('\r')));
export const tomlPosts = fence('toml', tomlBlock, lineEnds);
export const jsonPosts: fc.Arbitrary<MadePost> = fc
  .tuple(jsonBlock, around, lineEnds)
  .map(([block, { mark, body }, end]) => ({ format: 'json', text: mark + `${block}\n${body}`.replaceAll('\n', end) }));

export const posts: fc.Arbitrary<MadePost> = fc.oneof(yamlPosts, tomlPosts, jsonPosts);
