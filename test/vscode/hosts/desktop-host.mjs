// Owns running the suite in the desktop editor, where one can be downloaded. Knows @vscode/test-electron, not what is tried.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { cacheFolder, temporaryFolder } from '../../../scripts/lib/folders.mjs';
import { personAt } from './person.mjs';

/** @returns {Promise<{ executable?: string, why?: string }>} the downloaded editor, or why there is none */
export async function findDesktop() {
  const wish = process.env.VSCODE_DESKTOP;
  if (wish === '0') return { why: 'VSCODE_DESKTOP=0' };
  const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (noDisplay && wish !== '1') return { why: 'there is no display' };
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  try {
    const cachePath = join(cacheFolder(), 'desktop');
    return { executable: await downloadAndUnzipVSCode({ cachePath, timeout: 10_000, reporter: new SilentReporter() }) };
  } catch (error) {
    if (wish === '1') throw error;
    return { why: `it cannot be downloaded (${error.message})` };
  }
}

/** Same shape as `openServerHost`. The window is looked at over the editor's debugging port. */
export async function openDesktopHost({ executable, env, extensions, vsix, tests, pictures }) {
  const { runTests } = await import('@vscode/test-electron');
  const home = temporaryFolder('desktop');
  const folders = [`--user-data-dir=${join(home.path, 'data')}`, `--extensions-dir=${join(home.path, 'extensions')}`];
  if (vsix) await install(executable, folders, vsix);
  const port = await freePort();
  let window;
  /** @type {Promise<unknown>} */
  let ended = Promise.resolve();
  let problem = '';
  return {
    name: `desktop VS Code (${executable})`,
    person: personAt(async () => {
      window ??= await connect(port);
      return window.page;
    }, pictures),
    open: async (folder) => {
      ended = runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: [...extensions],
        extensionTestsPath: tests,
        extensionTestsEnv: env,
        launchArgs: [
          folder,
          ...folders,
          `--remote-debugging-port=${port}`,
          '--disable-workspace-trust',
          '--skip-welcome',
          '--no-sandbox',
        ],
      }).catch((error) => {
        // The suite has told its failures itself; this is for an editor that did not come so far.
        problem = String(error);
      });
    },
    closeWindow: async () => {
      await ended;
      await window?.browser.close();
      window = undefined;
    },
    trace: () => problem,
    close: async () => {
      await ended;
      home.remove();
    },
  };
}

async function install(executable, folders, vsix) {
  const { resolveCliArgsFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
  const kept = args.filter((arg) => !/^--(user-data|extensions)-dir/.test(arg));
  const shell = process.platform === 'win32';
  const { status, stderr } = spawnSync(cli, [...kept, ...folders, '--install-extension', vsix], {
    encoding: 'utf8',
    shell,
  });
  if (status !== 0) throw new Error(`The package could not be installed.\n${stderr}`);
}

async function connect(port) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((each) => each.url().includes('workbench'));
  if (!page) throw new Error(`The editor's window is not among: ${pages.map((each) => each.url()).join(', ')}`);
  return { browser, page };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
