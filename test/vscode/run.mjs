// Owns one run of the editor suite: chooses the host, opens each window, collects what the journeys report. Knows neither editor nor browser.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { projectFolder, temporaryFolder } from '../../scripts/lib/folders.mjs';
import { endOnSignals, run } from '../../scripts/lib/processes.mjs';
import { findDesktop, openDesktopHost } from './hosts/desktop-host.mjs';
import { openServerHost } from './hosts/server-host.mjs';
import { killHost } from './kill-host.mjs';
import { openStage } from './stage.mjs';
import { hasFailed, judge } from './verdict.mjs';
import { browserWindows, windowLanguages, windowSettings, windows } from './windows.mjs';

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
let skipped = 0;
/** What the window that is open has told, and where its pictures go. */
let walk = { steps: [], pictures: '' };
const hear = (step) => {
  const { title, failure, milliseconds } = step;
  walk.steps.push(step);
  console.log(
    `  ${failure ? 'FAIL' : 'ok  '} ${title} (${Math.round(milliseconds)} ms)${failure ? `\n${indent(failure)}` : ''}`,
  );
};
const stage = await openStage({
  step: hear,
  finish: () => finish(true),
  kill: async ({ title, pid, running }) => {
    const start = performance.now();
    const failure = (await killHost(pid, running)) || undefined;
    hear({ title, failure, milliseconds: performance.now() - start });
    finish(true);
  },
  person: ({ does, ...params }) =>
    host.person[does](does.endsWith('icture') && params.name ? { name: join(walk.pictures, params.name) } : params),
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
// Tests that lie in an extension are run where it runs, and ours may run in a browser's worker, which cannot run them.
const suite = join(folders.path, 'suite');
mkdirSync(suite);
copyFileSync(join(projectFolder, 'out/vscode-suite/index.js'), join(suite, 'index.js'));
const options = {
  env,
  extensions: [values.vsix ? join(projectFolder, 'test/vscode/companion') : values.extension],
  vsix: values.vsix,
  tests: join(suite, 'index.js'),
  pictures: join(projectFolder, 'test/vscode/shots'),
};

try {
  const desktop = await findDesktop();
  const openHost = () =>
    desktop.executable ? openDesktopHost({ ...options, executable: desktop.executable }) : openServerHost(options);
  host = await openHost();
  console.log(`Host: ${host.name}${desktop.why ? `; not the desktop editor: ${desktop.why}` : ''}`);
  for (const name of values.window) {
    if (desktop.executable && browserWindows.includes(name)) {
      console.log(`Window “${name}” is not opened: it needs the editor in the browser.`);
      skipped++;
      continue;
    }
    console.log(`Window “${name}”`);
    const walks = [await walkThrough(name, folders.path, '')];
    if (hasFailed(walks[0])) {
      console.log(`Window “${name}” once more, in a fresh editor and a fresh folder`);
      await host.close();
      host = await openHost();
      // The pictures of the first failure stay.
      walks.push(await walkThrough(name, join(folders.path, 'again'), 'again'));
    }
    results.push({ window: name, steps: judge(walks) });
  }
} finally {
  await host?.close();
  await stage.close();
  await judgeLeftovers();
  folders.remove();
}

const all = results.flatMap(({ window, steps }) => steps.map((step) => ({ ...step, window })));
const of = (verdict) => all.filter((step) => step.verdict === verdict);
const [passed, flaky, failed] = [of('passed').length, of('flaky').length, of('failed').length];
mkdirSync(join(values.result, '..'), { recursive: true });
writeFileSync(
  values.result,
  JSON.stringify({ host: host.name, passed, failed, flaky, skipped, windows: results }, null, 2),
);
for (const { window, title, failures } of of('flaky'))
  console.log(`FLAKY ${title} (window “${window}”: failed once, passed once)\n${indent(failures.join('\n'))}`);
for (const { window, title } of of('failed')) console.log(`FAILED ${title} (window “${window}”)`);
console.log(`${passed} steps passed, ${failed} failed, ${flaky} flaky`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Opens the window on a folder made anew, waits until its journeys have been walked, closes it. */
async function walkThrough(name, parent, pictures) {
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  await windows[name](folder);
  walk = { steps: [], pictures };
  const seconds = 240;
  let late;
  const ended = new Promise((resolve) => {
    finish = resolve;
    late = setTimeout(() => resolve(false), seconds * 1000);
  });
  await host.open(folder, windowSettings[name], windowLanguages[name]);
  const finished = await ended;
  clearTimeout(late);
  const told = { finished, steps: walk.steps };
  if (!finished) await host.person.picture({ name: join(pictures, `stuck-${name}`) });
  if (hasFailed(told)) console.log(indent(host.trace()));
  if (!finished) console.log(`  FAIL the suite did not finish in window “${name}” within ${seconds} s`);
  await host.closeWindow();
  return told;
}

/** Whatever a window has started must end with it, also when it is killed as here. */
async function judgeLeftovers() {
  const patience = 10;
  let left;
  for (let second = 0; second < patience; second++) {
    const { stdout } = await run('ps', ['-eo', 'pid,args']);
    left = stdout.split('\n').filter((line) => line.includes(folders.path) && !line.includes('run.mjs'));
    if (left.length === 0) return;
    await pause(1000);
  }
  const step = { title: 'nothing is left behind', failure: left.join('\n') };
  console.log(`  FAIL ${step.title}\n${indent(step.failure)}`);
  results.push({ window: 'after all', steps: judge([{ finished: true, steps: [step] }]) });
}

function indent(text) {
  return text.replace(/^/gm, '      ');
}
