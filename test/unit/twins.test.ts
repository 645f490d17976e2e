// Runs the twin pages: each `site` of a rule's, completer's, hover's or action's page is a site, and what the page says of it must hold.
// UPDATE=1 rewrites the messages behind the markers instead of testing.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { actions } from '../../server/src/core/actions/list.ts';
import { findStand } from '../../server/src/core/actions/stand.ts';
import { complete } from '../../server/src/core/completions/index.ts';
import { completers } from '../../server/src/core/completions/list.ts';
import { findHover, findPointedImage } from '../../server/src/core/hovers/index.ts';
import { explainers } from '../../server/src/core/hovers/list.ts';
import { parsePage } from '../../server/src/core/page/index.ts';
import {
  allRules,
  check,
  checkSite,
  type Levels,
  type Problem,
  withoutSilenced,
} from '../../server/src/core/rules/index.ts';
import { type FragmentsOf, findFragments, type Site } from '../../server/src/core/site/index.ts';
import { parseSettingsFile } from '../../server/src/host/settings.ts';
import { siteFromFiles } from '../support/site-from-files.ts';
import { cutMarkers, type Marker, parseTwin, type TwinCase } from '../support/twin.ts';
import { answers as answersTo } from '../support/twin-answers.ts';
import { toPicture } from '../support/twin-picture.ts';
import { checkOffers } from './actions/check-offers.ts';
import { checkMoved } from './changes/check-moved.ts';
import { checkRenamed } from './changes/check-renamed.ts';

const core = fileURLToPath(new URL('../../server/src/core/', import.meta.url));
const fault = (name: string, error: unknown): never => {
  throw new Error(`${name} failed`, { cause: error });
};

/** The ways to find things whose pages are run; the others have tests of their own. */
const navigators = [
  'file-references',
  'find-definition',
  'folds',
  'linked-tags',
  'links',
  'page-references',
  'shortcode-references',
  'shortcode-tokens',
  'symbols',
  'term-references',
];

/** When it is on the pages of hovers, actions and completers. */
const now = Date.UTC(2024, 5, 1, 12);

const levelsOf = (files: ReadonlyMap<string, string>): Levels =>
  parseSettingsFile(files.get('.vscode/settings.json') ?? '').levels;

const fragmentsIn =
  (site: Site, files: ReadonlyMap<string, string>): FragmentsOf =>
  (path) => {
    const text = files.get(path);
    return text === undefined ? undefined : findFragments(parsePage(path, text, site.dialect), site);
  };

const problemsOf = (site: Site, files: ReadonlyMap<string, string>, path: string): readonly Problem[] =>
  site.outlines.has(path)
    ? check(parsePage(path, files.get(path)!, site.dialect), site, levelsOf(files), fault, {
        fragmentsOf: fragmentsIn(site, files),
      })
    : withoutSilenced(
        checkSite(site, levelsOf(files), fault).filter((one) => one.path === path),
        files.get(path)!,
      );

const agrees = (problem: Problem, marker: Marker): boolean =>
  problem.code === marker.code &&
  problem.span.start === marker.start &&
  (marker.end === undefined || problem.span.end === marker.end) &&
  problem.message.includes(marker.message);

const show = (problem: Problem, text: string): string =>
  `${problem.code} on “${text.slice(problem.span.start, problem.span.end)}”: ${problem.message}`;

const apply = (text: string, edits: readonly { span: { start: number; end: number }; newText: string }[]): string =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), text);

/** Every fix that is offered anywhere, taken alone, makes its finding go and breaks nothing else. */
const checkFixes = async (site: Site, files: ReadonlyMap<string, string>): Promise<void> => {
  for (const [path, text] of files) {
    if (!site.outlines.has(path)) continue;
    const before = problemsOf(site, files, path);
    for (const problem of before)
      for (const fix of problem.fixes ?? []) {
        const next = new Map(files).set(path, apply(text, fix.edits));
        const after = problemsOf(await siteFromFiles(next), next, path);
        // One that is told of both takes both away: two spellings of a term, for one.
        const left = before.filter((one) => one !== problem).map(({ code }) => code);
        for (const { code } of after) {
          const at = left.indexOf(code);
          assert.notEqual(at, -1, `${path}: ${code} stands after “${fix.title}” gives ${next.get(path)}`);
          left.splice(at, 1);
        }
      }
  }
};

