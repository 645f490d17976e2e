// Owns the journey of someone who writes with the site's own pages beside the text, over real Hugo. Knows the example blog's posts.
import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { folderUri, openFile, openNewFile, placeCursor, rangeOf, type } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import {
  clickInside,
  mustGo,
  mustSee,
  mustSeeInSight,
  pressKeys,
  restPointer,
  siteAddress,
  takePicture,
} from '../suite/stage.ts';
import { untilDiagnostics } from '../suite/until.ts';

const hut = 'content/posts/hut-to-hut/index.md';
const status = '.statusbar-item[aria-label*="for the live preview"]';

const open = () => vscode.commands.executeCommand('hugoAuthor.openLivePreview');

const fetchPage = async (): Promise<string> => (await fetch(await siteAddress())).text();

/** The Hugo that serves the folder of this window. */
const findHugo = async (): Promise<number | undefined> => {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid,args']);
  const line = stdout
    .split('\n')
    .find((each) => each.includes(` server --source ${folderUri().fsPath} `) && /hugo-\d/.test(each));
  return line === undefined ? undefined : Number.parseInt(line, 10);
};

const mainPath: Journey['steps'] = {
  'shows the page of a bundle in the theme of the site, below its base path': async () => {
    await openFile(hut);
    await open();
    await mustSee('article h1', 'Hut to Hut in Four Days');
    await mustSee(status, 'Live');
    assert.match(new URL(await siteAddress()).pathname, /\/walks\/2023\/07\/hut-to-hut-in-four-days\/$/);
    await restPointer();
    await takePicture('live-preview');
  },
  'what is typed shows without being saved': async () => {
    const { document } = await openFile(hut);
    const editor = vscode.window.activeTextEditor!;
    placeCursor(editor, 'and booked nothing.<|>');
    await type(' Not even the **ferry**.');
    await mustSee('article strong', 'ferry');
    assert.match(await fetchPage(), /Not even the <strong>ferry<\/strong>\./);
    assert.equal(document.isDirty, true);
    assert.doesNotMatch(await readFile(document.uri.fsPath, 'utf8'), /ferry/);
    await takePicture('live-preview-typed');
  },
  'a shortcode that breaks the build is a problem on its line, the page stays, and both are well again': async () => {
    const { document } = await openFile(hut);
    const editor = vscode.window.activeTextEditor!;
    placeCursor(editor, 'set square.<|>');
    await type('\n\n{{< nosuchthing >}}');
    const isHere = ({ range }: vscode.Diagnostic): boolean =>
      range.start.line === rangeOf(document, '{{< nosuchthing').start.line;
    const [problem] = (await untilDiagnostics(document.uri, (found) => found.some(isHere))).filter(isHere);
    assert.match(problem?.message ?? '', /nosuchthing/);
    await mustSee('#notice', 'nosuchthing');
    // Hugo says the same: it is no second problem.
    await untilDiagnostics(document.uri, (found) => found.filter(isHere).length === 1);
    await mustSee('article strong', 'ferry');
    await takePicture('live-preview-broken');
    await vscode.commands.executeCommand('editor.action.deleteLines');
    await untilDiagnostics(document.uri, (found) => !found.some(({ message }) => message.includes('nosuchthing')));
    await mustGo('#notice', 'nosuchthing');
    placeCursor(editor, 'set square.<|>');
    await type(' It was exact.');
    await mustSee('article p', 'It was exact.');
  },
  'follows the editor to a post with a slug, and to one that is a draft': async () => {
    await openFile('content/posts/slugged.md');
    await mustSee('article p', 'Found by its slug.');
    assert.match(new URL(await siteAddress()).pathname, /\/walks\/2024\/03\/other-words\/$/);
    await openFile('content/posts/the-bog-path.md');
    await mustSee('article h1', 'The Bog Path');
  },
};

const stop: Journey['steps'] = {
  'stops when it is told to, and starts again': async () => {
    await openFile(hut);
    await vscode.commands.executeCommand('hugoAuthor.stopLivePreview');
    await mustGo(status, 'Live');
    assert.equal(await findHugo(), undefined);
    await open();
    await mustSee('article h1', 'Hut to Hut in Four Days');
    assert.notEqual(await findHugo(), undefined, 'this one is left for the end of the window');
  },
};

