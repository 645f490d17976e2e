// Owns `npm start`: from a fresh clone to a blog open in VS Code with the extension, and its problems on the screen. Knows hosts, not rules.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { buildOrEnd } from './build.mjs';
import { openBrowser } from './lib/browser.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { startEditor, windowAddress } from './lib/editor-host.mjs';
import { projectFolder } from './lib/folders.mjs';
import { endOnSignals, run } from './lib/processes.mjs';
import { findProgram } from './lib/system.mjs';

endOnSignals();
// npm runs scripts in the project's folder; a relative DIR is meant from where the person stands.
const folder = resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2] ?? join(projectFolder, 'examples/blog'));
if (!existsSync(folder)) fail(`There is no folder “${folder}”.`);

await ensureDependencies().catch((error) => fail(`The packages could not be installed. ${error.message}`));
await buildOrEnd();
const problems = await findProblems();
const openedPage = problems.map(({ file }) => file).find((file) => file.endsWith('.md')) ?? findPage();
const isWatched = !process.env.CI && process.stdin.isTTY && process.stdout.isTTY;
if (!isWatched) await proveInEditor();
else if (hasDesktop()) await openDesktop();
else await serve();

/** Prints what our own command line finds, and returns it. */
async function findProblems() {
  const cli = join(projectFolder, 'dist/cli.js');
  const text = await run(process.execPath, [cli, 'check', folder, '--hints'], { seconds: 300 });
  process.stdout.write(text.stdout);
  process.stderr.write(text.stderr);
  if (text.code > 1) fail(`“${basename(folder)}” could not be checked.`);
  const json = await run(process.execPath, [cli, 'check', folder, '--format', 'json'], { seconds: 300 });
  return JSON.parse(json.stdout).problems;
}

function hasDesktop() {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return Boolean(hasDisplay && findProgram('code'));
}

async function openDesktop() {
  const args = [`--extensionDevelopmentPath=${projectFolder}`, folder];
  const { code, stderr } = await run(findProgram('code'), args, { seconds: 60 });
  if (code !== 0) fail(`VS Code did not open.\n${stderr}`);
  console.log(`VS Code shows “${basename(folder)}” with Hugo Author.`);
}

async function serve() {
  const editor = await startEditor();
  console.log(`VS Code ${editor.version} with Hugo Author: ${address(editor)}\nCtrl+C ends it.`);
  await new Promise(() => undefined);
}

/** Nobody is there to look: a headless browser does, and what it sees is said. */
async function proveInEditor() {
  const editor = await startEditor();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(address(editor));
    const status = await readStatus(page);
    if (problems.some(({ file }) => file === openedPage)) {
      await page.locator('[id="status.problems"] [aria-label*="Warnings: "]').waitFor({ timeout: 30_000 });
    }
    console.log(`VS Code ${editor.version} opens “${basename(folder)}” with Hugo Author, whose status is: ${status}`);
  } finally {
    await browser.close();
    await editor.stop();
  }
}

/** What the language status says when it is clicked on. It shows what holds at the click, so it may take several. */
async function readStatus(page) {
  const siteTold = /Hugo: .*?\d+ posts?/;
  const ours = page.locator('.hover-language-status', { hasText: siteTold }).first();
  const lastTry = Date.now() + 60_000;
  await page.locator('[id="status.languageStatus"]').waitFor({ timeout: 60_000 });
  for (;;) {
    await page.locator('[id="status.languageStatus"]').click();
    try {
      await ours.waitFor({ timeout: 2000 });
      return siteTold.exec(await ours.textContent())[0];
    } catch (error) {
      if (Date.now() > lastTry) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

function address(editor) {
  const file = openedPage && join(folder, openedPage);
  return windowAddress(editor.port, { folder, extensions: [projectFolder], ...(file ? { file } : {}) });
}

/** A page of the blog, to be opened where no problem points to one. */
function findPage() {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) =>
    /(^|[\\/])content[\\/].*\.md$/.test(path),
  );
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
