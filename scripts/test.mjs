// Owns `npm test`: installs and builds what the tests need, runs every stage, adds up. Knows the stages, not the tests.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { projectFolder, swiftFolder, temporaryFolder } from './lib/folders.mjs';
import { provideHugo } from './lib/hugo-binaries.mjs';
import { runNodeTests, testFiles } from './lib/node-tests.mjs';
import { endOnSignals, run } from './lib/processes.mjs';
import { makePackage } from './package.mjs';

endOnSignals();
await ensureDependencies();

const nodeTests = testFiles();
/** Stages that need no Hugo; the others get the binaries of each generation in HUGO_BINARIES. */
const early = ['unit', 'twins', 'wire', 'cli'];
const late = [...nodeTests.keys()].filter((name) => !early.includes(name));
const env = { ...process.env };
/** In the order they run: what fails fast comes first. */
const stages = [
  { name: 'build', run: () => build().then(() => undefined) },
  { name: 'check', run: check },
  ...early.filter((name) => nodeTests.has(name)).map((name) => ({ name, run: () => nodeStage(name) })),
  ...late.map((name) => ({ name, run: () => (name === 'oracle' ? oracleStage() : stageWithHugo(name)) })),
  // What is developed is looked at (F5); what ships is walked through whole.
  { name: 'vscode', run: () => editorStage(['run.mjs', '--window', 'blog', '--journey', 'Opening a blog']) },
  { name: 'web', run: () => editorStage(['run-web.mjs']) },
  { name: 'vsix', run: async () => editorStage(['run.mjs', '--vsix', (await makePackage()).path]) },
];

const wanted = process.argv.slice(2);
for (const name of wanted.filter((each) => !stages.some((stage) => stage.name === each))) {
  const files = [...nodeTests.values()].flat().filter((path) => path.includes(name));
  if (files.length === 0) {
    console.error(
      `No stage and no test file is called “${name}”. Stages: ${stages.map((stage) => stage.name).join(', ')}`,
    );
    process.exit(2);
  }
  stages.push({ name, run: async () => runNodeTests(files, { ...env, HUGO_BINARIES: await provideHugo() }) });
}

const total = { passed: 0, failed: 0, skipped: 0, flaky: 0 };
for (const { name, run: runStage } of stages) {
  if (wanted.length > 0 && name !== 'build' && !wanted.includes(name)) continue;
  const start = performance.now();
  const result = await runStage().catch((error) => ({ passed: 0, failed: 1, skipped: 0, output: error.stack }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (result?.failed || result?.skipped) console.log(result.output);
  for (const count of Object.keys(total)) total[count] += result?.[count] ?? 0;
  console.log(`${name.padEnd(8)} ${inWords(result).padEnd(32)} ${seconds.padStart(7)} s`);
  // Without it the others would only repeat the failure.
  if (name === 'build' && result) break;
}
// A machine of one's own may lack something; CI has it all, and a skip there is a failure.
if (total.skipped > 0) console.log(`NOT EVERYTHING WAS TRIED: ${total.skipped} skipped, see above.`);
if (total.flaky > 0) console.log(`NOT DEPENDABLE: ${total.flaky} steps failed once and passed once, see FLAKY above.`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped, ${total.flaky} flaky`);
const skipsAllowed = process.env.CI !== 'true';
process.exitCode = total.failed > 0 || (total.skipped > 0 && !skipsAllowed) || total.passed === 0 ? 1 : 0;

/** A stage that counts nothing has done what it had to. */
function inWords(result) {
  if (!result) return 'done';
  const { passed, failed, skipped, flaky } = result;
  const more = { FAILED: failed, SKIPPED: skipped, FLAKY: flaky };
  return [`${passed} ok`, ...Object.entries(more).flatMap(([word, count]) => (count ? [`${count} ${word}`] : []))].join(
    ', ',
  );
}

function nodeStage(name) {
  return runNodeTests(nodeTests.get(name), env);
}

async function stageWithHugo(name) {
  env.HUGO_BINARIES = await provideHugo();
  return nodeStage(name);
}

/** Builds some thousand sites, which takes half as long in memory; sees to it that none is left there. */
async function oracleStage() {
  const sites = temporaryFolder('oracle', swiftFolder());
  try {
    env.HUGO_BINARIES = await provideHugo();
    const result = await runNodeTests(nodeTests.get('oracle'), { ...env, TMPDIR: sites.path });
    const left = readdirSync(sites.path).filter((name) => name.startsWith('hugo-'));
    if (left.length === 0) return result;
    const output = `${result.output}\nFAIL the tests left behind: ${left.join(', ')}`;
    return { ...result, failed: result.failed + 1, output };
  } finally {
    sites.remove();
  }
}

/** The runner prints its steps as they go and leaves its counts in a file. */
async function editorStage([script, ...args]) {
  const result = join(projectFolder, 'out/vscode-result.json');
  rmSync(result, { force: true });
  const { code } = await run(process.execPath, [join('test/vscode', script), ...args], {
    cwd: projectFolder,
    env,
    // A window in which a step failed is walked twice.
    seconds: 1500,
    show: true,
    endSignal: 'SIGTERM',
  });
  if (!existsSync(result))
    return { passed: 0, failed: 1, skipped: 0, output: `The editor's runner ended with ${code}.` };
  const { passed, failed, skipped, flaky } = JSON.parse(readFileSync(result, 'utf8'));
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped, flaky, output: '' };
}
