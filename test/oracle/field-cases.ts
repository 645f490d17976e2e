// Owns the cases of the field oracle: each field with each kind of value in each format. Knows no verdict.

export type CaseFormat = 'yaml' | 'toml' | 'json';

export interface FieldCase {
  /** Also the name of the page's file, so that Hugo's words lead back to it. */
  readonly id: string;
  readonly field: string;
  readonly format: CaseFormat;
  /** The value as written. */
  readonly written: string;
  readonly text: string;
}

/** The same in the three formats, or one for each; `-`: cannot be written there. */
const values: readonly (readonly [yaml: string, toml?: string, json?: string])[] = [
  // Text
  ['foo bar', '"foo bar"', '"foo bar"'],
  ['heavy', '"heavy"', '"heavy"'],
  ['""'],
  ['a, b', '"a, b"', '"a, b"'],
  ['"  two  "'],
  ['Foo Bar/Baz!', '"Foo Bar/Baz!"', '"Foo Bar/Baz!"'],
  ['/some/path/', '"/some/path/"', '"/some/path/"'],
  ['https://example.org/x/', '"https://example.org/x/"', '"https://example.org/x/"'],
  ['"*em* <b>x</b>"', '"*em* <b>x</b>"', '"*em* <b>x</b>"'],
  ['|\n  line\n  two', '"""\nline\ntwo"""', '-'],
  // Text that looks like something else
  ['"true"'],
  ['"True"'],
  ['"t"'],
  ['"1"'],
  ['"false"'],
  ['"F"'],
  ['"0"'],
  ['"yes"'],
  ['"10"'],
  ['"-5"'],
  ['"+5"'],
  ['"010"'],
  ['"0x10"'],
  ['"1_000"'],
  ['"1.5"'],
  ['"1.9e1"'],
  ['"1e3"'],
  ['" 5"'],
  ['"5 apples"'],
  // Numbers
  ['7'],
  ['0'],
  ['-3'],
  ['+4', '+4', '-'],
  ['1.5'],
  ['1.50'],
  ['2.0'],
  ['-0.5'],
  ['0.0'],
  ['20240102'],
  ['2024'],
  ['012', '-', '-'],
  ['089', '-', '-'],
  ['0x1F', '0x1F', '-'],
  ['0o14', '0o14', '-'],
  ['1_000', '1_000', '-'],
  ['1e3'],
  ['1e+21'],
  ['12345678901234567890', '-', '12345678901234567890'],
  ['123456789.25'],
  // Booleans
  ['true'],
  ['false'],
  ['True', '-', '-'],
  ['FALSE', '-', '-'],
  ['tRue', '-', '-'],
  ...['yes', 'Yes', 'no', 'NO', 'on', 'off', 'y', 'n', 'N'].map((word) => [word, '-', '-'] as const),
  // Nothing
  ['null', '-', 'null'],
  ['~', '-', '-'],
  ['', '-', '-'],
  // Dates
  ['2024-01-02'],
  ['"2024-01-02"'],
  ['2024-01-02T10:00:00Z', '2024-01-02T10:00:00Z', '"2024-01-02T10:00:00Z"'],
  ['2024-01-02 10:00:00', '2024-01-02 10:00:00', '"2024-01-02 10:00:00"'],
  ['2024-13-02', '"2024-13-02"', '"2024-13-02"'],
  ['10:00:00', '10:00:00', '"10:00:00"'],
  ['02 Jan 2024', '"02 Jan 2024"', '"02 Jan 2024"'],
  // Lists
  ['[a, b]', '["a", "b"]', '["a", "b"]'],
  ['[https://example.org/x/, /y/]', '["https://example.org/x/", "/y/"]', '["https://example.org/x/", "/y/"]'],
  ['[]'],
  ['[1, 2]'],
  ['[1.50, 2]', '[1.50, 2]', '[1.50, 2]'],
  ['[true, 0]'],
  ['[yes, no]', '-', '-'],
  ['[a, null, ""]', '-', '["a", null, ""]'],
  ['[a, {b: c}]', '["a", {b = "c"}]', '["a", {"b": "c"}]'],
  ['[{a: b}]', '[{a = "b"}]', '[{"a": "b"}]'],
  ['[[a, b]]', '[["a", "b"]]', '[["a", "b"]]'],
  ['[c, [a]]', '["c", ["a"]]', '["c", ["a"]]'],
  ['\n- a\n- b c', '[\n"a",\n"b c",\n]', '-'],
  ['[2024-01-02]'],
  // Maps
  ['{}'],
  ['{a: b}', '{a = "b"}', '{"a": "b"}'],
  ['{a: 1}', '{a = 1}', '{"a": 1}'],
  ['{main: {weight: 3}}', '{main = {weight = 3}}', '{"main": {"weight": 3}}'],
  ['\n  a: b\n  c: [d]', '{a = "b", c = ["d"]}', '{"a": "b", "c": ["d"]}'],
];

