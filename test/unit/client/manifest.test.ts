// Owns what the manifest promises to VS Code: when we are started, which commands show, that every word can be translated.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { imageExtension } from '../../../server/src/core/site/images/image-target.ts';

const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const readJson = (path: string) => JSON.parse(readFileSync(join(projectFolder, path), 'utf8'));
const manifest = readJson('package.json');
const words: Record<string, string> = readJson('package.nls.json');
const { contributes } = manifest;

interface Command {
  readonly command: string;
  readonly category: string;
  readonly title: string;
  readonly enablement: string;
}
interface MenuItem {
  readonly command: string;
  readonly when?: string;
}
interface Step {
  readonly when?: string;
  readonly description: string;
  readonly media: { readonly svg: string };
  readonly completionEvents: readonly string[];
}
const commands: readonly Command[] = contributes.commands;
const walkthrough: { readonly when: string; readonly steps: readonly Step[] } = contributes.walkthroughs[0];

test('we are started only where a configuration of Hugo may be, never for every Markdown file', () => {
  assert.ok(manifest.activationEvents.length > 0);
  for (const event of manifest.activationEvents) {
    assert.match(event, /^workspaceContains:/);
    assert.ok(!event.includes('**'), `${event} would search the whole folder`);
  }
});

test('names without a star are spelled out, because VS Code takes them for paths', () => {
  for (const event of manifest.activationEvents) if (!event.includes('*')) assert.ok(!/[{}?[\]]/.test(event), event);
});

test('every command is of the category Hugo, off until there is a site, and in the palette only when it makes sense', () => {
  const palette: readonly MenuItem[] = contributes.menus.commandPalette;
  for (const { command, category, enablement, title } of commands) {
    assert.match(command, /^hugoAuthor\./);
    assert.equal(category, 'Hugo');
    assert.match(enablement, /^hugoAuthor\.(?:active|started)$/);
    assert.ok(!words[title.slice(1, -1)]!.startsWith('Hugo'), 'the category is not repeated in the title');
    assert.ok(palette.find((item) => item.command === command)?.when?.includes('hugoAuthor.'), command);
  }
});

test('every command has its German, its row in the README, and is found by the palette alone', () => {
  const german: Record<string, string> = readJson('package.nls.de.json');
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
  for (const { command, title } of commands) {
    const name = title.slice(1, -1);
    assert.ok(readme.includes(`| Hugo: ${words[name]} | ${german[name]} |`), command);
    // Three dots where it asks something, in both languages.
    assert.equal(german[name]!.endsWith('…'), words[name]!.endsWith('…'), command);
    const entries = contributes.menus.commandPalette.filter((item: MenuItem) => item.command === command);
    assert.equal(entries.length, 1, command);
    assert.notEqual(entries[0].when, 'false', command);
  }
});

test('menus are not crowded: one button above the editor, few lines each', () => {
  const most: Readonly<Record<string, number>> = {
    'editor/title': 1,
    'editor/context': 3,
    'explorer/context': 3,
    'file/newFile': 1,
    'view/title': 3,
    'view/item/context': 9,
  };
  for (const [menu, items] of Object.entries<readonly MenuItem[]>(contributes.menus))
    if (menu !== 'commandPalette') assert.ok(items.length <= (most[menu] ?? 0), `${menu}: ${items.length}`);
});

test('every entry of a menu has a condition and a command', () => {
  for (const [menu, items] of Object.entries<readonly MenuItem[]>(contributes.menus))
    for (const { command, when } of items) {
      assert.ok(
        commands.some((known) => known.command === command),
        `${menu}: ${command}`,
      );
      assert.ok(when?.includes('hugoAuthor.'), `${menu}: ${command}`);
    }
});

test('views and keys are there only with a site, in one container, and an empty view says what to do', () => {
  const views: readonly { id: string; when?: string }[] = contributes.views.hugoAuthor;
  assert.equal(contributes.viewsContainers.activitybar.length, 1);
  for (const { id, when } of views) {
    assert.match(when ?? '', /^hugoAuthor\.active\b/, id);
    // Before the posts are read every view is empty, and it would be wrong to say that there are none.
    const welcome = contributes.viewsWelcome.find(({ view }: { view: string }) => view === id);
    assert.equal(welcome?.when, 'hugoAuthor.read', id);
  }
  for (const { command, when } of contributes.keybindings as readonly MenuItem[])
    assert.match(when ?? '', /^hugoAuthor\.active && focusedView == hugoAuthor\./, command);
});

