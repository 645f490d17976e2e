// Real Hugo is the judge of front matter: where a build fails, and only there, we report something that fails.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { readFrontMatter } from '../../server/src/core/page/index.ts';
import { isAtLeast } from '../../server/src/core/site/index.ts';
import { acceptedDates, rejectedDates } from '../unit/front-matter/date-lists.ts';
import { casesByHand } from './front-matter-cases.ts';
import { generatedJson, generatedToml, generatedYaml } from './front-matter-generated.ts';

const binaries = process.env.HUGO_BINARIES;
if (!binaries) throw new Error('HUGO_BINARIES must name the folder with hugo-<version> files; npm test provides it');

const run = promisify(execFile);
const seed = Number(process.env.ORACLE_SEED ?? 20261122);

const binaryOf = (version: string): string => {
  const binary = join(binaries, `hugo-${version}`);
  if (!existsSync(binary)) throw new Error(`There is no ${binary}. The oracle needs this Hugo.`);
  return binary;
};

interface Listing {
  readonly output: string;
  /** What Hugo says when it fails. */
  readonly error?: string;
}

/** `hugo list all` of a site of these pages: it reads the front matter of each, and ends with the first that fails. */
const list = async (version: string, pages: readonly string[]): Promise<Listing> => {
  const root = await mkdtemp(join(tmpdir(), 'hugo-front-matter-'));
  try {
    await mkdir(join(root, 'content'));
    await writeFile(join(root, 'config.toml'), 'baseURL = "https://example.org/"\ntimeZone = "Etc/GMT-1"\n');
    await Promise.all(pages.map((text, i) => writeFile(join(root, 'content', `p${i}.md`), text)));
    const { stdout } = await run(binaryOf(version), ['list', 'all', '--source', root], { maxBuffer: 1 << 26 });
    return { output: stdout };
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string };
    return { output: stdout, error: stderr + stdout || message };
  } finally {
    await rm(root, { recursive: true });
  }
};

/** `work` for each item, a few at a time. */
const forEachOf = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 3 }, worker));
};

/** Those of `texts` that fail, found by halving: for texts that are expected to pass, mostly one run. */
const findFailing = async (version: string, texts: readonly string[]): Promise<readonly string[]> => {
  if (texts.length === 0 || (await list(version, texts)).error === undefined) return [];
  if (texts.length === 1) return texts;
  const middle = texts.length >> 1;
  return [
    ...(await findFailing(version, texts.slice(0, middle))),
    ...(await findFailing(version, texts.slice(middle))),
  ];
};

const failsInOurs = (text: string, version: string): boolean =>
  (readFrontMatter(text).frontMatter?.problems ?? []).some(
    ({ fails, since, until }) =>
      fails !== false &&
      (since === undefined || isAtLeast({ number: version, why: 'the test' }, since)) &&
      (until === undefined || !isAtLeast({ number: version, why: 'the test' }, until)),
  );

/** `chosen`: of the texts that fail, those that are worth a run of their own. */
const assertAgreement = async (
  version: string,
  texts: readonly string[],
  chosen: (text: string) => boolean = () => true,
): Promise<void> => {
  const failing = texts.filter((text) => failsInOurs(text, version) && chosen(text));
  const passing = texts.filter((text) => !failsInOurs(text, version));
  assert.ok(failing.length > 0 && passing.length > 0, 'a test of both verdicts');
  const wrong = (await findFailing(version, passing)).map((text) => `fails: ${JSON.stringify(text)}`);
  await forEachOf(failing, async (text) => {
    const { error } = await list(version, [text]);
    if (error === undefined) wrong.push(`passes: ${JSON.stringify(text)}`);
  });
  assert.deepEqual(wrong, []);
};

const byHand = [...new Set(casesByHand)];

for (const version of ['0.111.3', '0.168.0']) {
  test(`fails where Hugo ${version} fails`, () => assertAgreement(version, byHand));
}

test('fails where Hugo 0.147.9 fails', () =>
  // It reads with the same libraries as 0.111.3: only what newer ones see otherwise is asked one by one.
  assertAgreement('0.147.9', byHand, (text) => !failsInOurs(text, '0.168.0')));

test('generated front matter fails where the newest Hugo fails', async () => {
  const sample = (texts: fc.Arbitrary<string>, numRuns: number): string[] => fc.sample(texts, { numRuns, seed });
  const texts = [...sample(generatedYaml, 80), ...sample(generatedToml, 60), ...sample(generatedJson, 40)];
  await assertAgreement('0.168.0', [...new Set(texts)]);
});

test('dates that Hugo reads', async () => {
  const dated = acceptedDates.filter(([, instant]) => !instant.startsWith('0000'));
  const { output, error } = await list(
    '0.168.0',
    acceptedDates.map(([text]) => `---\ntitle: x\ndate: ${JSON.stringify(text)}\n---\n`),
  );
  assert.equal(error, undefined);
  const instants = new Map<string, number>();
  for (const line of output.split('\n')) {
    const found = /^content\/(p\d+)\.md,.*?(\d{4}-\d\d-\d\dT[\d:]+(?:Z|[+-]\d\d:\d\d))/.exec(line);
    if (found !== null) instants.set(found[1]!, Date.parse(found[2]!));
  }
  for (const [text, instant] of dated) {
    const at = acceptedDates.findIndex(([other]) => other === text);
    // Hugo prints whole seconds.
    assert.equal(instants.get(`p${at}`), Math.floor(Date.parse(instant) / 1000) * 1000, text);
  }
});

test('dates that Hugo does not read', async () => {
  const wrong: string[] = [];
  await forEachOf(rejectedDates, async (text) => {
    const { error } = await list('0.168.0', [`---\ntitle: x\ndate: ${JSON.stringify(text)}\n---\n`]);
    if (error === undefined) wrong.push(text);
  });
  assert.deepEqual(wrong, []);
});
