// Owns one run of the editor suite: chooses the host, opens each window, collects what the journeys report. Knows neither editor nor browser.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder, temporaryFolder } from '../../scripts/lib/folders.mjs';
import { endOnSignals } from '../../scripts/lib/processes.mjs';
import { findDesktop, openDesktopHost } from './hosts/desktop-host.mjs';
import { openServerHost } from './hosts/server-host.mjs';
import { openStage } from './stage.mjs';
import { windows } from './windows.mjs';

endOnSignals();
const { values } = parseArgs({
  options: {
    vsix: { type: 'string' },
    extension: { type: 'string', default: projectFolder },
    window: { type: 'string', multiple: true, default: Object.keys(windows) },
    journey: { type: 'string', default: '' },
    result: { type: 'string', default: join(projectFolder, 'out/vscode-result.json') },
  },
});
if (values.vsix && !existsSync(values.vsix)) throw new Error(`There is no “${values.vsix}”. npm run package makes it.`);

const folders = temporaryFolder('windows');
const results = [];
let finish;
let host;
const stage = await openStage({
  step: ({ title, failure, milliseconds }) => {
    console.log(
      `  ${failure ? 'FAIL' : 'ok  '} ${title} (${Math.round(milliseconds)} ms)${failure ? `\n${indent(failure)}` : ''}`,
    );
  },
  finish: (result) => finish(result),
  person: ({ does, ...params }) => host.person[does](params),
});
// A Hugo of a version that nobody has; what is on the PATH is up to the login shell that the editor asks.
const programs = join(folders.path, 'programs');
mkdirSync(programs);
writeFileSync(join(programs, 'hugo'), '#!/bin/sh\necho "hugo v0.160.1-abc+extended linux/amd64 BuildDate=unknown"\n', {
  mode: 0o755,
});
const env = {
  ...process.env,
  HUGO_AUTHOR_HUGO: join(programs, 'hugo'),
  HUGO_AUTHOR_STAGE: stage.address,
  HUGO_AUTHOR_UNDER_TEST: values.vsix ? 'package' : 'source',
  HUGO_AUTHOR_JOURNEY: values.journey,
};
const options = {
  env,
  extensions: [values.vsix ? join(projectFolder, 'test/vscode/companion') : values.extension],
  vsix: values.vsix,
  tests: join(projectFolder, 'out/vscode-suite/index.js'),
  pictures: join(projectFolder, 'test/vscode/shots'),
};

try {
  const desktop = await findDesktop();
  host = desktop.executable
    ? await openDesktopHost({ ...options, executable: desktop.executable })
    : await openServerHost(options);
  console.log(`Host: ${host.name}${desktop.why ? `; not the desktop editor: ${desktop.why}` : ''}`);
  for (const name of values.window) await runWindow(name);
} finally {
  await host?.close();
  await stage.close();
  folders.remove();
}

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
mkdirSync(join(values.result, '..'), { recursive: true });
writeFileSync(
  values.result,
  JSON.stringify({ host: host.name, passed, failed, skipped: 0, windows: results }, null, 2),
);
console.log(`${passed} steps passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function runWindow(name) {
  const folder = join(folders.path, name);
  mkdirSync(folder);
  windows[name](folder);
  console.log(`Window “${name}”`);
  const seconds = 240;
  let late;
  const finished = new Promise((resolve) => {
    finish = resolve;
    late = setTimeout(() => resolve(undefined), seconds * 1000);
  });
  await host.open(folder);
  const result = await finished;
  clearTimeout(late);
  if (!result) await host.person.picture({ name: `stuck-${name}` });
  if (!result || result.failed > 0) console.log(indent(host.trace()));
  if (!result) console.log(`  FAIL the suite did not finish in window “${name}” within ${seconds} s`);
  results.push({ window: name, ...(result ?? { passed: 0, failed: 1 }) });
  await host.closeWindow();
}

function indent(text) {
  return text.replace(/^/gm, '      ');
}
