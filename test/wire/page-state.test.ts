// hugoAuthor/pageState and hugoAuthor/changePost over the wire: what becomes of a post, and the edit that changes it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import {
  type ChangePostParams,
  type ChangePostResult,
  changePostRequest,
  type MomentChoice,
  momentsRequest,
  type PageState,
  pageStateRequest,
} from '../../server/src/protocol.ts';
import { applyEdits, cut, startWire, type Wire } from '../support/wire-client.ts';

const today = new Date().toISOString().slice(0, 10);
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 19);

const site: Readonly<Record<string, string>> = {
  'hugo.toml':
    'baseURL = "https://example.org/"\n[security]\nallowContent = [".*"]\n[[cascade]]\ndraft = true\ntarget = {path = "/wip/**"}\n',
  'content/wip/a.md': '---\ntitle: A\n---\n',
  'content/posts/draft.md': '---\ntitle: A Draft\ndate: 2024-01-01\ndraft: true # not yet\n---\nOne two three.\n',
  'content/posts/later.md': `+++\ntitle = "Later"\ndate = 2020-01-01\npublishDate = ${tomorrow}Z\n+++\nWords.\n`,
  'content/posts/both.md': `{\n  "title": "Both",\n  "draft": true,\n  "date": "${tomorrow}"\n}\n`,
  'content/posts/gone.md': '---\ntitle: Gone\nexpiryDate: 2020-01-01\ndraft: true\n---\n',
  'content/posts/plain.md': '---\ntitle: Plain\ndate: 2024-01-01\n---\nWords.\n',
  'content/notes/a.md': '---\ntitle: A\ndraft: true\n---\n',
  'content/notes/b.md': '---\ntitle: B\ndraft: false\n---\n',
  'content/notes/c.md': '---\ntitle: C\ndraft: false\n---\n',
  'content/notes/d.md': '---\ntitle: D\ndraft: false\n---\n',
  'content/trip/index.md': '---\ntitle: Trip\n---\n',
  'content/trip/inner.md': '---\ntitle: Inner\n---\nOne two.\n',
  'content/hidden/_index.md': '---\ntitle: Hidden\ncascade:\n  draft: true\n---\n',
  'content/hidden/post.md': '---\ntitle: Hidden Post\n---\nWords.\n',
  'content/hidden/own.md': '---\ntitle: Own\ndraft: true\n---\nWords.\n',
  'content/page.org': '#+title: Org\n',
};

const stateOf = (wire: Wire, path: string): Promise<PageState | null> =>
  wire.connection.sendRequest(pageStateRequest, { uri: wire.uri(path) });

const change = (
  wire: Wire,
  path: string,
  to: ChangePostParams['change'],
  more: Pick<ChangePostParams, 'at' | 'formerTexts'> = {},
): Promise<ChangePostResult> =>
  wire.connection.sendRequest(changePostRequest, { uri: wire.uri(path), change: to, ...more });

/** The file after the edit, which touches nothing else. */
const after = async (wire: Wire, path: string, { edit }: ChangePostResult): Promise<string> => {
  const [only, ...more] = (edit as WorkspaceEdit).documentChanges as TextDocumentEdit[];
  assert.deepEqual(more, []);
  assert.equal(only!.textDocument.uri, wire.uri(path));
  await wire.open(path);
  return applyEdits(wire.text(path), only!.edits as Parameters<typeof applyEdits>[1]);
};

