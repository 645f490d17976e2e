// Owns the promise that a key taken from the list stands in its map when the front matter is read again, with all that
// stood there before: three formats, at the root, below other keys, between braces.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../support/fixed-seed.ts';
import { complete } from '../../../server/src/core/completions/index.ts';
import { findEntry, type MapNode, type Node, parsePage } from '../../../server/src/core/page/index.ts';
import { applyEdits } from '../../../server/src/core/text/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

type Format = 'yaml' | 'toml' | 'json';

interface Choice {
  readonly format: Format;
  readonly where: 'root' | 'map' | 'braces';
  readonly at: number;
  readonly target: string;
  readonly letters: number;
  readonly quote: '' | '"';
  readonly closed: boolean;
  readonly comma: boolean;
  readonly crlf: boolean;
}

const rootKeys = ['title', 'mood', 'weight'];
const below = ['list', 'publishResources'];
/** What stands beside the cursor: three keys at the root, two below `build`. */
const written: Readonly<Record<Format, Readonly<Record<string, string>>>> = {
  yaml: {
    title: 'title: "A"',
    mood: 'mood: sunny',
    weight: 'weight: 3',
    list: 'list: never',
    publishResources: 'publishResources: true',
  },
  toml: {
    title: 'title = "A"',
    mood: 'mood = "sunny"',
    weight: 'weight = 3',
    list: 'list = "never"',
    publishResources: 'publishResources = true',
  },
  json: {
    title: '"title": "A"',
    mood: '"mood": "sunny"',
    weight: '"weight": 3',
    list: '"list": "never"',
    publishResources: '"publishResources": true',
  },
};

const make = ({ format, where, at, target, letters, quote, closed, comma }: Choice): string | undefined => {
  const isJson = format === 'json';
  if (quote !== '' && !isJson) return undefined;
  const slot = `${quote}${target.slice(0, letters)}<|>${quote !== '' && closed ? quote : ''}`;
  const names = where === 'root' ? rootKeys : below;
  const position = Math.min(at, names.length);
  const lines = names.map((name) => written[format][name]!);
  lines.splice(position, 0, slot);
  const isFlow = isJson || where === 'braces';
  const joined = lines.map((line, i) => {
    const isLast = i === lines.length - 1;
    // A comma behind the slot, or the one before it, may still be missing.
    const wanted = isFlow && !isLast && (comma || (i !== position && i !== position - 1));
    return `${line}${wanted ? ',' : ''}`;
  });
  if (where === 'root') {
    if (isJson) return `{\n  ${joined.join('\n  ')}\n}\n`;
    const fence = format === 'yaml' ? '---' : '+++';
    return `${fence}\n${joined.join('\n')}\n${fence}\n`;
  }
  if (isJson) return `{\n  "title": "A",\n  "build": {\n    ${joined.join('\n    ')}\n  }\n}\n`;
  if (where === 'map')
    return format === 'yaml'
      ? `---\ntitle: A\nbuild:\n  ${joined.join('\n  ')}\nweight: 3\n---\n`
      : `+++\ntitle = "A"\n[build]\n${joined.join('\n')}\n[params]\nx = 1\n+++\n`;
  if (!comma) return undefined;
  return format === 'yaml'
    ? `---\ntitle: A\nbuild: { ${joined.join(' ')} }\nweight: 3\n---\n`
    : `+++\ntitle = "A"\nbuild = { ${joined.join(' ')} }\nweight = 3\n+++\n`;
};

const choices: fc.Arbitrary<Choice> = fc
  .record({
    format: fc.constantFrom<Format[]>('yaml', 'toml', 'json'),
    where: fc.constantFrom('root', 'map', 'braces'),
    at: fc.nat(3),
    target: fc.constantFrom('draft', 'tags', 'slug', 'sitemap', 'date', 'cover'),
    letters: fc.nat(2),
    quote: fc.constantFrom('', '"'),
    closed: fc.boolean(),
    comma: fc.boolean(),
    crlf: fc.boolean(),
  })
  .map((choice) => ({ ...choice, target: choice.where === 'root' ? choice.target : 'render' }) as Choice);

const plain = (node: Node | undefined): unknown => {
  if (node?.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  if (node?.kind === 'list') return node.items.map(plain);
  return node && `${node.type} ${node.value}`;
};

/** A value where the stop is. */
const fill = (newText: string): string => {
  if (/"\$0"|\[\$0\]|\{ ?\$0 ?\}|\n\$0|\n {2}\$0/.test(newText)) return newText.replace('$0', '');
  return newText.replace('$0', '7');
};

test('a key stands where it was meant, and everything else as before', async () => {
  const site = await siteFromFiles(
    new Map([
      ['content/posts/a.md', '---\ncover:\n  image: a.png\ntags: [a]\n---\n'],
      ['content/posts/b.md', '+++\n[cover]\nimage = "a.png"\n+++\n'],
    ]),
  );
  let tried = 0;
  fc.assert(
    fc.property(choices, (choice) => {
      const made = make(choice);
      if (made === undefined) return;
      const marked = choice.crlf ? made.replaceAll('\n', '\r\n') : made;
      const offset = marked.indexOf('<|>');
      const text = marked.replace('<|>', '');
      const page = parsePage('content/posts/new.md', text, site.dialect);
      const items = complete(page, site, offset, 0, (name, error) => {
        throw new Error(name, { cause: error });
      });
      const item = items.find(({ label, kind }) => kind === 'key' && label === choice.target);
      assert.ok(item, `${choice.target} is not offered in ${marked}`);
      const present = choice.where === 'root' ? rootKeys : below;
      assert.ok(!items.some(({ label }) => present.includes(label)), `offered though it is there: ${marked}`);
      const filled = { span: item.span, newText: fill(item.newText) };
      const after = applyEdits(text, [filled, ...(item.also ?? [])]);
      const { root, problems } = parsePage('content/posts/new.md', after, site.dialect).frontMatter!;
      assert.deepEqual(problems, [], after);
      const map = choice.where === 'root' ? root : (findEntry(root, 'build')?.value as MapNode);
      const found = plain(map) as Record<string, unknown>;
      assert.deepEqual(Object.keys(found).sort(), [...present, choice.target].sort(), after);
      const expected = choice.where === 'root' ? ['string A', 'string sunny'] : ['string never', 'boolean true'];
      assert.deepEqual(
        present.slice(0, 2).map((key) => found[key]),
        expected,
        after,
      );
      if (choice.where !== 'root') assert.equal(plain(findEntry(root, 'title')?.value), 'string A', after);
      tried++;
    }),
    { numRuns: 2000, includeErrorInReport: true },
  );
  assert.ok(tried > 700, String(tried));
});
