// Owns turning the sources into what runs: dist/ (extension, server, command line) and out/ (the editor's test suite). Knows the entries, nothing of what they do.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { projectFolder } from './lib/folders.mjs';
import { endOnSignals } from './lib/processes.mjs';

/** Packages the client imports with `await import()`, each kept in a file of its own, so that it costs nothing until then. */
const lazyPackages = { 'vscode-languageclient/node': 'language-client' };

/** What only the previews need: 300 kB that every start of the editor would have to read. */
const previews = 'client/src/previews.ts';

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
    build.onResolve({ filter: /\/(create-preview|live-previews)\.ts$/ }, ({ kind }) =>
      kind === 'require-call' || kind === 'dynamic-import' ? { path: './preview.js', external: true } : undefined,
    );
    build.onResolve({ filter: /^vscode-languageclient/ }, ({ path, kind, importer }) => {
      if (!importer.startsWith(join(projectFolder, 'client'))) return undefined;
      const name = lazyPackages[path];
      if (kind === 'dynamic-import' && name) return { path: `./${name}.js`, external: true };
      return {
        errors: [{ text: `Import “${path}” with await import() (types with import type): it takes 50 ms to load.` }],
      };
    });
  },
};

/** What runs in a window rather than in the extension host. */
const forBrowser = { platform: 'browser', format: 'iife', target: ['es2022'] };

/** Each file that is built, and from what; the rest are esbuild's options. */
const outputs = {
  'dist/extension.js': { source: 'client/src/extension.ts', plugins: [keepLazy] },
  ...Object.fromEntries(Object.entries(lazyPackages).map(([source, name]) => [`dist/${name}.js`, { source }])),
  'dist/keep-hugo.js': { source: 'client/src/live/keep-hugo.ts' },
  'dist/preview.js': { source: previews },
  'dist/live-page.js': { source: 'client/src/live/page/page-script.ts', ...forBrowser },
  'dist/live-view.js': { source: 'client/src/live/page/view-script.ts', ...forBrowser },
  'dist/server.js': { source: 'server/src/node.ts' },
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
