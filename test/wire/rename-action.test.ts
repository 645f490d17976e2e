// The light bulb that gives a term its usual spelling in all posts: textDocument/codeAction and codeAction/resolve over the wire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import { fullClient, pushClient, startWire, type Wire } from '../support/wire-client.ts';
import { after } from './renaming.ts';

/** What is offered for the spelling of a term, beside everything else that can be done there. */
const changes = async (wire: Wire, path: string, needle: string): Promise<readonly CodeAction[]> =>
  (await wire.codeActions(path, wire.range(path, needle))).filter(({ title }) => title.startsWith('Change '));

test('the fix of a spelling is offered for all posts, and worked out when it is taken', async () => {
  const many = Object.fromEntries(
    ['x', 'y'].map((name) => [`content/posts/${name}.md`, '---\ntags: [Kubernetes]\n---\n']),
  );
  const most = Object.fromEntries([1, 2, 3, 4].map((n) => [`content/posts/k${n}.md`, '---\ntags: [K8S]\n---\n']));
  const wire = await startWire({
    'hugo.toml': '',
    ...many,
    ...most,
    'content/posts/z.md': '---\ntags: [k8s]\n---\n',
    'content/posts/zz.md': '---\ntags: ["k8s", "Kubernetes"]\n---\n',
  });
  await wire.ready();
  await wire.open('content/posts/z.md');
  const [here, everywhere, ...more] = await changes(wire, 'content/posts/z.md', 'k8s');
  assert.deepEqual([here?.title, more], ['Change to “K8S”', []]);
  assert.equal(everywhere?.title, 'Change “k8s” to “K8S” in all 2 posts');
  assert.equal(everywhere?.edit, undefined);
  const resolved = await wire.connection.sendRequest<CodeAction>('codeAction/resolve', everywhere);
  assert.deepEqual(await after(wire, resolved.edit ?? null), {
    'content/posts/z.md': '---\ntags: [K8S]\n---\n',
    'content/posts/zz.md': '---\ntags: ["K8S", "Kubernetes"]\n---\n',
  });
  await wire.stop();
});

test('where one post alone would change, or the client asks for no edits, there is only the fix', async () => {
  const posts = {
    'hugo.toml': '',
    'content/a.md': '---\ntags: [K8S]\n---\n',
    'content/b.md': '---\ntags: [K8S]\n---\n',
  };
  for (const [capabilities, spelled] of [
    [fullClient, 1],
    [pushClient, 3],
  ] as const) {
    const others = Array.from({ length: spelled }, (_, i) => [`content/z${i}.md`, '---\ntags: [k8s, k8s-x]\n---\n']);
    const more = Array.from({ length: 2 }, (_, i) => [`content/m${i}.md`, '---\ntags: [K8S]\n---\n']);
    const wire = await startWire({ ...posts, ...Object.fromEntries([...others, ...more]) }, { capabilities });
    await wire.ready();
    await wire.open('content/z0.md');
    const actions = await changes(wire, 'content/z0.md', 'k8s,');
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Change to “K8S”'],
    );
    await wire.stop();
  }
});
