// Checks that the calendar of a site, kept through changes, is the one that would be made anew.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOutline } from '../../../server/src/core/page/index.ts';
import { makeSite, publicationAt, type Site, withPages } from '../../../server/src/core/site/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const now = Date.UTC(2026, 0, 1);
const day = 86_400_000;

const post = (title: string, more = ''): string => `---\ntitle: ${title}\n${more}---\n`;

const files = new Map([
  ['content/a.md', post('A', 'date: 2024-01-01\n')],
  ['content/b.md', post('B', 'date: 2025-01-01\n')],
  ['content/c.md', post('C', 'date: 2026-01-03\n')],
  ['content/d.md', post('D', 'date: 2024-01-01\nexpiryDate: 2026-01-05\n')],
  ['content/trip/one.md', post('One', 'date: 2023-01-01\n')],
]);

/** What it would be if it were made now. */
const anew = (site: Site) => makeSite(site).calendar.at(now);

const change = (site: Site, path: string, text: string | undefined): Site =>
  withPages(site, new Map([[path, text === undefined ? undefined : parseOutline(path, text, site.dialect)]]));

test('is kept through every kind of change of one page', async () => {
  let site = await siteFromFiles(files);
  const paths = (): readonly string[] => site.calendar.at(now).entries.map(({ path }) => path);
  assert.deepEqual(paths(), ['content/c.md', 'content/b.md', 'content/a.md', 'content/d.md', 'content/trip/one.md']);
  const steps: readonly (readonly [string, string | undefined])[] = [
    ['content/a.md', post('A', 'date: 2025-06-01\n')],
    ['content/a.md', post('A', 'date: 2025-06-01\ndraft: true\n')],
    ['content/a.md', post('A again', 'draft: true\n')],
    ['content/e.md', post('E', 'date: 2025-06-01\n')],
    ['content/b.md', undefined],
    ['content/trip/index.md', post('Trip')],
    ['content/trip/index.md', undefined],
    ['content/_index.md', post('Home', 'cascade:\n  draft: true\n')],
    ['content/_index.md', undefined],
  ];
  for (const [path, text] of steps) {
    site = change(site, path, text);
    assert.deepEqual(site.calendar.at(now).entries, anew(site).entries, `${path}: ${text}`);
  }
});

test('the pages inside a bundle are in no list, and come back when it goes', async () => {
  let site = await siteFromFiles(files);
  const has = (path: string): boolean => site.calendar.at(now).entries.some((entry) => entry.path === path);
  assert(has('content/trip/one.md'));
  site = change(site, 'content/trip/index.md', post('Trip'));
  assert(!has('content/trip/one.md'));
  site = change(site, 'content/trip/index.md', undefined);
  assert(has('content/trip/one.md'));
});

test('says of a later moment what a calendar of that moment would say', async () => {
  const site = await siteFromFiles(files);
  const { entries } = site.calendar.at(now);
  for (const days of [0, 1, 3, 4, 5, 100]) {
    const later = now + days * day;
    const fresh = makeSite(site).calendar.at(later).entries;
    for (const [i, entry] of entries.entries())
      assert.deepEqual(
        publicationAt(site, entry, later).withheld,
        publicationAt(site, fresh[i]!, later).withheld,
        `${entry.path} after ${days} days`,
      );
  }
});
