// Owns the walls of the house: which package may import which, that each is entered by its door, that nothing goes in a circle.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));

/** Package → the packages it may import. The plan in words is in server/README.md. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/page': ['core/text'],
  'core/site': ['core/page', 'core/text'],
  'core/edits': ['core/site', 'core/page', 'core/text'],
  'core/changes': ['core/edits', 'core/site', 'core/page', 'core/text'],
  'core/rules': ['core/edits', 'core/site', 'core/page', 'core/text'],
  'core/actions': ['core/edits', 'core/site', 'core/page', 'core/text'],
  'core/completions': ['core/edits', 'core/site', 'core/page', 'core/text'],
  'core/hovers': ['core/site', 'core/page', 'core/text'],
  'core/navigation': ['core/site', 'core/page', 'core/text'],
  'core/authoring': ['core/actions', 'core/edits', 'core/site', 'core/page', 'core/text'],
  'core/preview': ['core/page', 'core/text'],
  host: ['core/rules', 'core/site', 'core/page', 'core/text'],
  lsp: [
    'host',
    'protocol',
    'core/actions',
    'core/authoring',
    'core/changes',
    'core/completions',
    'core/hovers',
    'core/navigation',
    'core/rules',
    'core/site',
    'core/page',
    'core/text',
  ],
  cli: ['lsp', 'host', 'core/rules', 'core/site', 'core/page', 'core/text'],
  entry: ['lsp', 'host', 'cli'],
  protocol: [],
  client: ['protocol', 'core/preview', 'core/site', 'core/page'],
};

/** Packages without one door: each file of them is an entry of its own to the floor above. */
const open = new Set(['host', 'lsp', 'cli', 'entry', 'protocol', 'client']);

const filesIn = (folder: string): string[] =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'));

const packageOf = (file: string): string => {
  if (file.startsWith('client/')) return 'client';
  const path = relative('server/src', file).replaceAll('\\', '/');
  const parts = path.split('/');
  if (parts.length === 1) return path === 'protocol.ts' ? 'protocol' : 'entry';
  return parts[0] === 'core' ? `core/${parts[1]}` : parts[0]!;
};

const importPattern =
  /(?:^|[\s;}])(?:import|export)\s[^'"]*?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)|^import\s+['"](\.[^'"]+)['"]/gm;

const importsOf = (file: string): string[] =>
  [...readFileSync(join(top, file), 'utf8').matchAll(importPattern)].map((match) =>
    relative(top, join(top, dirname(file), (match[1] ?? match[2] ?? match[3])!)).replaceAll('\\', '/'),
  );

/** Types vanish at run time, and shapes may name each other; what runs may not. */
const withoutTypes = (file: string): string =>
  readFileSync(join(top, file), 'utf8').replace(/^(import|export) type [^;]*;|\btypeof import\([^)]*\)/gm, '');

const typeFree = (file: string): string[] =>
  [...withoutTypes(file).matchAll(importPattern)].map((match) =>
    relative(top, join(top, dirname(file), (match[1] ?? match[2] ?? match[3])!)).replaceAll('\\', '/'),
  );

const graph = new Map([...filesIn('server/src'), ...filesIn('client/src')].map((file) => [file, importsOf(file)]));

test('the graph of imports was read', () => {
  assert.ok(graph.size > 50, `only ${graph.size} files`);
  assert.ok([...graph.values()].flat().length > 150);
  for (const [file, imports] of graph)
    for (const one of imports) assert.ok(graph.has(one), `${file} imports ${one}, which is no file of ours`);
});

test('arrows run down', () => {
  const wrong: string[] = [];
  for (const [file, imports] of graph)
    for (const one of imports) {
      const [from, to] = [packageOf(file), packageOf(one)];
      if (from !== to && !allowed[from]?.includes(to)) wrong.push(`${file} -> ${one} (${from} may not import ${to})`);
    }
  assert.deepEqual(wrong, []);
});

test('no arrow is allowed that nobody needs', () => {
  const drawn = new Set(
    [...graph].flatMap(([file, imports]) => imports.map((one) => `${packageOf(file)} -> ${packageOf(one)}`)),
  );
  const needless = Object.entries(allowed)
    .flatMap(([from, tos]) => tos.map((to) => `${from} -> ${to}`))
    .filter((arrow) => !drawn.has(arrow));
  assert.deepEqual(needless, []);
});

test('each package is entered by its door', () => {
  const wrong: string[] = [];
  for (const [file, imports] of graph)
    for (const one of imports) {
      const to = packageOf(one);
      if (packageOf(file) !== to && !open.has(to) && !one.endsWith('/index.ts')) wrong.push(`${file} -> ${one}`);
    }
  assert.deepEqual(wrong, []);
});

test('nothing goes in a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    else if (!done.has(file)) {
      for (const one of typeFree(file)) visit(one, [...path, file]);
      done.add(file);
    }
  };
  for (const file of graph.keys()) visit(file, []);
  assert.deepEqual(circles, []);
});

/** What runs Hugo for real in `test/live/` and `test/oracle/`, as the README says. */
const withoutEditor = [
  'client/src/live/live-site.ts',
  'client/src/live/live-server.ts',
  'client/src/live/live-proxy.ts',
  'client/src/live/keep-hugo.ts',
  'client/src/tasks/run-build.ts',
  'client/src/make-with-hugo.ts',
];

test('what calls Hugo knows no editor, nor does anything that it is made of', () => {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const one of graph.get(file)!) visit(one);
  };
  for (const file of withoutEditor) visit(file);
  assert.ok(reached.has('client/src/call-hugo.ts'));
  assert.deepEqual(
    [...reached].filter((file) => /from 'vscode'|import\('vscode'\)/.test(readFileSync(join(top, file), 'utf8'))),
    [],
  );
});

test('what a browser starts with reaches nothing of Node', () => {
  const reached = new Set([
    'server/src/browser.ts',
    'server/src/lsp/start.ts',
    'client/src/extension.ts',
    'client/src/previews.ts',
  ]);
  for (const file of reached) for (const one of typeFree(file)) reached.add(one);
  assert.ok(reached.size > 300, `only ${reached.size} files`);
  const wrong = [...reached].filter((file) => /(?:from |require\()['"]node:/.test(withoutTypes(file)));
  assert.deepEqual(wrong, []);
});

test('the core names nothing of Node, the DOM or the protocol', () => {
  const wrong = [...graph.keys()]
    .filter((file) => file.startsWith('server/src/core/'))
    .filter((file) =>
      /from ['"](node:|vscode)|\bsetTimeout\(|\bconsole\.|\bawait\b/.test(
        readFileSync(join(top, file), 'utf8').replace(/\/\/.*$/gm, ''),
      ),
    );
  assert.deepEqual(wrong, []);
});

test('files stay small and say what they own', () => {
  const wrong: string[] = [];
  for (const file of graph.keys()) {
    const text = readFileSync(join(top, file), 'utf8');
    const lines = text.split('\n').length;
    if (lines > 301) wrong.push(`${file} has ${lines} lines`);
    if (!/^(#!.*\n)?\/\/ \S/.test(text)) wrong.push(`${file} does not open with a sentence`);
  }
  assert.deepEqual(wrong, []);
});