/** Written for one field: what its own grammar knows. */
const special: Readonly<Record<string, readonly (readonly [yaml: string, toml?: string, json?: string])[]>> = {
  markup: ['md', 'markdown', 'goldmark', 'Markdown', 'MD', 'text/markdown', 'xml', 'txt', 'adoc '].map((name) => [
    JSON.stringify(name),
  ]),
  outputs: [
    ['[html]', '["html"]', '["html"]'],
    ['HTML', '"HTML"', '"HTML"'],
    ['[HTML, json]', '["HTML", "json"]', '["HTML", "json"]'],
    ['[html, nope]', '["html", "nope"]', '["html", "nope"]'],
    ['html, json', '"html, json"', '"html, json"'],
    ['html json', '"html json"', '"html json"'],
    ['[null]', '-', '[null]'],
  ],
  url: [
    ['/a b/C.html', '"/a b/C.html"', '"/a b/C.html"'],
    ['below/here', '"below/here"', '"below/here"'],
    ['HTTP://x.org/', '"HTTP://x.org/"', '"HTTP://x.org/"'],
    ['ftp://x.org/', '"ftp://x.org/"', '"ftp://x.org/"'],
    ['//x.org/', '"//x.org/"', '"//x.org/"'],
    ['http:/x', '"http:/x"', '"http:/x"'],
    ['https:', '"https:x"', '"https:x"'],
  ],
  aliases: [
    ['/old/', '"/old/"', '"/old/"'],
    ['[ab, http://x.org/]', '["ab", "http://x.org/"]', '["ab", "http://x.org/"]'],
    ['/one /two', '"/one /two"', '"/one /two"'],
    ['[""]', '[""]', '[""]'],
    ['[/]', '["/"]', '["/"]'],
    ['[.., ../..]', '["..", "../.."]', '["..", "../.."]'],
    ['[null]', '-', '[null]'],
    ['["a:b?c"]', '["a:b?c"]', '["a:b?c"]'],
  ],
  menus: menuValues(),
  menu: menuValues(),
  build: buildValues(),
  _build: buildValues(),
  resources: [
    ['[{src: a.png, title: T}]', '[{src = "a.png", title = "T"}]', '[{"src": "a.png", "title": "T"}]'],
    [
      '[{src: "*.png", name: N, params: {a: b}}]',
      '[{src = "*.png", name = "N", params = {a = "b"}}]',
      '[{"src": "*.png", "name": "N", "params": {"a": "b"}}]',
    ],
    ['[{title: T}]', '[{title = "T"}]', '[{"title": "T"}]'],
    ['[{src: [a], title: T}]', '[{src = ["a"], title = "T"}]', '[{"src": ["a"], "title": "T"}]'],
    ['[{src: a.png, params: x}]', '[{src = "a.png", params = "x"}]', '[{"src": "a.png", "params": "x"}]'],
    ['{src: a.png, title: T}', '{src = "a.png", title = "T"}', '{"src": "a.png", "title": "T"}'],
    ['[{src: "[", title: T}]', '[{src = "[", title = "T"}]', '[{"src": "[", "title": "T"}]'],
    ['[{src: a.png, title: 5}, x]', '[{src = "a.png", title = 5}]', '[{"src": "a.png", "title": 5}, "x"]'],
    ['[{src: a.png, title: [a]}]', '[{src = "a.png", title = ["a"]}]', '[{"src": "a.png", "title": ["a"]}]'],
  ],
  cascade: [
    ['{target: {kind: page}, a: b}', '{target = {kind = "page"}, a = "b"}', '{"target": {"kind": "page"}, "a": "b"}'],
    [
      '{_target: {kind: page}, a: b}',
      '{_target = {kind = "page"}, a = "b"}',
      '{"_target": {"kind": "page"}, "a": "b"}',
    ],
    ['{target: foo, a: b}', '{target = "foo", a = "b"}', '{"target": "foo", "a": "b"}'],
    ['[{params: {a: b}}]', '[{params = {a = "b"}}]', '[{"params": {"a": "b"}}]'],
    ['[{a: b}, x]', '[{a = "b"}, "x"]', '[{"a": "b"}, "x"]'],
  ],
  sitemap: [
    ['{priority: 0.5}', '{priority = 0.5}', '{"priority": 0.5}'],
    ['{priority: x}', '{priority = "x"}', '{"priority": "x"}'],
    ['{priority: "0.5"}', '{priority = "0.5"}', '{"priority": "0.5"}'],
    ['{changefreq: [a]}', '{changefreq = ["a"]}', '{"changefreq": ["a"]}'],
    ['{disable: foo}', '{disable = "foo"}', '{"disable": "foo"}'],
    ['{filename: 5}', '{filename = 5}', '{"filename": 5}'],
    ['{disable: "true"}', '{disable = "true"}', '{"disable": "true"}'],
  ],
  params: [['{tags: [x y]}', '{tags = ["x y"]}', '{"tags": ["x y"]}']],
  sites: [
    ['{matrix: {languages: [en]}}', '{matrix = {languages = ["en"]}}', '{"matrix": {"languages": ["en"]}}'],
    ['{matrix: foo}', '{matrix = "foo"}', '{"matrix": "foo"}'],
    ['{matrix: {languages: en}}', '{matrix = {languages = "en"}}', '{"matrix": {"languages": "en"}}'],
  ],
  tags: [
    ['a b, c', '"a b, c"', '"a b, c"'],
    ['[A b, a-b]', '["A b", "a-b"]', '["A b", "a-b"]'],
  ],
};

