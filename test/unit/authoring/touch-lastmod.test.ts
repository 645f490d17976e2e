// Checks that what says when a post was last changed is set only when it was changed, and in its own manner.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { touchLastmod } from '../../../server/src/core/authoring/index.ts';
import { parsePage } from '../../../server/src/core/page/index.ts';
import { applyEdits } from '../../../server/src/core/text/index.ts';
import { siteFromFiles } from '../../support/site-from-files.ts';

const now = Date.UTC(2024, 5, 1, 12);

/** The text as it is saved. */
const save = async (former: string | undefined, text: string, patience = 0, config = ''): Promise<string> => {
  const site = await siteFromFiles(new Map([['hugo.toml', `timeZone = "Europe/Berlin"\n${config}`]]));
  const page = parsePage('content/a.md', text, site.dialect);
  return applyEdits(text, touchLastmod(page, site, { former, now, patience }));
};

const yaml = '---\ndate: 2024-01-01\nlastmod: 2024-02-02 10:00:00 # ours\n---\nOne.\n';
const toml = '+++\nlastmod = 2024-02-02T10:00:00+01:00\ndate = 2024-01-01\n+++\nOne.\n';

test('it is set when the body or another key was changed, in YAML, TOML and JSON', async () => {
  const changed = yaml.replace('One', 'Two');
  assert.equal(await save(yaml, changed), changed.replace('2024-02-02 10:00:00', '2024-06-01 14:00:00'));
  const other = toml.replace('2024-01-01', '2024-01-02');
  assert.equal(await save(toml, other), other.replace('2024-02-02T10:00:00+01:00', '2024-06-01T14:00:00+02:00'));
  assert.equal(
    await save('{"lastmod": "2024-02-02"}\nA\n', '{"lastmod": "2024-02-02"}\nB\n'),
    '{"lastmod": "2024-06-01"}\nB\n',
  );
  assert.equal(
    await save('---\nlastmod:\n---\n', '---\nlastmod:\n---\nNew.\n'),
    '---\nlastmod: 2024-06-01T14:00:00+02:00\n---\nNew.\n',
  );
});

test('it stays where nothing was changed, where it was set by hand, where there is none, and in a new file', async () => {
  assert.equal(await save(yaml, yaml), yaml);
  assert.equal(await save(`\ufeff${yaml.replaceAll('\n', '\r\n')}`, yaml), yaml);
  const own = yaml.replace('2024-02-02', '2024-03-03').replace('One', 'Two');
  assert.equal(await save(yaml, own), own);
  assert.equal(
    await save('---\ndate: 2024-01-01\n---\nA\n', '---\ndate: 2024-01-01\n---\nB\n'),
    '---\ndate: 2024-01-01\n---\nB\n',
  );
  assert.equal(await save(undefined, yaml), yaml);
});

test('the key is the one that the site has for it', async () => {
  const config = '[frontmatter]\nlastmod = ["updated", ":default"]\n';
  assert.equal(
    await save('---\nupdated: 2024-02-02\n---\nA\n', '---\nupdated: 2024-02-02\n---\nB\n', 0, config),
    '---\nupdated: 2024-06-01\n---\nB\n',
  );
});

test('an editor that saves by itself changes it once an hour', async () => {
  const recent = '---\nlastmod: 2024-06-01T13:30:00+02:00\n---\nA\n';
  assert.equal(await save(recent, recent.replace('A', 'B'), 3_600_000), recent.replace('A', 'B'));
  assert.notEqual(await save(recent, recent.replace('A', 'B'), 60_000), recent.replace('A', 'B'));
});