test('hugoAuthor/pageState: why it is not published, what would change that and where, words and minutes', async () => {
  const wire = await startWire(site);
  await wire.open('content/posts/draft.md');
  const draft = await stateOf(wire, 'content/posts/draft.md');
  const [reason] = draft!.reasons;
  assert.deepEqual(draft, {
    state: 'draft',
    label: 'Draft',
    words: 3,
    minutes: 1,
    reasons: [reason],
    url: 'https://example.org/posts/draft/',
    canPublish: true,
  });
  assert.equal(reason?.why, 'It is a draft.');
  assert.equal(cut(wire.text('content/posts/draft.md'), reason!.place!.range!), 'draft');
  await wire.edit('content/posts/draft.md', 'three.', 'three four.');
  await wire.edit('content/posts/draft.md', 'draft: true', 'draft: false');
  const typed = await stateOf(wire, 'content/posts/draft.md');
  assert.deepEqual([typed?.state, typed?.label, typed?.words, typed?.reasons], ['published', 'Published', 4, []]);
  const later = await stateOf(wire, 'content/posts/later.md');
  assert.deepEqual([later?.state, later?.label], ['scheduled', 'Scheduled, in 24 hours']);
  const inner = await stateOf(wire, 'content/trip/inner.md');
  assert.deepEqual(
    [inner?.state, inner?.url, inner?.canPublish, inner?.reasons[0]?.place?.uri],
    ['withheld', undefined, false, wire.uri('content/trip/index.md')],
  );
  const hidden = await stateOf(wire, 'content/hidden/post.md');
  assert.deepEqual(
    [hidden?.state, hidden?.canPublish, hidden?.reasons[0]?.place],
    ['draft', true, { uri: wire.uri('content/hidden/_index.md') }],
  );
  assert.match(hidden!.reasons[0]!.why, /“content\/hidden\/_index\.md”/);
  const wip = await stateOf(wire, 'content/wip/a.md');
  const decides = wip!.reasons[0]!;
  assert.match(decides.why, /“hugo\.toml:5”/);
  assert.equal(decides.place?.uri, wire.uri('hugo.toml'));
  assert.equal(cut(site['hugo.toml']!, decides.place!.range!), 'draft');
  const org = await stateOf(wire, 'content/page.org');
  assert.deepEqual([org?.state, org?.words], ['published', undefined]);
  assert.equal(await stateOf(wire, 'hugo.toml'), null);
  assert.equal(await stateOf(wire, 'content/posts/none.md'), null);
  await wire.ready();
  await wire.stop();
});

test('hugoAuthor/changePost: published by the smallest edit, as the other posts have it', async () => {
  const wire = await startWire(site);
  const draft = await change(wire, 'content/posts/draft.md', 'publish');
  assert.equal(draft.said, `“A Draft” is published with the next build, dated ${today}.`);
  assert.deepEqual(draft.left, []);
  assert.equal(
    await after(wire, 'content/posts/draft.md', draft),
    site['content/posts/draft.md']!.replace('draft: true # not yet\n', '').replace('2024-01-01', today),
  );
  const kept = await change(wire, 'content/notes/a.md', 'publish');
  assert.equal(await after(wire, 'content/notes/a.md', kept), '---\ntitle: A\ndraft: false\n---\n');
  const later = await change(wire, 'content/posts/later.md', 'publish');
  assert.match(later.said, /^“Later” is published with the next build, dated \d{4}-\d\d-\d\d \d\d:\d\d\.$/);
  assert.match(
    await after(wire, 'content/posts/later.md', later),
    /^\+\+\+\ntitle = "Later"\ndate = 2020-01-01\npublishDate = \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n\+\+\+\nWords\.\n$/,
  );
  const both = await change(wire, 'content/posts/both.md', 'publish');
  assert.match(both.said, /^“Both” is published with the next build, dated /);
  assert.match(
    await after(wire, 'content/posts/both.md', both),
    /^\{\n {2}"title": "Both",\n {2}"date": "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"\n\}\n$/,
  );
  const hidden = await change(wire, 'content/hidden/post.md', 'publish');
  assert.equal(
    await after(wire, 'content/hidden/post.md', hidden),
    '---\ntitle: Hidden Post\ndraft: false\n---\nWords.\n',
  );
  assert.deepEqual(hidden.left, []);
  const own = await change(wire, 'content/hidden/own.md', 'publish');
  assert.equal(await after(wire, 'content/hidden/own.md', own), '---\ntitle: Own\ndraft: false\n---\nWords.\n');
  assert.deepEqual(own.left, []);
  assert.equal(own.said, '“Own” is published with the next build, with the date it has.');
  const gone = await change(wire, 'content/posts/gone.md', 'publish');
  assert.equal(gone.said, `“Gone” is no draft any more, and is dated ${today}.`);
  assert.match(gone.left[0]!, /^Its “expiryDate” was .*\. Take “expiryDate” away, or set it to a later day\.$/);
  const plain = await change(wire, 'content/posts/plain.md', 'publish');
  assert.deepEqual(plain, { edit: null, said: '“Plain” is published already.', left: [] });
  await wire.ready();
  await wire.stop();
});