function menuValues(): readonly (readonly [string, string, string])[] {
  return [
    ['main', '"main"', '"main"'],
    ['[main, footer]', '["main", "footer"]', '["main", "footer"]'],
    [
      '{main: {name: n-TERM, weight: 2}}',
      '{main = {name = "n-TERM", weight = 2}}',
      '{"main": {"name": "n-TERM", "weight": 2}}',
    ],
    ['{main: , footer: null}', '{main = {}, footer = {}}', '{"main": null, "footer": null}'],
    ['{main: {weight: x}}', '{main = {weight = "x"}}', '{"main": {"weight": "x"}}'],
    ['{main: {weight: "3"}}', '{main = {weight = "3"}}', '{"main": {"weight": "3"}}'],
    ['{main: {nope: 3}}', '{main = {nope = 3}}', '{"main": {"nope": 3}}'],
    [
      '{main: {name: [a], identifier: TERM}}',
      '{main = {name = ["a"], identifier = "TERM"}}',
      '{"main": {"name": ["a"], "identifier": "TERM"}}',
    ],
    ['{main: {params: x}}', '{main = {params = "x"}}', '{"main": {"params": "x"}}'],
    ['{main: {}}', '{main = {}}', '{"main": {}}'],
    ['{main: [a]}', '{main = ["a"]}', '{"main": ["a"]}'],
  ];
}

function buildValues(): readonly (readonly [string, string, string])[] {
  const each = (key: string, written: string): readonly [string, string, string] => [
    `{${key}: ${written}}`,
    `{${key} = ${written}}`,
    `{"${key}": ${written}}`,
  ];
  return [
    ...['"never"', '"always"', '"link"', '"foo"', 'true', 'false', '3', '["never"]', '"Never"'].map((written) =>
      each('render', written),
    ),
    ...['"never"', '"local"', '"foo"', 'false', 'true'].map((written) => each('list', written)),
    ...['true', 'false', '"false"', '"foo"', '1', '["a"]'].map((written) => each('publishResources', written)),
    each('nope', '1'),
  ];
}

const fieldNames =
  'title linkTitle description summary slug url aliases weight type layout markup outputs menus menu build _build headless resources cascade sitemap params translationKey isCJKLanguage sites keywords draft date publishDate pubdate published lastmod modified expiryDate unpublishDate tags tags_weight kind foo'.split(
    ' ',
  );

const write = (field: string, format: CaseFormat, written: string): string => {
  const title =
    field === 'title' ? '' : { yaml: 'title: TERM\n', toml: 'title = "TERM"\n', json: '"title": "TERM",' }[format];
  // A weight within a term shows only where there is a term.
  const term =
    field !== 'tags_weight'
      ? ''
      : { yaml: 'tags: [TERM]\n', toml: 'tags = ["TERM"]\n', json: '"tags": ["TERM"],' }[format];
  const body = '\n一二三 *em*\n';
  if (format === 'yaml')
    return `---\n${title}${term}${field}:${/^(\n|$)/.test(written) ? '' : ' '}${written}\n---\n${body}`;
  if (format === 'toml') return `+++\n${title}${term}${field} = ${written}\n+++\n${body}`;
  return `{${title}${term}"${field}": ${written}}\n${body}`;
};

const toWritten = (row: readonly [string, string?, string?], format: CaseFormat): string | undefined => {
  const written =
    row[{ yaml: 0, toml: 1, json: 2 }[format]] ??
    (format === 'json' && /^\d{4}-\d\d-\d\d/.test(row[0])
      ? JSON.stringify(row[0])
      : format === 'json' && row[0] === '[2024-01-02]'
        ? '["2024-01-02"]'
        : row[0]);
  return written === '-' ? undefined : written;
};

/** All cases, in a fixed order. */
export const fieldCases: readonly FieldCase[] = fieldNames.flatMap((field, f) =>
  (['yaml', 'toml', 'json'] as const).flatMap((format) =>
    [...values, ...(special[field] ?? [])].flatMap((row, v): FieldCase[] => {
      const written = toWritten(row, format);
      if (written === undefined) return [];
      const id = `p${format[0]}${String(f).padStart(2, '0')}${String(v).padStart(3, '0')}`;
      return [{ id, field, format, written, text: write(field, format, written).replaceAll('TERM', `t-${id}`) }];
    }),
  ),
);
