// Checks the Markdown scanner against Goldmark in real Hugo, three generations, on hundreds of generated bodies.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { scanMarkdown } from '../../server/src/core/page/markdown/scan-markdown.ts';
import { lexShortcodes } from '../../server/src/core/page/shortcodes/lex-shortcodes.ts';
import { goldmarkTexts, isBeyondScanner } from '../unit/scan/markdown-texts.ts';
import { type GoldmarkFacts, readWithHugo } from './hugo-markdown.ts';

const seed = Number(process.env.ORACLE_SEED ?? 20261122);

const wordsIn = (text: string): readonly string[] => text.match(/w\d+w/g) ?? [];

const readWithScanner = (text: string): GoldmarkFacts => {
  const { images, links, headings, verbatim } = scanMarkdown(text, 0, lexShortcodes(text, 0).calls);
  return {
    images: images.filter(({ source }) => source === 'markdown').map(({ target }) => target),
    links: links.filter(({ by }) => by === undefined).map(({ target }) => target),
    headings: headings.map((heading) => `${heading.level} ${wordsIn(heading.text).join(' ')}`),
    codeWords: verbatim.flatMap(({ start, end }) => wordsIn(text.slice(start, end))),
  };
};

const comparable = ({ images, links, headings, codeWords }: GoldmarkFacts): GoldmarkFacts => ({
  images: sorted(images),
  links: sorted(links),
  headings,
  codeWords: sorted(codeWords),
});

/** A definition used twice is one mention for us. */
const sorted = (items: readonly string[]): readonly string[] => [...new Set(items)].sort();

for (const version of ['0.111.3', '0.147.9', '0.168.0'])
  test(`sees in a body what Goldmark in Hugo ${version} sees`, async () => {
    const texts = fc.sample(goldmarkTexts, { numRuns: 2500, seed }).filter((text) => !isBeyondScanner(text));
    assert.ok(texts.length > 500, `only ${texts.length} texts`);
    const facts = await readWithHugo(version, texts);
    const disagreements = texts.flatMap((text, i) => {
      const ours = JSON.stringify(comparable(readWithScanner(text)));
      const theirs = JSON.stringify(comparable(facts[i]!));
      return ours === theirs ? [] : [`${JSON.stringify(text)}\n  ours ${ours}\n  Hugo ${theirs}`];
    });
    assert.deepEqual(disagreements, []);
  });
