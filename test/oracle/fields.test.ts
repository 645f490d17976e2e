// Real Hugo is the judge of fields: each field with each kind of value in three formats, built by each generation, against `readField`.
// ORACLE_ALL=1 builds every page on its own that we say fails; otherwise some of each field.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type FieldReading, findEntry, readField, readFrontMatter } from '../../server/src/core/page/index.ts';
import { isAtLeast } from '../../server/src/core/site/index.ts';
import { compareField } from './compare-field.ts';
import { type FieldCase, fieldCases } from './field-cases.ts';
import { build } from './hugo-fields.ts';

/** Output formats that every Hugo has and that the tests name. */
const outputs = new Set(['html', 'json', 'rss', 'csv']);
/** What is known to differ, and why it stays so. Each must differ somewhere. */
const exceptions: readonly { fields: RegExp; written: RegExp; why: string }[] = [
  {
    fields: /./,
    written: /^12345678901234567890$/,
    why: 'A number that no whole number holds overflows in ways of its own in each field and version; nobody writes it.',
  },
  {
    fields: /^(_?build|sites)$/,
    written: /^2024-01-02|^10:00:00$/,
    why: 'A local date of TOML is a structure to Go, which decodes where a map is wanted; nobody writes it.',
  },
  {
    fields: /^aliases$/,
    written: /^\[.*\.\..*\]$/,
    why: 'Whether a relative alias reaches the root depends on the place of the page, which a field does not know.',
  },
];
const met = new Set<number>();
const findException = (one: FieldCase): number =>
  exceptions.findIndex(({ fields, written }) => fields.test(one.field) && written.test(one.written));

interface Verdict {
  readonly one: FieldCase;
  /** Undefined: Hugo has no such field. */
  readonly reading: FieldReading | undefined;
  readonly fails: boolean;
}

const judge = (one: FieldCase, version: string): Verdict => {
  const hugo = { number: version, why: '' };
  const since = (other: string): boolean => isAtLeast(hugo, other);
  const { frontMatter } = readFrontMatter(one.text);
  assert.ok(frontMatter, one.text);
  const invalid = frontMatter.problems.some(
    (problem) =>
      problem.fails !== false &&
      (problem.since === undefined || since(problem.since)) &&
      !(problem.until !== undefined && since(problem.until)),
  );
  const node = findEntry(frontMatter.root, one.field)?.value;
  const context = { format: one.format, since, taxonomies: ['tags'], outputs };
  const reading = node && readField(one.field, node, context);
  return { one, reading, fails: invalid || reading?.kind === 'fails' };
};

/** Hugo goes on after these and names each page, so one build judges all of them. */
const isNamed = ({ one, reading }: Verdict): boolean =>
  reading?.kind === 'fails' &&
  typeof reading.why === 'object' &&
  'wanted' in reading.why &&
  (reading.why.wanted === 'date' || one.field === 'tags_weight');

const chunks = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

/** Some of each field, spread over its values and formats. */
const someOf = (verdicts: readonly Verdict[], most: number): readonly Verdict[] => {
  if (process.env.ORACLE_ALL) return verdicts;
  const fields = new Set(verdicts.map(({ one }) => one.field));
  return [...fields].flatMap((field) => {
    const own = verdicts.filter(({ one }) => one.field === field);
    return own.filter((_, i) => Math.floor((i * most) / own.length) !== Math.floor(((i - 1) * most) / own.length));
  });
};

const show = ({ field, format, written }: FieldCase): string => `${field} in ${format}: ${written}`;

/** One at a time for each of two workers. */
const inPairs = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < all.length) await work(all[next++]!);
  };
  await Promise.all([worker(), worker()]);
};

for (const version of ['0.111.3', '0.147.9', '0.152.2', '0.168.0'])
  test(`what Hugo ${version} makes of each field`, async (t) => {
    const disagreements: string[] = [];
    const verdicts = fieldCases.map((one) => judge(one, version));
    const disagree = (one: FieldCase, how: string): void => {
      const exception = findException(one);
      if (exception >= 0) met.add(exception);
      else disagreements.push(`${show(one)}: ${how}`);
    };
    const alone = (all: readonly Verdict[]): Promise<void> =>
      inPairs(all, async ({ one }) => {
        // Hugo survives some panics now and then.
        for (let tries = 0; tries < 4; tries++) if (!(await build(version, [one])).built) return;
        disagree(one, 'Hugo builds it');
      });
    const builds = verdicts.filter((verdict) => !verdict.fails);
    const named = verdicts.filter((verdict) => verdict.fails && isNamed(verdict));
    const isOdd = ({ one }: Verdict): boolean => findException(one) >= 0;
    const failing = someOf(
      verdicts.filter((verdict) => verdict.fails && !isNamed(verdict) && !isOdd(verdict)),
      10,
    );
    await inPairs(
      chunks(
        builds.filter((verdict) => !isOdd(verdict)),
        500,
      ),
      async (chunk) => {
        const {
          built,
          named: pages,
          seen,
          log,
        } = await build(
          version,
          chunk.map(({ one }) => one),
        );
        if (!built && pages.size === 0) {
          disagreements.push(
            `Hugo does not build one of ${show(chunk[0]!.one)} … ${show(chunk.at(-1)!.one)}: ${log.slice(-600)}`,
          );
          return;
        }
        for (const { one, reading } of chunk) {
          const page = seen.get(one.id);
          const how = pages.has(one.id) ? 'Hugo fails' : page ? compareField(one, reading, page) : 'no template saw it';
          if (how !== undefined) disagree(one, how);
        }
      },
    );
    for (const { one, reading, fails } of verdicts.filter((verdict) => isOdd(verdict) && !isNamed(verdict))) {
      // Where it has differed once, nothing more is asked of an exception.
      if (met.has(findException(one))) continue;
      const { built, seen } = await build(version, [one]);
      const page = seen.get(one.id);
      if (built ? fails || (page && compareField(one, reading, page) !== undefined) : !fails)
        disagree(one, 'as the exceptions say');
    }
    for (const chunk of chunks(named, 500)) {
      const { named: pages } = await build(
        version,
        chunk.map(({ one }) => one),
      );
      for (const { one } of chunk) if (!pages.has(one.id)) disagree(one, 'Hugo does not name it in an error');
    }
    await alone(failing);
    t.diagnostic(`${builds.length} read, ${named.length} named in errors, ${failing.length} that fail`);
    assert.deepEqual(disagreements.slice(0, 40), []);
  });

after(() => {
  const stale = exceptions.filter((_, i) => !met.has(i)).map(({ why }) => why);
  assert.deepEqual(stale, []);
});
