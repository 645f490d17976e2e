// Owns what every answer about shortcodes has in common, wherever it is asked and whatever was typed: it stays in the text,
// and what is taken leaves a tag that can be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../support/fixed-seed.ts';
import { complete } from '../../../server/src/core/completions/index.ts';
import { findHover, findSignature } from '../../../server/src/core/hovers/index.ts';
import {
  findDefinition,
  findFolds,
  findLinkedTags,
  findLinks,
  findShortcodeTokens,
  findSymbols,
  type PageSymbol,
} from '../../../server/src/core/navigation/index.ts';
import { lexShortcodes, parsePage } from '../../../server/src/core/page/index.ts';
import { applyEdits, type Span } from '../../../server/src/core/text/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const path = 'content/posts/a.md';
const made = siteFromFiles(
  new Map([
    [path, 'Text'],
    ['content/posts/b c.md', 'Text'],
    ['static/my pic.png', ''],
    ['static/more/b.png', ''],
    ['layouts/shortcodes/note.html', '<img src="{{ .Get "pic" }}">{{ .Get "kind" | default "tip" }}{{ .Inner }}'],
    ['layouts/shortcodes/pic.html', '<img src="{{ .Get 0 }}">'],
  ]),
);

const pieces = [
  ...[
    '{{<',
    '{{%',
    '>}}',
    '%}}',
    '{{< /',
    '/>}}',
    '{{</* ',
    ' */>}}',
    'note',
    'figure',
    'ref',
    'highlight',
    'pic',
    ' ',
  ],
  ...[
    '\n',
    '\n\n',
    'src',
    'kind',
    'pic=',
    'lang="',
    'path',
    '=',
    '"',
    '`',
    "'",
    'a b',
    '\\',
    'go',
    '/posts/b',
    '# H\n',
    '{{< / >}}',
  ],
];
const typed = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''));
const fault = (name: string, error: unknown): never => {
  throw new Error(`${name} failed`, { cause: error });
};

test('wherever it is asked, every answer lies in the text', async () => {
  const site = await made;
  fc.assert(
    fc.property(typed, fc.nat(), (text, seed) => {
      const page = parsePage(path, text, site.dialect);
      const offset = seed % (text.length + 1);
      const isInside = ({ start, end }: Span): void => assert.ok(0 <= start && start <= end && end <= text.length);
      for (const { span } of complete(page, site, offset, 0, fault)) {
        isInside(span);
        assert.ok(span.start <= offset && offset <= span.end);
      }
      const hover = findHover(page, site, offset, { now: 0, uriOf: (one) => one, pictures: 'whole' }, fault);
      if (hover) isInside(hover.span);
      const found = findSignature(page, site, offset);
      for (const { label, parameters } of found?.signatures ?? [])
        for (const { span } of parameters) assert.ok(span.end <= label.length && span.start < span.end);
      const definition = findDefinition(page, site, offset);
      if (definition) isInside(definition.span);
      const linked = findLinkedTags(page, offset);
      linked?.forEach(isInside);
      if (linked) assert.equal(text.slice(linked[0].start, linked[0].end), text.slice(linked[1].start, linked[1].end));
      findFolds(page, site).forEach(isInside);
      for (const { span } of findLinks(page, site)) isInside(span);
      let last = 0;
      for (const { span } of findShortcodeTokens(page, site)) {
        isInside(span);
        assert.ok(span.start >= last, 'tokens come in order');
        last = span.end;
      }
      const nested = ({ span, nameSpan, children }: PageSymbol): void => {
        isInside(span);
        assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end);
        for (const child of children) {
          assert.ok(span.start <= child.span.start && child.span.end <= span.end, 'a child is inside');
          nested(child);
        }
      };
      findSymbols(page, site, true).forEach(nested);
    }),
    { numRuns: 3000 },
  );
});

/** The beginnings of tags in which something is offered, and what may follow. */
const inTag = fc.tuple(
  fc.constantFrom('figure', 'note', 'ref', 'highlight', 'pic', 'youtube', 'details'),
  fc.array(fc.constantFrom('kind="x"', 'src="a"', 'title=`b c`', 'lang = "en"', 'open="true"', 'go', '"q"'), {
    maxLength: 2,
  }),
  fc.constantFrom('', 'pic=', 'path=', 'src="', 'loading=', 'loading="', 'open=', '"', '`', 'l', 't'),
  fc.constantFrom('<', '%'),
);

test('what is taken leaves a tag that Hugo reads', async () => {
  const site = await made;
  fc.assert(
    fc.property(inTag, ([name, given, half, delimiter]) => {
      const named = given.filter((argument) => argument.includes('='));
      // Those that cannot be mixed are the author's own fault.
      if (named.length > 0 && named.length < given.length) return;
      const ways = new Set([...named, half].filter((one) => one.includes('=')).map((one) => one.includes(' =')));
      if (ways.size > 1 || (half.includes('=') && named.length < given.length)) return;
      if (/^["`]/.test(half) && named.length > 0) return;
      const before = `{{${delimiter} ${[name, ...given].join(' ')} ${half}`;
      const text = `${before} ${delimiter === '<' ? '>' : '%'}}}`;
      const page = parsePage(path, text, site.dialect);
      for (const { span, newText, snippet } of complete(page, site, before.length, 0, fault)) {
        const taken = snippet ? newText.replace('$0', 'x') : newText;
        const after = applyEdits(text, [{ span, newText: taken }]);
        const { calls, problems } = lexShortcodes(after, 0);
        // A folder or the name of an option goes on, and so does the quote around it.
        if (/[/=]$/.test(newText) && half !== '') continue;
        assert.deepEqual(
          problems.map(({ message }) => message),
          [],
          after,
        );
        assert.equal(calls.length, 1);
      }
    }),
    { numRuns: 2000 },
  );
});
