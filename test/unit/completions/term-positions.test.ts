// Owns the promise that a term taken from the list is that term when the front matter is read again, wherever the cursor
// stood, and that nothing else has changed: three formats, every kind of list, quotes opened and closed, broken neighbours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../support/fixed-seed.ts';
import { complete } from '../../../server/src/core/completions/index.ts';
import { findEntry, type Node, parsePage } from '../../../server/src/core/page/index.ts';
import { applyEdits } from '../../../server/src/core/text/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

type Format = 'yaml' | 'toml' | 'json';

/** Terms that are hard to write somewhere. */
const targets = [
  'Kubernetes',
  'open source',
  'yes',
  'null',
  '1.0',
  '2024-05-01',
  'c#',
  'a #b',
  '@x',
  ': ',
  'x: y',
  'a, b',
  '[x]',
  '{y}',
  "it's",
  'say "hi"',
  'back\\slash',
  '- dash',
  '-x',
  '*star',
  'über 😀',
  '100%',
  '`tick`',
  '?',
  'k: v, w',
];
const neighbours = ['Go', 'Alps', 'tips and tricks', 'C', "O'Reilly", 'x, y'];

const doubled = (text: string): string => JSON.stringify(text);

/** A neighbour as its author may have written it. */
const writeNeighbour = (text: string, format: Format, style: number): string => {
  const isSimple = /^[\w ]+$/.test(text);
  if (format === 'yaml' && isSimple && style === 0) return text;
  if (format !== 'json' && isSimple && style === 1) return `'${text}'`;
  return doubled(text);
};

/** What stands at the cursor already. */
interface Slot {
  readonly quote: '' | '"' | "'";
  readonly closed: boolean;
  /** How many letters of the term. */
  readonly letters: number;
}

const slotText = ({ quote, closed, letters }: Slot, target: string): string => {
  const typed = /^\w*/.exec(target)![0].slice(0, letters);
  return `${quote}${typed}<|>${closed ? quote : ''}`;
};

interface Made {
  readonly format: Format;
  /** With `<|>` at the cursor. */
  readonly text: string;
  readonly keys: readonly string[];
  readonly expected: string | readonly string[];
  /** A piece that makes the whole unreadable: taken out again before it is read. */
  readonly broken: string;
}

interface Choice {
  readonly format: Format;
  readonly shape: 'flow' | 'lines' | 'block' | 'single';
  readonly present: readonly string[];
  readonly style: number;
  readonly at: number;
  readonly target: string;
  readonly slot: Slot;
  readonly nested: boolean;
  readonly indent: number;
  /** Blanks inside the brackets, behind commas, behind the colon or dash. */
  readonly wide: boolean;
  readonly commas: 'all' | 'none-behind' | 'none-before';
  readonly broken: boolean;
  readonly crlf: boolean;
  readonly comment: boolean;
}

const flowList = (choice: Choice, slot: string): string => {
  const { present, at, wide, format, style, commas, shape } = choice;
  const items = present.map((item) => writeNeighbour(item, format, style));
  const parts = [...items.slice(0, at), slot, ...items.slice(at)];
  const pad = shape === 'lines' ? '\n    ' : wide ? ' ' : '';
  const between = shape === 'lines' ? pad : wide ? ' ' : '';
  const body = parts
    .map((part, i) => {
      const isLast = i === parts.length - 1;
      const none = (commas === 'none-behind' && i === at) || (commas === 'none-before' && i === at - 1);
      const comma = isLast || none ? '' : ',';
      const comment = choice.comment && shape === 'lines' && format === 'toml' && i !== at ? ' # why' : '';
      return `${part}${comma}${comment}${isLast ? '' : none && shape !== 'lines' ? ' ' : between}`;
    })
    .join('');
  return `[${pad}${body}${shape === 'lines' ? '\n  ' : pad}]`;
};

