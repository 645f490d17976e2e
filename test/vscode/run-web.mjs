// Owns one walk through the editor of vscode.dev, on a blog that is on no disk, by keys and looks alone. Knows the example blog's posts.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openOwnBrowser } from '../../scripts/lib/browser.mjs';
import { projectFolder, temporaryFolder } from '../../scripts/lib/folders.mjs';
import { endOnSignals } from '../../scripts/lib/processes.mjs';
import { startWebEditor } from '../../scripts/lib/web-editor.mjs';
import { personAt } from './hosts/person.mjs';

endOnSignals();
const folder = temporaryFolder('web');
const blog = join(folder.path, 'blog');
cpSync(join(projectFolder, 'examples/blog'), blog, { recursive: true });
writeFileSync(join(blog, 'content/posts/suite-web.md'), '---\ntags: []\ntitle: New\n---\n');
mkdirSync(join(blog, '.vscode'), { recursive: true });
writeFileSync(
  join(blog, '.vscode/settings.json'),
  JSON.stringify({
    'explorer.compactFolders': false,
    'workbench.tree.enableStickyScroll': false,
    'workbench.startupEditor': 'none',
  }),
);

const editor = await startWebEditor({ folder: blog, extension: projectFolder });
const browser = await openOwnBrowser(join(folder.path, 'browser'), { width: 1280, height: 1000 });
console.log(`Host: VS Code ${editor.version} for the web in headless Chromium ${browser.browser()?.version() ?? ''}`);
const page = await browser.newPage();
const said = [];
page.on('console', (message) => said.push(message.text()));
const { click, picture, press, type, rest, sees, seesNot } = personAt(
  () => page,
  join(projectFolder, 'test/vscode/shots'),
);

const quickInput = '.quick-input-widget .monaco-list-row';
/** The picker closes when something else takes the focus while the window comes up: then once more. */
const pick = async (keys, text, row) => {
  for (let again = 2; ; again--)
    try {
      await press({ keys });
      await sees({ selector: '.quick-input-widget', text: '' });
      await type({ text });
      return await sees({ selector: quickInput, text: row });
    } catch (error) {
      if (again === 0) throw error;
      await press({ keys: 'Escape' });
    }
};
/** A click opens a folder, and the next would close it. */
const opened = new Set();
/** By the Explorer: the editor searches no files in a folder of this kind. */
const openFile = async (path) => {
  const parts = path.split('/');
  for (const [at, name] of parts.entries()) {
    const place = parts.slice(0, at + 1).join('/');
    if (opened.has(place)) continue;
    await click({ selector: `.explorer-folders-view >> text="${name}"` });
    if (at < parts.length - 1) opened.add(place);
  }
  await sees({ selector: '.tab.active', text: parts.at(-1) });
  // A click leaves the focus in the Explorer.
  await press({ keys: 'Control+1' });
};

/** In the order they are walked. */
const steps = {
  'the window opens': async () => {
    await page.goto(editor.address);
    await sees({ selector: '.explorer-folders-view .monaco-list-row', text: 'content' });
  },
  'a broken post has its problems, each on its word': async () => {
    await openFile('content/posts/broken-on-purpose.md');
    await sees({ selector: '.squiggly-warning', text: '' });
    await press({ keys: 'Control+Shift+m' });
    await sees({ selector: '.markers-panel .monaco-list-row', text: 'No image “/images/lantren.png”' });
    await rest();
    await picture({ name: 'web-problems' });
    await press({ keys: 'Control+j' });
  },
  'a tag is completed': async () => {
    await openFile('content/posts/suite-web.md');
    for (const keys of ['Control+Home', 'ArrowDown', 'End', 'ArrowLeft']) await press({ keys });
    await type({ text: 'forag' });
    await press({ keys: 'Control+Space' });
    await sees({ selector: '.suggest-widget.visible .monaco-list-row.focused', text: 'foraging' });
    await picture({ name: 'web-completion' });
    await press({ keys: 'Enter' });
    await sees({ selector: '.view-line', text: 'tags: [foraging]' });
    await press({ keys: 'Control+s' });
  },
  'the live preview is not offered': async () => {
    await pick('F1', 'Hugo: Open', 'Open Walkthrough');
    await seesNot({ selector: quickInput, text: 'Open Live Preview' });
    await picture({ name: 'web-palette' });
    await press({ keys: 'Escape' });
  },
  'a post is begun without a Hugo': async () => {
    await pick('F1', 'Hugo: New Post', 'New Post');
    await press({ keys: 'Enter' });
    await sees({ selector: '.quick-input-widget', text: 'New Post' });
    await sees({ selector: quickInput, text: 'posts' });
    await type({ text: 'posts' });
    await press({ keys: 'Enter' });
    await sees({ selector: '.quick-input-widget', text: 'What is it called?' });
    await type({ text: 'Written in a browser' });
    await press({ keys: 'Enter' });
    await sees({ selector: '.view-line', text: 'Written in a browser' });
    await rest();
    await picture({ name: 'web-new-post' });
  },
};

let failed = 0;
for (const [title, step] of Object.entries(steps)) {
  const start = performance.now();
  const failure = await step().then(
    () => undefined,
    (error) => String(error?.message ?? error),
  );
  const milliseconds = Math.round(performance.now() - start);
  console.log(`  ${failure ? 'FAIL' : 'ok  '} ${title} (${milliseconds} ms)${failure ? `\n      ${failure}` : ''}`);
  if (!failure) continue;
  failed += 1;
  await picture({ name: `failed-web-${failed}` });
  await press({ keys: 'Escape' });
}
if (failed > 0) console.log(said.slice(-20).join('\n').replace(/^/gm, '      '));
await browser.close();
editor.stop();
folder.remove();
const passed = Object.keys(steps).length - failed;
mkdirSync(join(projectFolder, 'out'), { recursive: true });
writeFileSync(
  join(projectFolder, 'out/vscode-result.json'),
  JSON.stringify({ passed, failed, flaky: 0, skipped: 0 }, null, 2),
);
console.log(`${passed} steps passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