test('hugoAuthor/changePost: what was public before keeps its date, and the draft mark alone can be switched', async () => {
  const wire = await startWire(site);
  const path = 'content/posts/draft.md';
  const text = site[path]!;
  const formerTexts = [text, text.replace('draft: true', 'draft: false')];
  const again = await change(wire, path, 'publish', { formerTexts });
  assert.equal(again.said, '“A Draft” is published with the next build, with the date it has.');
  assert.equal(await after(wire, path, again), text.replace('draft: true # not yet\n', ''));
  const toggled = await change(wire, path, 'toggle-draft');
  assert.equal(toggled.said, '“A Draft” is no draft any more.');
  assert.equal(await after(wire, path, toggled), text.replace('draft: true # not yet\n', ''));
  assert.equal((await change(wire, 'content/posts/plain.md', 'toggle-draft')).said, '“Plain” is a draft now.');
  await wire.ready();
  await wire.stop();
});

test('hugoAuthor/moments and changePost: a post is scheduled for what is typed', async () => {
  const wire = await startWire(site);
  const ask = (typed: string): Promise<MomentChoice[]> =>
    wire.connection.sendRequest(momentsRequest, { uri: wire.uri('content/posts/draft.md'), typed });
  // Which others are offered is up to the day of the week.
  const offered = (await ask('')).map(({ label }) => label);
  assert.equal(offered[0], 'Tomorrow');
  assert.ok(offered.length >= 2);
  const [typed] = await ask('2050-12-24 8:00');
  assert.equal(typed?.label, 'Saturday, 24 December 2050, 08:00');
  assert.equal(typed?.at, Date.UTC(2050, 11, 24, 8));
  assert.deepEqual(
    [...(await ask('soon')), ...(await ask('2020-01-01'))].map(({ label, at }) => [label, at]),
    [
      ['“soon” is no day', undefined],
      ['Wednesday, 1 January 2020', undefined],
    ],
  );
  const scheduled = await change(wire, 'content/posts/draft.md', 'schedule', { at: Date.UTC(2050, 11, 24) });
  assert.match(scheduled.said, /^“A Draft” appears on Saturday, 24 December 2050, 00:00 \(in \d+ years\)\.$/);
  const hidden = await change(wire, 'content/posts/plain.md', 'schedule', { at: Date.UTC(2050, 11, 24) });
  assert.match(hidden.said, /^“Plain” was public: the next build takes it away until Saturday, 24 December 2050/);
  assert.equal(
    await after(wire, 'content/posts/draft.md', scheduled),
    '---\ntitle: A Draft\ndate: 2050-12-24\n---\nOne two three.\n',
  );
  await wire.ready();
  await wire.stop();
});

test('hugoAuthor/changePost: where the neighbours carry their day the file gets another name, and what names it follows', async () => {
  const wire = await startWire({
    'hugo.toml': '',
    'content/posts/2024-01-01-a.md': '---\ntitle: A\ndate: 2024-01-01\n---\n![](../2024-05-01-x/pic.png)\n',
    'content/posts/2024-05-01-x/index.md': '+++\ntitle = "X"\ndate = 2024-05-01\ndraft = true\n+++\n![](pic.png)\n',
    'content/posts/2024-05-01-x/pic.png': 'png',
  });
  await wire.ready();
  const path = 'content/posts/2024-05-01-x/index.md';
  const { edit, said, movedTo, emptied } = await change(wire, path, 'publish');
  assert.equal(said, `“X” is published with the next build, dated ${today}, as “${today}-x”.`);
  assert.equal(movedTo, wire.uri(`content/posts/${today}-x/index.md`));
  const changes = (edit as WorkspaceEdit).documentChanges!;
  // File by file, so that one undo takes it back; the folder that is left goes after that.
  assert.deepEqual(
    changes.flatMap((one) => ('oldUri' in one ? [[one.oldUri, one.newUri]] : [])),
    ['index.md', 'pic.png'].map((name) => [
      wire.uri(`content/posts/2024-05-01-x/${name}`),
      wire.uri(`content/posts/${today}-x/${name}`),
    ]),
  );
  assert.deepEqual(emptied, [wire.uri('content/posts/2024-05-01-x')]);
  const own = changes.find((one) => 'textDocument' in one && one.textDocument.uri === wire.uri(path));
  await wire.open(path);
  assert.equal(
    applyEdits(wire.text(path), (own as TextDocumentEdit).edits as Parameters<typeof applyEdits>[1]),
    `+++\ntitle = "X"\ndate = ${today}\n+++\n![](pic.png)\n`,
  );
  assert.ok(Object.values((edit as WorkspaceEdit).changeAnnotations ?? {}).some((one) => one.needsConfirmation));
  await wire.stop();
});