const make = (choice: Choice): Made | undefined => {
  const { format, shape, present, at, target, nested, indent, wide, slot, style } = choice;
  const text = slotText(slot, target);
  const lead = nested ? '  ' : '';
  if (shape === 'block' && format !== 'yaml') return undefined;
  if (format === 'json' && slot.quote === "'") return undefined;
  // An apostrophe between other quotes looks as if it closed the one that was opened before it.
  const behind = present.slice(at).map((item) => writeNeighbour(item, format, style));
  const isOdd = behind.join('').split(slot.quote || '\0').length % 2 === 0;
  if (slot.quote !== '' && !slot.closed && shape === 'flow' && isOdd) return undefined;
  if (choice.commas !== 'all') {
    const neighbour = choice.commas === 'none-behind' ? present[at] : present[at - 1];
    const isQuoted = neighbour !== undefined && !/^\w/.test(writeNeighbour(neighbour, format, style));
    const isClean = slot.letters === 0 && slot.quote === '';
    if (!isQuoted || !isClean || !(shape === 'flow' || shape === 'lines')) return undefined;
    if (choice.comment && shape === 'lines') return undefined;
  }
  let value: string;
  if (shape === 'single') value = `${wide ? ' ' : ''}${text}`;
  else if (shape === 'block') {
    const items = present.map((item) => `- ${writeNeighbour(item, format, style)}`);
    const own = text === '<|>' && !wide ? '-<|>' : `- ${text}`;
    value = [...items.slice(0, at), own, ...items.slice(at)]
      .map((line) => `\n${lead}${' '.repeat(indent)}${line}`)
      .join('');
  } else value = ` ${flowList(choice, text)}`;
  // Behind `key:` without a blank nothing can be typed that is a value yet.
  if (shape === 'single' && !wide && format === 'yaml' && text !== '<|>') return undefined;
  const expected = shape === 'single' ? target : [...present.slice(0, at), target, ...present.slice(at)];
  const keys = nested ? ['params', 'tags'] : ['tags'];
  const broken = choice.broken ? { yaml: 'x: "open\n', toml: 'x = = 1\n', json: ',\n  "x" 1' }[format] : '';
  const yaml = `---\ntitle: A # first\n${nested ? 'params:\n' : ''}${lead}tags:${value}\n${lead}weight: 3\n${broken}---\n\nText.\n`;
  const toml = `+++\ntitle = "A" # first\n${nested ? '[params]\n' : ''}tags =${value}\nweight = 3\n${broken}+++\n\nText.\n`;
  const inner = `  "tags":${value},\n  "weight": 3${broken}\n`;
  const json = nested
    ? `{\n  "title": "A",\n  "params": {\n${inner}  }\n}\n\nText.\n`
    : `{\n  "title": "A",\n${inner}}\n\nText.\n`;
  const made = { yaml, toml, json }[format];
  return {
    format,
    text: choice.crlf ? made.replaceAll('\n', '\r\n') : made,
    keys,
    expected,
    broken: choice.crlf ? broken.replaceAll('\n', '\r\n') : broken,
  };
};

const choices: fc.Arbitrary<Choice> = fc
  .record({
    format: fc.constantFrom<Format[]>('yaml', 'toml', 'json'),
    shape: fc.constantFrom('flow', 'lines', 'block', 'single'),
    present: fc.uniqueArray(fc.constantFrom(...neighbours), { maxLength: 3 }),
    style: fc.nat(2),
    place: fc.nat(3),
    target: fc.constantFrom(...targets),
    slot: fc.record({
      quote: fc.constantFrom('', '', '"', "'"),
      closed: fc.boolean(),
      letters: fc.nat(2),
    }),
    nested: fc.boolean(),
    indent: fc.constantFrom(0, 2, 4),
    wide: fc.boolean(),
    commas: fc.constantFrom('all', 'all', 'none-behind', 'none-before'),
    broken: fc.boolean(),
    crlf: fc.boolean(),
    comment: fc.boolean(),
  })
  .map(({ place, ...choice }) => ({ ...choice, at: Math.min(place, choice.present.length) }) as Choice);

const valuesOf = (node: Node | undefined): unknown => {
  if (node?.kind === 'list') return node.items.map(valuesOf);
  if (node?.kind !== 'scalar') return node?.kind;
  return node.type === 'string' ? node.value : `${node.type} ${node.value}`;
};

test('a term is what was meant, at every position of every list', async () => {
  const posts = targets.map(
    (target, i) => [`content/posts/${i}.md`, `${JSON.stringify({ tags: [target] })}\n`] as const,
  );
  const site = await siteFromFiles(new Map(posts));
  let tried = 0;
  fc.assert(
    fc.property(choices, (choice) => {
      const made = make(choice);
      if (!made) return;
      const offset = made.text.indexOf('<|>');
      const text = made.text.replace('<|>', '');
      const page = parsePage('content/posts/new.md', text, site.dialect);
      const items = complete(page, site, offset, 0, (name, error) => {
        throw new Error(name, { cause: error });
      });
      const item = items.find(({ label, kind }) => kind === 'term' && label === choice.target);
      // TOML has no way to say a quote between single quotes.
      if (choice.format === 'toml' && choice.slot.quote === "'" && choice.target.includes("'")) {
        assert.equal(item, undefined);
        return;
      }
      assert.ok(item, `${choice.target} is not offered in ${made.text}`);
      const typed = text.slice(item.span.start, offset).toLowerCase();
      assert.ok((item.filterText ?? item.label).toLowerCase().startsWith(typed), `“${typed}” hides ${item.label}`);
      const after = applyEdits(text, [item, ...(item.also ?? [])]);
      const front = parsePage('content/posts/new.md', after.replace(made.broken, ''), site.dialect).frontMatter!;
      assert.deepEqual(front.problems, [], after);
      assert.deepEqual(valuesOf(findEntry(front.root, ...made.keys)?.value), made.expected, after);
      // Outside the slot every byte is as before, but for the comma that was missing.
      const [before, behind] = [text.slice(0, item.span.start), text.slice(item.span.end)];
      const comma = item.also?.[0]?.span.start;
      const head = comma === undefined ? before : `${before.slice(0, comma)},${before.slice(comma)}`;
      assert.ok(after.startsWith(head) && after.endsWith(behind));
      assert.ok(!(/[ \t]$/.test(item.newText) && /^[\r\n]/.test(behind)), `blanks at the end of a line: ${after}`);
      tried++;
    }),
    { numRuns: 4000, includeErrorInReport: true },
  );
  assert.ok(tried > 1500, String(tried));
});
