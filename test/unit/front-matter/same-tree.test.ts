// The fast readers and the libraries make the same tree wherever both read: one truth per fact.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitFrontMatter } from '../../../server/src/core/page/front-matter/split-front-matter.ts';
import { readTomlWithLibrary } from '../../../server/src/core/page/front-matter/toml-library.ts';
import { readTomlSubset } from '../../../server/src/core/page/front-matter/toml-subset.ts';
import { TomlTree } from '../../../server/src/core/page/front-matter/toml-tree.ts';
import { readYamlWithLibrary } from '../../../server/src/core/page/front-matter/yaml-library.ts';
import { readYamlSubset } from '../../../server/src/core/page/front-matter/yaml-subset.ts';

const word = fc.constantFrom(
  'a',
  'foo',
  'two words',
  'é',
  '😀 x',
  '2024-01-02',
  '5',
  '012',
  'true',
  'null',
  'http://x.y/z',
  "it's",
  'x,y',
);
const line = (parts: readonly string[], separator: string): string => parts.join(separator);

const yamlScalar = fc.oneof(
  word,
  word.map((text) => `"${text}"`),
  word.map((text) => `'${text.replaceAll("'", "''")}'`),
  fc.constantFrom(
    '"a \\"b\\" \\\\ \\n\\t"',
    '"# no comment"',
    "''",
    '""',
    'a#b',
    'a:b',
    '-5',
    '+1',
    '.5',
    '~x',
    '$x',
    '<b>',
    '(x)',
    '/p/q/',
  ),
  fc.constantFrom('"one\n    two"', "'one\n\n    two'", '"x\n\n\n    y"'),
);
const flowScalar = fc.oneof(
  word.filter((text) => !text.includes(',')),
  word.map((text) => `"${text}"`),
  fc.constantFrom("'x'", '5', '"a\n   b"'),
);
const flowList = fc
  .tuple(
    fc.array(flowScalar, { maxLength: 4 }),
    fc.constantFrom(', ', ',', ' , ', ',\n    '),
    fc.constantFrom('', ' ', '\n  ', '\n'),
  )
  .map(([items, separator, edge]) => `[${edge}${line(items, separator)}${edge}]`);
const comment = fc.constantFrom('', '', '', ' # note', '  #x', ' ');
const indent = fc.constantFrom('  ', '    ', ' ');
const yamlKey = fc.constantFrom(
  'title',
  'tags',
  'my key',
  '"quoted"',
  "'single'",
  'a.b',
  'a-b',
  'é',
  '_x',
  'A1',
  'k/l',
);
const blockScalar = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>+', '|+', '>-'),
    fc.array(fc.constantFrom('a', 'b c', ' deeper', '', '# x', 'k: v'), { minLength: 1, maxLength: 5 }),
  )
  .map(
    ([header, lines]) =>
      `${header}\n${line(
        ['x', ...lines].map((one) => (one === '' ? '' : `      ${one}`)),
        '\n',
      )}`,
  );

const yamlEntry = fc.oneof(
  fc
    .tuple(yamlKey, fc.constantFrom(': ', ':  ', ' : ', ':\t'), yamlScalar, comment)
    .map(([key, colon, value, tail]) => `${key}${colon}${value}${tail}`),
  fc.tuple(yamlKey, flowList, comment).map(([key, list, tail]) => `${key}: ${list}${tail}`),
  fc.tuple(yamlKey, comment).map(([key, tail]) => `${key}:${tail}`),
  fc.tuple(yamlKey, fc.constantFrom('', '  '), fc.array(yamlScalar, { minLength: 1, maxLength: 3 }), comment).map(
    ([key, space, items, tail]) =>
      `${key}:${tail}\n${line(
        items.map((item) => `${space}- ${item}`),
        '\n',
      )}`,
  ),
  fc.tuple(yamlKey, indent, fc.array(fc.tuple(yamlKey, yamlScalar), { minLength: 1, maxLength: 3 })).map(
    ([key, space, pairs]) =>
      `${key}:\n${line(
        pairs.map(([inner, value]) => `${space}${inner}: ${value}`),
        '\n',
      )}`,
  ),
  fc.tuple(yamlKey, fc.array(fc.tuple(yamlKey, yamlScalar, yamlKey, yamlScalar), { minLength: 1, maxLength: 2 })).map(
    ([key, items]) =>
      `${key}:\n${line(
        items.map(([k, v, l, w]) => `  - ${k}: ${v}\n    ${l}: ${w}`),
        '\n',
      )}`,
  ),
  fc.tuple(yamlKey, blockScalar).map(([key, text]) => `${key}: ${text}`),
  fc
    .tuple(yamlKey, fc.constantFrom('one\n  two', 'one\n  two\n\n    three', 'a\n  - b'))
    .map(([key, text]) => `${key}: ${text}`),
  fc.constantFrom('', '# comment', '  # comment', '  '),
);
const ending = fc.constantFrom('\n', '\n', '\r\n', '\r');

