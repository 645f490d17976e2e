// Owns the promise of every action on made-up front matter: only what its title names changes, and it can be undone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findOffers } from '../../../server/src/core/actions/index.ts';
import { parsePage, readFrontMatter } from '../../../server/src/core/page/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';
import { posts } from '../edits/front-matter-texts.ts';
import { checkOffers } from './check-offers.ts';

const now = Date.UTC(2024, 5, 1, 12);

const sibling = (day: number): string =>
  `---\ntitle: B\ndate: 2024-05-0${day} 10:00:00 +0200\ntags: [x]\ndescription: y\ndraft: false\nLastMod: 2024-05-09\n---\n`;
const makeSite = () =>
  siteFromFiles(new Map([1, 2, 3, 4].map((day) => [`content/posts/2024-05-0${day}-post.md`, sibling(day)])));

test('every offer at any place of any front matter', async () => {
  const site = await makeSite();
  let offered = 0;
  let asked = 0;
  fc.assert(
    fc.property(posts, fc.double({ min: 0, max: 1, noNaN: true }), ({ text }, at) => {
      const { frontMatter, bodyStart } = readFrontMatter(text);
      const page = parsePage('content/posts/a-trip.md', text, site.dialect);
      asked++;
      offered += checkOffers(page, site, Math.floor(at * (frontMatter ? bodyStart : 0)), now);
    }),
    { numRuns: 150 },
  );
  assert.ok(offered > asked * 4, `${offered} offers at ${asked} places`);
});

test('any text at all is survived', async () => {
  const site = await makeSite();
  const junk = fc.oneof(
    fc.string({ maxLength: 60, unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '---',
          '+++',
          '{',
          '}',
          '\n',
          '\r\n',
          'title:',
          'tags',
          '[',
          ']',
          '"',
          '=',
          '- a',
          '#',
          '\ufeff',
        ),
        {
          maxLength: 20,
        },
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(junk, fc.nat(60), (text, at) => {
      const page = parsePage('content/posts/a-trip.md', text, site.dialect);
      const offset = Math.min(at, text.length);
      findOffers(page, site, { start: offset, end: offset }, now, (name, error) => {
        throw new Error(`${name} failed`, { cause: error });
      });
    }),
    { numRuns: 200 },
  );
});

test('front matter behind a byte order mark', async () => {
  const site = await makeSite();
  const page = parsePage('content/posts/a-trip.md', '\ufeffText.\n', site.dialect);
  assert.equal(checkOffers(page, site, 2, now), 2);
});
