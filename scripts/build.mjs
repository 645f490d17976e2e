// Owns turning the sources into what runs: dist/ (extension, server, command line) and out/ (the editor's test suite). Knows the entries, nothing of what they do.
import { chmodSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { projectFolder } from './lib/folders.mjs';
import { endOnSignals } from './lib/processes.mjs';

/** What the client loads when it is wanted, each a file of its own: 800 kB that every start of the editor would have to read. */
const parts = { 'create-preview': 'preview', 'live-previews': 'preview', 'language-clients': 'language-client' };

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: projectFolder,
  bundle: true,
  platform: 'node',
  target: ['es2022', 'node20'],
  format: 'cjs',
  // jsonc-parser's UMD main hides its own requires from the bundler and dies at run time.
  mainFields: ['module', 'main'],
  external: ['vscode'],
  // Half of what gray-matter brings along, for engines that `plain-values.ts` replaces.
  alias: { 'js-yaml': './scripts/lib/no-js-yaml.cjs' },
  // The extension host teaches `require` to find "vscode"; a native import() of our lazy files would go past it.
  supported: { 'dynamic-import': false },
  logLevel: 'warning',
  metafile: true,
};

/** @type {import('esbuild').Plugin} */
const keepLazy = {
  name: 'keep-lazy',
  setup(build) {
    build.onResolve({ filter: /\/[\w-]+\.ts$/ }, ({ path, kind }) => {
      const part = parts[basename(path, '.ts')];
      const isLate = kind === 'require-call' || kind === 'dynamic-import';
      return part && isLate ? { path: `./${part}.js`, external: true } : undefined;
    });
    build.onResolve({ filter: /^vscode-languageclient/ }, ({ path }) => ({
      errors: [{ text: `Import “${path}” as type only, and ask the host for it: it takes 50 ms to load.` }],
    }));
  },
};

/** The packages of the protocol name their host's half by a condition; a file for both hosts has both. */
const hostHalf = /^(vscode-(?:jsonrpc|languageserver|languageserver-protocol|languageclient))\/(node|browser)$/;
const isBuiltin = (path) => builtinModules.includes(path.replace(/^node:/, ''));

/** What may ask for Node in a file that a browser loads too: it is evaluated only where there is one. */
const needsNode =
  /(?:server\/src\/(?:cli\/[\w-]+|host\/node-file-system)|client\/src\/(?:live\/[\w-]+|tasks\/run-build|[\w-]+-hugo)|lib\/node\/[\w-]+)\.[jt]s$/;

/** @type {import('esbuild').Plugin} */
const forBothHosts = {
  name: 'for-both-hosts',
  setup(build) {
    build.onResolve({ filter: hostHalf }, async ({ path, resolveDir, kind }) => {
      const [, name, host] = hostHalf.exec(path);
      const common = await build.resolve(name, { resolveDir, kind });
      return { path: common.path.replace(/common([\\/])api\.js$/, `${host}$1main.js`) };
    });
    build.onResolve({ filter: /^[\w:/]+$/ }, ({ path, importer }) => {
      if (!isBuiltin(path)) return undefined;
      // It reads files only when asked to, which we never do.
      if (importer.includes('gray-matter')) return { path: join(projectFolder, 'scripts/lib/no-fs.cjs') };
      if (needsNode.test(importer.replaceAll('\\', '/'))) return { path, external: true };
      return { errors: [{ text: `“${path}” is Node's, and this file is loaded in a browser too.` }] };
    });
  },
};

/** What is loaded on the author's machine and in a browser: two builds of it would weigh twice. */
const universal = {
  platform: 'browser',
  plugins: [forBothHosts],
  // The editor's workers are made of texts, whose address the validator of schemas takes for one with a path, and throws.
  define: { 'self.location': 'undefined' },
};

/** What runs in a window rather than in the extension host. */
const forBrowser = { platform: 'browser', format: 'iife', target: ['es2022'] };

/** Each file that is built, and from what; the rest are esbuild's options. */
const outputs = {
  'dist/extension.js': { source: 'client/src/extension.ts', platform: 'browser', plugins: [keepLazy, forBothHosts] },
  'dist/language-client.js': { source: 'client/src/language-clients.ts', ...universal },
  'dist/keep-hugo.js': { source: 'client/src/live/keep-hugo.ts' },
  'dist/preview.js': { source: 'client/src/previews.ts', ...universal },
  'dist/live-page.js': { source: 'client/src/live/page/page-script.ts', ...forBrowser },
  'dist/live-view.js': { source: 'client/src/live/page/view-script.ts', ...forBrowser },
  'dist/server.js': { source: 'server/src/any-host.ts', ...universal },
  'dist/cli.js': { source: 'server/src/cli.ts', banner: { js: '#!/usr/bin/env node' } },
  'out/vscode-suite/index.js': { source: 'test/vscode/suite/index.ts' },
};

/** @returns {import('esbuild').BuildOptions[]} */
function toOptions(more) {
  return Object.entries(outputs).map(([outfile, { source, ...own }]) => ({
    ...shared,
    ...more,
    ...own,
    entryPoints: [source],
    outfile,
  }));
}

/**
 * Builds everything; throws when a source does not build, which esbuild has told then.
 * @param {{ minify?: boolean }} options `minify` is for the package: small files, no source maps
 * @returns {Promise<readonly string[]>} the source files that went into dist/
 */
export async function build({ minify = false } = {}) {
  const esbuild = await import('esbuild');
  const options = toOptions({ minify, sourcemap: minify ? false : 'linked' });
  const results = await Promise.all(options.map((each) => esbuild.build(each)));
  chmodSync(join(projectFolder, 'dist/cli.js'), 0o755);
  return results
    .filter((_, index) => options[index].outfile.startsWith('dist/'))
    .flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

/** The same for a script that ends there: esbuild has told each mistake with its line, a stack of ours would only hide it. */
export async function buildOrEnd(options) {
  try {
    return await build(options);
  } catch (error) {
    if (!Array.isArray(error.errors)) throw error;
    console.error('Hugo Author could not be built: a source file has the mistake shown above.');
    process.exit(2);
  }
}

async function watch() {
  const esbuild = await import('esbuild');
  for (const options of toOptions({ sourcemap: 'linked', logLevel: 'info' })) {
    const context = await esbuild.context(options);
    await context.watch();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  endOnSignals();
  const { values } = parseArgs({ options: { watch: { type: 'boolean' }, minify: { type: 'boolean' } } });
  await ensureDependencies();
  await (values.watch ? watch() : buildOrEnd(values));
}
