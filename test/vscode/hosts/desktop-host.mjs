// Owns running the suite in the desktop editor, where one can be downloaded. Knows @vscode/test-electron, not what is tried.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cacheFolder, temporaryFolder } from '../../../scripts/lib/folders.mjs';

/**
 * @returns {Promise<{ executable?: string, why?: string }>} the downloaded editor, or why there is none
 */
export async function findDesktop() {
  const wish = process.env.VSCODE_DESKTOP;
  if (wish === '0') return { why: 'VSCODE_DESKTOP=0' };
  const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (noDisplay && wish !== '1') return { why: 'no display' };
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  try {
    const cachePath = join(cacheFolder(), 'desktop');
    return { executable: await downloadAndUnzipVSCode({ cachePath, timeout: 10_000, reporter: new SilentReporter() }) };
  } catch (error) {
    if (wish === '1') throw error;
    return { why: `it cannot be downloaded (${error.message})` };
  }
}

/** Same shape as `openServerHost`; nobody looks at the window, so `person` can only be asked for nothing. */
export async function openDesktopHost({ executable, env, extensions, vsix, tests }) {
  const { runTests, resolveCliArgsFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const home = temporaryFolder('desktop');
  const folders = [`--user-data-dir=${join(home.path, 'data')}`, `--extensions-dir=${join(home.path, 'extensions')}`];
  if (vsix) {
    const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
    const own = args.filter((arg) => !arg.startsWith('--user-data-dir') && !arg.startsWith('--extensions-dir'));
    const installed = spawnSync(cli, [...own, ...folders, '--install-extension', vsix], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (installed.status !== 0) throw new Error(`The package could not be installed.\n${installed.stderr}`);
  }
  let ended = Promise.resolve();
  let problem = '';
  return {
    name: `desktop VS Code (${executable})`,
    person: {},
    open: async (folder) => {
      ended = runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: [...extensions],
        extensionTestsPath: tests,
        extensionTestsEnv: env,
        launchArgs: [folder, ...folders, '--disable-workspace-trust', '--skip-welcome', '--no-sandbox'],
      }).catch((error) => {
        problem = String(error);
      });
    },
    closeWindow: () => ended,
    trace: () => problem,
    close: async () => {
      await ended;
      home.remove();
    },
  };
}