export const livePreview: Journey = {
  window: 'live',
  title: 'The live preview',
  steps: {
    'says what to do where there is no Hugo': async () => {
      const settings = vscode.workspace.getConfiguration('hugoAuthor');
      const named = settings.get('hugoPath');
      await openFile(hut);
      await mustSee('.editor-actions .codicon-broadcast', '');
      await settings.update('hugoPath', '/nowhere/hugo', vscode.ConfigurationTarget.Workspace);
      const done = open();
      await mustSee('.notifications-toasts', 'Hugo was not found as “/nowhere/hugo”.');
      await takePicture('live-preview-no-hugo');
      await vscode.commands.executeCommand('notifications.clearAll');
      await done;
      await settings.update('hugoPath', named, vscode.ConfigurationTarget.Workspace);
    },
    ...mainPath,
    'scrolls with the caret': async () => {
      await openFile(hut);
      const editor = vscode.window.activeTextEditor!;
      await mustSee('article h1', 'Hut to Hut in Four Days');
      placeCursor(editor, 'Eighteen kilometres<|> of gravel');
      await mustSeeInSight('article p', 'Eighteen kilometres');
      placeCursor(editor, 'Everybody I asked said<|> five days');
      await mustSeeInSight('article p', 'Everybody I asked said');
    },
    'a click in the page puts the caret on the line': async () => {
      await openFile(hut);
      await clickInside('article h2', 'Day two');
      const editor = vscode.window.activeTextEditor!;
      await mustSee('.statusbar', `Ln ${rangeOf(editor.document, '## Day two').start.line + 1},`);
      assert.equal(vscode.window.activeTextEditor?.document.uri.path, editor.document.uri.path);
    },
    'a link leads to another page of the site, where a click opens its post, and back': async () => {
      await openFile(hut);
      await clickInside('article a', 'in its own post');
      await mustSee('article h1', 'Packing');
      await clickInside('article h1', 'Packing');
      await mustSee('.tabs-container .tab.active', 'packing-list');
      await openFile(hut);
      await mustSee('article h1', 'Hut to Hut in Four Days');
      await clickInside('article a', 'in its own post');
      await mustSee('article h1', 'Packing');
      await clickInside('#back:enabled', '');
      await mustSee('article h1', 'Hut to Hut in Four Days');
    },
    'says why a post has no page': async () => {
      await openNewFile('content/posts/suite-never.md', '---\ntitle: Never\nbuild:\n  render: never\n---\n\nWords.\n');
      await mustSee('#cover', 'no page');
      await takePicture('live-preview-no-page');
    },
    'comes back when Hugo is killed': async () => {
      await openFile(hut);
      await mustSee('article h1', 'Hut to Hut in Four Days');
      const pid = await findHugo();
      assert.ok(pid !== undefined);
      process.kill(pid, 'SIGKILL');
      placeCursor(vscode.window.activeTextEditor!, 'sore feet<|> and a bakery');
      await type(' (mine)');
      await mustSee('article p', 'sore feet (mine)');
      assert.notEqual(await findHugo(), pid);
    },
    'another configuration shows by itself': async () => {
      await openFile(hut);
      const config = vscode.Uri.joinPath(folderUri(), 'hugo.toml').fsPath;
      const text = await readFile(config, 'utf8');
      await writeFile(config, text.replace('title = "The Long Way Round"', 'title = "The Short Way"'));
      await mustSee('footer', 'The Short Way');
      await writeFile(config, text);
      await mustSee('footer', 'The Long Way Round');
    },
    'the keys of the editor work in the page, and its bar is reached by keys': async () => {
      await clickInside('#larger', '');
      await pressKeys('Control+Shift+P');
      await mustSee('.quick-input-widget', '');
      await pressKeys('Escape');
    },
    ...stop,
  },
};

export const livePreviewOfOldHugo: Journey = {
  window: 'live-old',
  title: 'The live preview with Hugo 0.111',
  steps: { ...mainPath, ...stop },
};
