// Owns turning the sources into what runs: dist/ (extension, server, command line) and out/ (the editor's test suite). Knows the entries, nothing of what they do.
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { projectFolder } from './lib/folders.mjs';
import { endOnSignals } from './lib/processes.mjs';

/** Packages the client imports with `await import()`, each kept in a file of its own, so that it costs nothing until then. */
const lazyPackages = { 'vscode-languageclient/node': 'language-client' };

const shared = {
  absWorkingDir: projectFolder,
  bundle: true,
  platform: 'node',
  target: ['es2022', 'node20'],
  format: 'cjs',
  // jsonc-parser's UMD main hides its own requires from the bundler and dies at run time.
  mainFields: ['module', 'main'],
  external: ['vscode'],
  // The extension host teaches `require` to find "vscode"; a native import() of our lazy files would go past it.
  supported: { 'dynamic-import': false },
  logLevel: 'warning',
};

const keepLazy = {
  name: 'keep-lazy',
  setup(build) {
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

function entries() {
  return [
    { entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.js', plugins: [keepLazy] },
    ...Object.entries(lazyPackages).map(([path, name]) => ({ entryPoints: [path], outfile: `dist/${name}.js` })),
    { entryPoints: ['server/src/node.ts'], outfile: 'dist/server.js' },
    { entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
    { entryPoints: ['test/vscode/suite/index.ts'], outfile: 'out/vscode-suite/index.js', sourcemap: 'inline' },
  ].map((entry) => ({ ...shared, ...entry }));
}

/**
 * Builds everything.
 * @param {{ minify?: boolean }} options `minify` is for the package: small files, no source maps
 */
export async function build({ minify = false } = {}) {
  const esbuild = await import('esbuild');
  const sourcemap = minify ? false : 'linked';
  // While the house is being built some rooms are still empty.
  const present = entries().filter(
    ({ entryPoints: [path] }) => !/\.ts$/.test(path) || existsSync(join(projectFolder, path)),
  );
  for (const { entryPoints } of entries()) {
    if (!present.some((entry) => entry.entryPoints[0] === entryPoints[0]))
      console.log(`Not there yet: ${entryPoints[0]}`);
  }
  await Promise.all(present.map((entry) => esbuild.build({ minify, sourcemap, ...entry })));
  if (existsSync(join(projectFolder, 'dist/cli.js'))) chmodSync(join(projectFolder, 'dist/cli.js'), 0o755);
}

async function watch() {
  const esbuild = await import('esbuild');
  for (const entry of entries()) {
    const context = await esbuild.context({ sourcemap: 'linked', ...entry, logLevel: 'info' });
    await context.watch();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  endOnSignals();
  const { values } = parseArgs({ options: { watch: { type: 'boolean' }, minify: { type: 'boolean' } } });
  await ensureDependencies();
  await (values.watch ? watch() : build(values));
}
