// Owns what must be true of everything that is offered: nothing else changes, it can be undone, and its title names what does.
import assert from 'node:assert/strict';
import { findOffers } from '../../../server/src/core/actions/index.ts';
import { type Page, parsePage, readDate, readFrontMatter, toInstant } from '../../../server/src/core/page/index.ts';
import type { Site } from '../../../server/src/core/site/index.ts';
import { applyChecked, isReadable, lineEndsOf, type Values, valuesOf } from '../edits/check-edits.ts';

const fault = (name: string, error: unknown): never => {
  throw new Error(`${name} failed`, { cause: error });
};

/** A date without a zone as one of UTC: the library has no other. */
const toMoment = (text: string): unknown => {
  const date = readDate(text);
  return date ? toInstant(date, 0) : text;
};

/** Values by lower-cased key, as a library reads them that knows nothing of our tree; with dates by what they say. */
const byKey = (text: string, replace: (value: unknown) => unknown): Values =>
  JSON.parse(
    JSON.stringify(
      Object.fromEntries(Object.entries(valuesOf(text)).map(([key, value]) => [key.toLowerCase(), value])),
    ),
    (_, value: unknown) => replace(typeof value === 'string' ? toMoment(value) : value),
  );

/** The keys that a title speaks of as changed. */
const keysNamedIn = (title: string): ReadonlySet<string> => {
  const names = [...title.matchAll(/“([^”]+)”/g)].map(([, key]) => key!.toLowerCase());
  if (/^(?:Add|Set) /.test(title)) return new Set(names);
  return new Set(/draft/.test(title) ? ['draft'] : []);
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Takes each offer at an offset, alone; answers with their number. */
export const checkOffers = (page: Page, site: Site, offset: number, now: number): number => {
  const offers = findOffers(page, site, { start: offset, end: offset }, now, fault);
  assert.equal(new Set(offers.map(({ title }) => title)).size, offers.length, 'a title is offered twice');
  for (const { title, edits } of offers) {
    const after = applyChecked(page.text, edits);
    assert.notEqual(after, page.text, title);
    const problems = readFrontMatter(after).frontMatter?.problems ?? assert.fail(`${title}: no front matter`);
    assert.ok(problems.length <= (page.frontMatter?.problems.length ?? 0), `${title}: ${problems[0]?.message}`);
    if (/[\r\n]/.test(page.text)) assert.deepEqual(lineEndsOf(after), lineEndsOf(page.text), title);
    if (!isReadable(page.text)) continue;
    const fillsNull = title.includes('without a value');
    const replace = (value: unknown): unknown => (fillsNull && value === null ? '' : value);
    const [old, fresh] = [byKey(page.text, replace), byKey(after, replace)];
    const named = keysNamedIn(title);
    for (const key of new Set([...Object.keys(old), ...Object.keys(fresh)]))
      assert.equal(isSame(old[key], fresh[key]), !named.has(key), `${title}: ${key} in ${after}`);
    const again = parsePage(page.path, after, site.dialect).outline;
    if (title === 'Mark as draft') assert.ok(again.draft);
    else if (named.has('draft')) assert.ok(!again.draft, title);
  }
  return offers.length;
};