const run = async ({
  site: archive,
  fixed,
  completions,
  accepted,
  hover,
  renamed,
  moved,
  answers,
  actions: titles,
  applied,
  code,
}: TwinCase & { code: string }): Promise<void> => {
  const marked = cutMarkers(archive);
  const files = new Map([...marked.files].map(([path, { text }]) => [path, text]));
  const site = await siteFromFiles(files);
  if (completions !== undefined || accepted !== undefined) {
    const { path, offset } = marked.cursor ?? assert.fail('a completion needs a cursor <|>');
    const items = complete(parsePage(path, files.get(path)!, site.dialect), site, offset, now, fault, {
      fragmentsOf: fragmentsIn(site, files),
    });
    const lines = items.map(({ label, detail }) => (detail === undefined ? label : `${label} — ${detail}`));
    if (completions?.at(-1) === '…') assert.deepEqual([...lines.slice(0, completions.length - 1), '…'], completions);
    else if (completions) assert.deepEqual(lines, completions);
    if (accepted !== undefined) {
      const first = items[0] ?? assert.fail('nothing is offered');
      assert.equal(apply(files.get(path)!, [first, ...(first.also ?? [])]), accepted);
    }
    return;
  }
  if (renamed !== undefined) {
    const cursor = marked.cursor ?? assert.fail('a renaming needs a cursor <|>');
    checkRenamed(site, files, cursor, renamed.to, cutMarkers(renamed.files).files);
    return;
  }
  if (moved !== undefined) {
    await checkMoved(site, files, moved.moves, cutMarkers(moved.files).files);
    return;
  }
  if (hover !== undefined) {
    const { path, offset } = marked.cursor ?? assert.fail('a hover needs a cursor <|>');
    const page = parsePage(path, files.get(path)!, site.dialect);
    const image = findPointedImage(page, site, offset);
    const picture = image === undefined ? undefined : toPicture(files.get(image));
    const surroundings = {
      now,
      uriOf: (one: string) => one,
      pictures: 'bounded' as const,
      ...(picture && { picture }),
    };
    const said = findHover(page, site, offset, surroundings, fault)?.markdown ?? '';
    if (hover.length === 0) assert.equal(said, '');
    let at = 0;
    for (const line of hover) {
      const next = said.indexOf(line, at);
      assert.ok(next >= 0, `“${line}” is not said (any more), but: ${said}`);
      at = next + line.length;
    }
    return;
  }
  if (answers !== undefined) {
    const { path, offset } = marked.cursor ?? {
      path: [...files.keys()].find((path) => site.outlines.has(path))!,
      offset: 0,
    };
    const page = parsePage(path, files.get(path)!, site.dialect);
    for (const [kind, lines] of Object.entries(answers)) {
      const ask = answersTo[kind] ?? assert.fail(`nobody answers ${kind}`);
      assert.deepEqual(ask({ page, site, offset, files }), lines, kind);
    }
    return;
  }
  if (titles !== undefined || applied !== undefined) {
    const { path, offset } = marked.cursor ?? assert.fail('an action needs a cursor <|>');
    const page = parsePage(path, files.get(path)!, site.dialect);
    const stand = findStand(page, site, { start: offset, end: offset }, now);
    const offers = stand ? [...actions.find(({ name }) => name === code)!.find(stand)] : [];
    if (titles)
      assert.deepEqual(
        offers.map(({ title }) => title),
        titles,
      );
    for (const [title, expected] of applied ?? []) {
      const offer = offers.find((one) => one.title === title) ?? assert.fail(`“${title}” is not offered`);
      assert.equal(apply(page.text, offer.edits), expected);
    }
    checkOffers(page, site, offset, now);
    return;
  }
  const found: string[] = [];
  const expected: string[] = [];
  for (const [path, { markers, text }] of marked.files) {
    const problems = [...problemsOf(site, files, path)];
    for (const marker of markers) {
      const at = problems.findIndex((problem) => agrees(problem, marker));
      if (at >= 0) problems.splice(at, 1);
      else
        expected.push(
          `${path}: ${marker.code} on “${text.slice(marker.start, marker.end ?? marker.start + 1)}”: ${marker.message}`,
        );
    }
    found.push(...problems.map((problem) => `${path}: ${show(problem, text)}`));
  }
  assert.deepEqual({ found, missing: expected }, { found: [], missing: [] });
  await checkFixes(site, files);
  if (fixed !== undefined) {
    const [path] =
      [...marked.files].find(([, { markers }]) => markers.some((marker) => marker.code === code)) ??
      assert.fail('nothing to fix');
    const problem =
      problemsOf(site, files, path).find((one) => one.code === code && one.fixes?.length) ??
      assert.fail('no fix is offered');
    const text = apply(files.get(path)!, problem.fixes![0]!.edits);
    assert.equal(text, fixed);
    const after = new Map(files).set(path, text);
    assert.deepEqual(
      problemsOf(await siteFromFiles(after), after, path).map((one) => show(one, text)),
      [],
    );
  }
};