test('hugoAuthor/changePost: what was put into a bundle a moment ago moves along, though no editor has told of it', async () => {
  const wire = await startWire({
    'hugo.toml': '',
    'content/posts/2024-01-01-a.md': '---\ntitle: A\ndate: 2024-01-01\n---\n',
    'content/posts/2024-05-01-x/index.md': '---\ntitle: X\ndate: 2024-05-01\ndraft: true\n---\n![](pics/new.png)\n',
  });
  await wire.ready();
  wire.disk.put(wire.uri('content/posts/2024-05-01-x/pics/new.png'), 'png');
  const { edit } = await change(wire, 'content/posts/2024-05-01-x/index.md', 'publish');
  const moved = (edit as WorkspaceEdit).documentChanges!.flatMap((one) => ('oldUri' in one ? [one.newUri] : []));
  assert.deepEqual(moved, [
    wire.uri(`content/posts/${today}-x/index.md`),
    wire.uri(`content/posts/${today}-x/pics/new.png`),
  ]);
  await wire.stop();
});

test('hugoAuthor/changePost: a file with a byte order mark, which its editor hides, and one that is not UTF-8', async () => {
  const path = 'content/bom.md';
  const latin1 = 'content/latin1.md';
  const wire = await startWire({ ...site, [path]: '\ufeffWords.\n', [latin1]: '' });
  const bytes = [...Buffer.from('---\ntitle: Caf'), 0xe9, ...Buffer.from('\n---\n')];
  await wire.changed([latin1], () => wire.disk.put(wire.uri(latin1), Uint8Array.from(bytes)));
  const { edit } = await change(wire, path, 'draft');
  const [only] = (edit as WorkspaceEdit).documentChanges as TextDocumentEdit[];
  await wire.open(path, 'Words.\n');
  assert.match(
    applyEdits('Words.\n', only!.edits as Parameters<typeof applyEdits>[1]),
    /^---\n(?:.+\n)?draft: true\n---\n\nWords\.\n$/,
  );
  const refused = await change(wire, latin1, 'draft');
  assert.equal(refused.edit, null);
  assert.match(refused.said, /not written in UTF-8/);
  await wire.ready();
  await wire.stop();
});

test('hugoAuthor/changePost: a draft is made of a post, and of a draft none', async () => {
  const wire = await startWire(site);
  const plain = await change(wire, 'content/posts/plain.md', 'draft');
  assert.equal(plain.said, '“Plain” is a draft now.');
  assert.equal(
    await after(wire, 'content/posts/plain.md', plain),
    '---\ntitle: Plain\ndraft: true\ndate: 2024-01-01\n---\nWords.\n',
    'two of the three drafts have their mark behind the title',
  );
  assert.deepEqual(await change(wire, 'content/posts/draft.md', 'draft'), {
    edit: null,
    said: '“A Draft” is a draft already.',
    left: [],
  });
  const broken = 'content/posts/broken.md';
  await wire.open(broken, '---\ntitle: "Broken\n---\n');
  assert.match((await change(wire, broken, 'draft')).said, /cannot be changed safely/);
  assert.equal(await change(wire, 'hugo.toml', 'draft'), null);
  await wire.ready();
  await wire.stop();
});

test('hugoAuthor/pageState: front matter that stops Hugo is no published page, and is not changed', async () => {
  const wire = await startWire({
    ...site,
    'content/posts/broken.md': '---\ntitle: "Broken\ndraft: true\n---\nWords.\n',
  });
  await wire.open('content/posts/broken.md');
  const broken = await stateOf(wire, 'content/posts/broken.md');
  assert.equal(broken!.state, 'withheld');
  assert.equal(broken!.label, 'Not published');
  assert.equal(broken!.reasons[0]!.why, 'Hugo cannot read its front matter and stops.');
  assert.equal(broken!.url, undefined);
  assert.equal(broken!.canPublish, false);
  await wire.stop();
});
