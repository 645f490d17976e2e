// Owns the real editor that needs no display: VS Code's server from npm, got once, started, its windows' addresses. Knows nothing of browsers and tests.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cached, temporaryFolder } from './folders.mjs';
import { openPortTunnel } from './port-tunnel.mjs';
import { runOrFail, startProcess } from './processes.mjs';
import { findProgram, needProgram } from './system.mjs';

/** code-server 4.100.3 carries VS Code 1.100.3, the last that runs on Node 20. */
const editorVersion = '4.100.3';
const editorInPackage = 'node_modules/code-server/lib/vscode';
const entry = 'out/server-main.js';

/** What would only be in the way of a person or a test that looks at our extension. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'telemetry.telemetryLevel': 'off',
  // In a browser it would be saved a second after the last key; the desktop waits for the author.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'chat.commandCenter.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
};

/** @returns {Promise<string>} the editor's folder, brought from npm when the cache has none */
export async function provideEditor() {
  const folder = await cached(
    'code-server',
    (path) => existsSync(join(path, editorInPackage, entry)) && existsSync(join(path, editorInPackage, 'node_modules')),
    async (draft) => {
      console.log(`Getting VS Code (code-server ${editorVersion}) from npm, about 200 MB…`);
      writeFileSync(join(draft, 'package.json'), '{"private":true}\n');
      const npm = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
      await runOrFail('npm', [...npm, `code-server@${editorVersion}`], { cwd: draft, seconds: 600 });
      await runOrFail('npm', [...npm, '--omit=dev'], { cwd: join(draft, editorInPackage), seconds: 600 });
    },
  );
  const editor = join(folder, editorInPackage);
  await linkRipgrep(editor);
  return editor;
}

/** Without it the editor finds no files, and `workspaceContains` activates nothing. */
async function linkRipgrep(editor) {
  const wanted = join(editor, 'node_modules/@vscode/ripgrep/bin/rg');
  if (existsSync(wanted)) return;
  const ripgrep = findProgram('rg') ?? (await needProgram('ripgrep', 'rg'));
  mkdirSync(join(wanted, '..'), { recursive: true });
  symlinkSync(ripgrep, wanted);
}

/**
 * Starts the editor with settings, data and extensions of its own.
 * @param {{ env?: NodeJS.ProcessEnv, settings?: object, vsix?: string }} options `vsix` is installed before the start
 * @returns {Promise<{ port: number, version: string, log: () => string, useSettings: (more: object) => void,
 *   stop: () => Promise<void> }>} when it answers; `useSettings` is for the windows that are opened next
 */
export async function startEditor({ env = process.env, settings = {}, vsix } = {}) {
  const editor = await provideEditor();
  const home = temporaryFolder('editor');
  const folders = ['--server-data-dir', join(home.path, 'server'), '--extensions-dir', join(home.path, 'extensions')];
  const user = join(home.path, 'server/data/User');
  mkdirSync(user, { recursive: true });
  const useSettings = (more) =>
    writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings, ...more }, null, 2));
  useSettings({});
  const main = join(editor, entry);
  // Where the editor puts its sockets on Linux; they would stay in the common temporary folder.
  // A window finds the ports of this machine below a path of code-server's, which does not run here.
  const tunnel = await openPortTunnel();
  const ownEnv = { ...env, XDG_RUNTIME_DIR: home.path, VSCODE_PROXY_URI: tunnel.template };
  const licence = '--accept-server-license-terms';
  if (vsix) {
    await runOrFail(process.execPath, [main, licence, ...folders, '--install-extension', vsix], {
      env: ownEnv,
      seconds: 120,
    });
  }
  const server = startProcess(
    process.execPath,
    [
      main,
      licence,
      '--without-connection-token',
      '--telemetry-level',
      'off',
      '--host',
      '127.0.0.1',
      '--port',
      '0',
      ...folders,
    ],
    { env: ownEnv, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stop = async () => {
    await server.stop();
    tunnel.close();
    home.remove();
  };
  let output = '';
  try {
    const port = await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`The editor did not start within 60 s.\n${output}`)), 60_000);
      const listen = (text) => {
        output += text;
        const told = /Extension host agent listening on (\d+)/.exec(output);
        if (!told) return;
        clearTimeout(late);
        resolve(Number(told[1]));
      };
      server.child.stdout.setEncoding('utf8').on('data', listen);
      server.child.stderr.setEncoding('utf8').on('data', listen);
      server.ended.then(
        (code) => reject(new Error(`The editor ended at its start with ${code}.\n${output}`)),
        (error) => reject(error),
      );
    });
    return { port, version: versionOf(editor), log: () => output, useSettings, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function versionOf(editor) {
  return JSON.parse(readFileSync(join(editor, 'package.json'), 'utf8')).version;
}

/**
 * The address of a window.
 * @param {number} port
 * @param {{ folder: string, extensions?: readonly string[], tests?: string, file?: string }} what absolute paths: the folder shown,
 *   extensions run from source, the test module run in the extension host, the file opened at the start
 */
export function windowAddress(port, { folder, extensions = [], tests, file }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${asUriPath(path)}`;
  const payload = extensions.map((path) => ['extensionDevelopmentPath', remote(path)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams({ folder: asUriPath(folder) });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

const asUriPath = (path) => decodeURI(pathToFileURL(path).pathname);
