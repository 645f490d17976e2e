// Owns the proof that a tree keeps its lines, and shows anew only what became another.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { TreeItem } from 'vscode';
import { createLines } from '../../../client/src/views/lines.ts';
import type { Line, Node } from '../../../client/src/views/node.ts';

type Tree = Readonly<Record<string, string | readonly [look: string, below: Tree]>>;

/** Each line by its id: how it looks, and what is below it. */
const toNodes = (tree: Tree): readonly Node[] =>
  Object.entries(tree).map(([id, said]) => {
    const [description, below] = typeof said === 'string' ? [said] : said;
    const item = { id, label: id, description } as TreeItem;
    return { item, ...(below ? { children: async () => toNodes(below) } : {}) };
  });

/** A tree of which the editor has been given all lines that are there at first. */
const shown = async (before: Tree) => {
  let now = before;
  const asked: string[] = [];
  let losses: readonly string[] = [];
  const lines = createLines(async (node) => {
    asked.push(node?.item.id ?? 'top');
    return node ? ((await node.children?.()) ?? []) : toNodes(now);
  });
  const all = new Map<string, Line>();
  const open = async (line?: Line): Promise<void> => {
    for (const child of await lines.give(line)) {
      lines.draw(child);
      all.set(child.node.item.id!, child);
      await open(child);
    }
  };
  await open();
  asked.length = 0;
  const become = async (next: Tree) => {
    now = next;
    const { anew, lost } = await lines.update();
    losses = lost.map((line) => line?.node.item.id ?? 'top');
    return anew.map((line) => line?.node.item.id ?? 'top');
  };
  return { lines, all, asked, open, become, lost: () => losses };
};

const tags = (count: string, terms: Tree): Tree => ({ tags: [count, terms], series: '1' });

test('nothing is shown anew when nothing became another', async () => {
  const before = tags('2', { kettle: ['1', { post: 'May' }], yeast: '1' });
  const { become } = await shown(before);
  assert.deepEqual(await become(structuredClone(before)), []);
});

test('a line that looks otherwise is shown anew, no other', async () => {
  const { lines, all, become } = await shown(tags('2', { kettle: ['1', { post: 'May' }], yeast: '1' }));
  assert.deepEqual(await become(tags('2', { kettle: ['2', { post: 'May' }], yeast: '1' })), ['kettle']);
  lines.draw(all.get('kettle')!);
  assert.deepEqual(await become(tags('2', { kettle: ['2', { post: 'May' }], yeast: '1' })), []);
});

test('a line is shown anew when others came or went below it', async () => {
  const { become } = await shown(tags('2', { kettle: '1', yeast: '1' }));
  assert.deepEqual(await become(tags('2', { kettle: '1' })), ['tags']);
});

test('the whole tree is when others came or went at the top', async () => {
  const { become, lost } = await shown(tags('2', { kettle: '1' }));
  assert.deepEqual(await become({ ...tags('2', { kettle: '1' }), colours: '1' }), ['top']);
  assert.deepEqual([...lost()].sort(), ['kettle', 'series', 'tags', 'top']);
});

test('a line stays the same object, and says what it says now', async () => {
  const { all, open, become } = await shown(tags('2', { kettle: '1', yeast: '1' }));
  const { kettle } = Object.fromEntries(all);
  await become(tags('3', { ale: '1', kettle: '7', yeast: '1' }));
  await open();
  assert.equal(all.get('kettle'), kettle);
  assert.equal(kettle?.node.item.description, '7');
  assert.equal(kettle?.parent, all.get('tags'));
});

test('what an update has brought is given without asking again, once', async () => {
  const { lines, all, asked, become } = await shown(tags('2', { kettle: '1' }));
  await become(tags('3', { kettle: '1', yeast: '1' }));
  asked.length = 0;
  const line = all.get('tags');
  assert.deepEqual(
    (await lines.give(line)).map(({ node }) => node.item.id),
    ['kettle', 'yeast'],
  );
  assert.deepEqual(asked, []);
  await lines.give(line);
  assert.deepEqual(asked, ['tags']);
});

test('what the editor has never asked for is not asked for', async () => {
  const asked: string[] = [];
  const lines = createLines(async (node) => {
    asked.push(node?.item.id ?? 'top');
    return toNodes({ tags: ['2', { kettle: '1' }] });
  });
  assert.deepEqual(await lines.update(), { anew: [], lost: [] });
  assert.deepEqual(asked, []);
});

test('what the editor is being told while something changes is compared once it is told', async () => {
  let answer: (nodes: readonly Node[]) => void = () => undefined;
  const first = new Promise<readonly Node[]>((resolve) => {
    answer = resolve;
  });
  const answers = [first, Promise.resolve(toNodes({ tags: '2', series: '1' }))];
  let asked = 0;
  const lines = createLines(() => answers[asked++]!);
  const given = lines.give();
  const updating = lines.update();
  assert.equal(asked, 1);
  answer(toNodes({ tags: '2' }));
  await given;
  assert.deepEqual((await updating).anew, [undefined]);
});
