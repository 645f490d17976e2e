// Owns making hugo-author.vsix and guarding what is in it: no surprise file, no surprise size. Knows the packer, not the extension.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { projectFolder } from './lib/folders.mjs';
import { licencesOf } from './lib/licences.mjs';
import { endOnSignals } from './lib/processes.mjs';

/** Two languages, the live preview and the reader of schemas have made 600 of it: more than a step further is a surprise. */
const largestKilobytes = 680;
const packagePath = join(projectFolder, 'hugo-author.vsix');
const golden = join(projectFolder, 'scripts/package-files.txt');

/**
 * Builds for release and packs.
 * @returns {Promise<{ path: string, kilobytes: number }>} throws when it is too large or holds other files than the golden list
 */
export async function makePackage() {
  const sources = await build({ minify: true });
  writeFileSync(join(projectFolder, 'dist/third-party-licences.txt'), licencesOf(sources));
  const { createVSIX, listFiles } = await import('@vscode/vsce');
  const packing = { cwd: projectFolder, dependencies: false };
  const files = (await listFiles(packing)).map((path) => path.replaceAll('\\', '/')).sort();
  const list = `${files.join('\n')}\n`;
  if (process.env.UPDATE) writeFileSync(golden, list);
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  if (list !== expected) {
    const names = new Set(expected.split('\n'));
    const added = files.filter((path) => !names.has(path));
    const gone = [...names].filter((path) => path && !files.includes(path));
    throw new Error(
      `The package would hold other files than scripts/package-files.txt says. New: ${added.join(', ') || 'none'}. Gone: ${gone.join(', ') || 'none'}. If that is meant: UPDATE=1 npm run package`,
    );
  }
  const missing = filesOfManifest().filter(
    (path) => !files.some((file) => file === path || file.startsWith(`${path}/`)),
  );
  if (missing.length > 0) throw new Error(`package.json names what is not in the package: ${missing.join(', ')}`);
  // The README's pictures are in the repository, whose address the packer does not know.
  await createVSIX({ ...packing, packagePath, allowMissingRepository: true, rewriteRelativeLinks: false });
  const kilobytes = Math.ceil(statSync(packagePath).size / 1024);
  if (kilobytes > largestKilobytes)
    throw new Error(`hugo-author.vsix is ${kilobytes} KB, more than ${largestKilobytes} KB.`);
  return { path: packagePath, kilobytes };
}

/** Paths below the project that the manifest points to. */
function filesOfManifest() {
  const text = readFileSync(join(projectFolder, 'package.json'), 'utf8');
  const { bin, devDependencies, scripts, activationEvents, ...shown } = JSON.parse(text);
  return [...JSON.stringify(shown).matchAll(/"\.\/([^"]+)"/g)].map(([, path]) => path);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  endOnSignals();
  await ensureDependencies();
  const { kilobytes } = await makePackage();
  console.log(`hugo-author.vsix: ${kilobytes} KB`);
}