/** Puts the messages that the rules really give behind the markers of a page. */
const update = async (page: string, text: string): Promise<void> => {
  let next = text;
  for (const one of parseTwin(text)) {
    const { completions, accepted, hover, renamed, moved, answers, actions, applied } = one;
    if ([completions, accepted, hover, renamed, moved, answers, actions, applied].some((asked) => asked !== undefined))
      continue;
    const marked = cutMarkers(one.site);
    const files = new Map([...marked.files].map(([path, file]) => [path, file.text]));
    const site = await siteFromFiles(files);
    for (const [path, { markers }] of marked.files)
      for (const marker of markers) {
        const problem = problemsOf(site, files, path).find(
          (found) => found.code === marker.code && found.span.start === marker.start,
        );
        if (problem && !problem.message.includes(marker.message))
          next = next.replace(marker.source, marker.source.replace(/: .*$|$/, `: ${problem.message}`));
      }
  }
  writeFileSync(page, next);
};

for (const [folder, codes] of [
  ['rules', allRules.map(({ code }) => code)],
  ['completions', completers.map(({ name }) => name)],
  ['changes', ['rename-files-everywhere', 'rename-shortcode-everywhere', 'rename-term-everywhere']],
  ['hovers', [...explainers.map(({ name }) => name), 'shortcode-signature']],
  ['actions', actions.map(({ name }) => name)],
  ['navigation', navigators],
] as const) {
  const pages = readdirSync(join(core, folder)).filter((name) => name.endsWith('.md'));
  test(`each of ${folder} has its twin page, and no page stands alone`, () => {
    assert.deepEqual(pages.map((name) => name.replace(/\.md$/, '')).sort(), [...codes].sort());
  });
  for (const name of pages) {
    const file = join(core, folder, name);
    const text = readFileSync(file, 'utf8');
    if (process.env.UPDATE) {
      test(`rewrite ${name}`, () => update(file, text));
      continue;
    }
    const code = name.replace(/\.md$/, '');
    describe(code, () => {
      const cases = parseTwin(text);
      test('the page has a wrong and a right example', () => {
        assert.ok(text.startsWith(`# ${code}\n`));
        assert.ok(cases.length >= 2, 'two examples at least');
        if (folder === 'rules') {
          assert.ok(
            cases.some((one) =>
              [...cutMarkers(one.site).files.values()].some(({ markers }) =>
                markers.some((marker) => marker.code === code),
              ),
            ),
          );
          assert.ok(
            cases.some((one) => [...cutMarkers(one.site).files.values()].every(({ markers }) => markers.length === 0)),
          );
        }
      });
      for (const one of cases) test(one.title, () => run({ ...one, code }));
    });
  }
}