test('YAML: fast and library', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(yamlEntry, { maxLength: 6 }), ending, (entries, eol) => {
      const text = `---\n${line(entries, '\n')}\n---\nbody`.replaceAll('\n', eol);
      const { block } = splitFrontMatter(text)!;
      const fast = readYamlSubset(text, block);
      if (fast === undefined) return;
      read++;
      const { top, complaints, oddities } = readYamlWithLibrary(text, block);
      assert.deepEqual([complaints, oddities], [[], []], text);
      assert.deepEqual(fast.entries, top?.kind === 'map' ? top.entries : [], text);
    }),
    { numRuns: 800 },
  );
  // Declining everything would agree too.
  assert.ok(read > 350, `only ${read} were read the fast way`);
});

const tomlScalar = fc.oneof(
  word.map((text) => `"${text}"`),
  word.filter((text) => !text.includes("'")).map((text) => `'${text}'`),
  fc.constantFrom(
    'true',
    'false',
    '5',
    '-5',
    '1_000',
    '0x1F',
    '1.5',
    '2e3',
    '2024-01-02',
    '2024-02-29T10:00:00Z',
    '2024-01-02 10:00:00',
    '2024-01-02T10:00:00.5+01:00',
  ),
  fc.constantFrom('"a \\"b\\" \\\\ \\n"', "''", '""', '"# x"', '"[x]"'),
);
const tomlKey = fc
  .constantFrom('a', 'b', 'c-d', 'e_f', '1', 'G')
  .chain((key) => fc.integer({ min: 0, max: 999 }).map((n) => `${key}${n}`));
const tomlEntry = fc.oneof(
  fc.tuple(tomlKey, fc.constantFrom(' = ', '=', '  =\t'), tomlScalar, comment).map((parts) => line(parts, '')),
  fc
    .tuple(
      tomlKey,
      fc.array(tomlScalar, { maxLength: 4 }),
      fc.constantFrom(', ', ',', ',\n  '),
      fc.constantFrom('', ',', '\n'),
    )
    .map(([key, items, separator, tail]) => `${key} = [${line(items, separator)}${items.length > 0 ? tail : ''}]`),
  tomlKey.map((key) => `"${key} x" = 1`),
  tomlKey.map((key) => `[${key}]`),
  fc.constantFrom('[[same]]', '', '# note', '  '),
);

test('TOML: fast and library', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(tomlEntry, { maxLength: 7 }), fc.constantFrom('\n', '\r\n'), (entries, eol) => {
      const text = `+++\n${line(entries, '\n')}\n+++\n`.replaceAll('\n', eol);
      const { block } = splitFrontMatter(text)!;
      const fast = new TomlTree(block);
      if (!readTomlSubset(text, block, fast)) return;
      const slow = new TomlTree(block);
      const complaint = readTomlWithLibrary(text, block, '1.0', slow);
      if (complaint !== undefined && /multiple times/.test(complaint.reason)) return;
      read++;
      assert.equal(complaint, undefined, text);
      assert.deepEqual(fast.root(), slow.root(), text);
    }),
    { numRuns: 800 },
  );
  assert.ok(read > 350, `only ${read} were read the fast way`);
});