test('every command has a file of its own and is registered', () => {
  const files = readdirSync(join(projectFolder, 'client/src/commands'));
  const registered = readFileSync(join(projectFolder, 'client/src/start-extension.ts'), 'utf8');
  const toFile = (name: string) => `${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}.ts`;
  const names = commands.map(({ command }) => command.replace('hugoAuthor.', ''));
  assert.deepEqual(names.map(toFile).sort(), files.sort());
  for (const name of names) assert.match(registered, new RegExp(`^  ${name},$`, 'm'));
});

test('every sentence of the manifest can be translated, and none is left over', () => {
  const used = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') for (const match of value.matchAll(/^%(.+)%$/g)) used.add(match[1]!);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(manifest);
  assert.deepEqual([...used].sort(), Object.keys(words).sort());
});

test('everything the manifest names exists', () => {
  const paths = [
    manifest.icon,
    ...contributes.grammars.map(({ path }: { path: string }) => path),
    ...contributes.snippets.map(({ path }: { path: string }) => path),
    ...contributes['markdown.previewStyles'],
    ...contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
    ...contributes.views.hugoAuthor.map(({ icon }: { icon: string }) => icon),
    ...walkthrough.steps.map(({ media }) => media.svg),
  ];
  for (const path of paths) assert.ok(existsSync(join(projectFolder, path)), path);
});

test('the walkthrough is short, is there with a site only, and leads to commands that there are', () => {
  assert.equal(walkthrough.when, 'hugoAuthor.active');
  for (const unseen of ['hugoAuthor.runsHugo', '!hugoAuthor.runsHugo'])
    assert.ok(walkthrough.steps.filter((step) => step.when !== unseen).length <= 6);
  const known = new Set([
    ...commands.map(({ command }) => command),
    ...contributes.views.hugoAuthor.map(({ id }: { id: string }) => `${id}.focus`),
    'editor.action.triggerSuggest',
    'markdown.showPreviewToSide',
  ]);
  const german: Record<string, string> = readJson('package.nls.de.json');
  for (const { description, completionEvents } of walkthrough.steps) {
    for (const text of [words[description.slice(1, -1)]!, german[description.slice(1, -1)]!]) {
      const linked = [...text.matchAll(/\(command:([^)]+)\)/g)].map((match) => match[1]!);
      assert.equal(linked.length, 1, text);
      assert.ok(known.has(linked[0]!), text);
      assert.ok(completionEvents.includes(`onCommand:${linked[0]}`), text);
    }
    for (const event of completionEvents) assert.ok(known.has(event.replace('onCommand:', '')), event);
  }
});

test('a menu for images is there for the files that count as images', () => {
  const written = JSON.stringify(contributes.menus).match(/resourceExtname =~ \/(.*?)\/i/g) ?? [];
  assert.ok(written.length > 0);
  for (const clause of written)
    assert.equal(clause.replaceAll('\\\\', '\\'), `resourceExtname =~ /^${imageExtension.source}/i`);
});

test('what needs Hugo is offered only where it can be run, by a key that we set: “isWeb” is true of a server, too', () => {
  const { commandPalette, 'editor/title': titles } = contributes.menus;
  const live = [...commandPalette, ...titles].filter(({ command }) => command === 'hugoAuthor.openLivePreview');
  assert.equal(live.length, 2);
  for (const { when } of live) assert.match(when, /\bhugoAuthor\.runsHugo\b/);
  assert.doesNotMatch(JSON.stringify(contributes), /\bisWeb\b|resourceScheme == file/);
  assert.equal(manifest.browser, manifest.main);
  assert.equal(manifest.capabilities.virtualWorkspaces.supported, 'limited');
});

test('settings are ours, in sections with a title', () => {
  for (const section of contributes.configuration) {
    assert.ok(section.title);
    for (const key of Object.keys(section.properties)) assert.match(key, /^hugoAuthor\./);
  }
});

test('the style of the preview takes its colours from the theme', () => {
  const style = readFileSync(join(projectFolder, 'media/preview.css'), 'utf8');
  const withoutFallbacks = style.replace(/var\([^()]*(?:\([^()]*(?:\([^()]*\))?[^()]*\))?[^()]*\)/g, '');
  assert.ok(!/#[0-9a-f]{3,8}\b|rgba?\(|\b(?:white|black|gr[ae]y|red|blue|green)\b/i.test(withoutFallbacks));
});

test('the engine is the oldest that the language client works with, and the typings are not newer', () => {
  assert.equal(manifest.engines.vscode, '^1.91.0');
  assert.match(readJson('node_modules/@types/vscode/package.json').version, /^1\.91\./);
});
