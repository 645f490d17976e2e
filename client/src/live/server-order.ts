// Owns how Hugo is called so that it serves a site with an overlay and leaves nothing behind; by version. Runs nothing.
import { isAtLeast } from '../../../server/src/core/site/index.ts';
import type { ConfigCopy } from './config-copy.ts';
import type { Mount } from './site-facts.ts';

export interface OverlaidSite {
  readonly config: ConfigCopy;
  readonly mounts: readonly Mount[];
  /** Our JSON file that holds the mounts. */
  readonly configFile: string;
}

/** What `hugo server` and `hugo list` need alike. */
export interface OverlayCall {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** What our file holds. */
export const toConfigText = (mounts: readonly Mount[]): string => JSON.stringify({ module: { mounts } });

/**
 * The list of mounts is given twice. The variable wins over each file, but only where a file has such a key, or Hugo takes it
 * for plain text; our file has it, but loses against `config/_default/module.*` (tried on all four generations).
 */
export const toOverlayCall = ({ config, mounts, configFile }: OverlaidSite): OverlayCall => ({
  args: [
    ...['--config', config.file === undefined ? configFile : `${config.file},${configFile}`],
    ...(config.folder === undefined ? [] : ['--configDir', config.folder]),
  ],
  environment: { HUGO_MODULE_MOUNTS: JSON.stringify(mounts) },
});

/**
 * The arguments of `hugo server` behind those of the overlay.
 * @param baseUrl what the browser sees, with the site's own base path
 */
export const toServerArgs = (root: string, version: string, port: number, baseUrl: string): readonly string[] => {
  const { protocol, port: named } = new URL(baseUrl);
  return [
    'server',
    ...['--source', root, '--bind', '127.0.0.1', '--port', String(port)],
    ...['--baseURL', baseUrl, '--appendPort=false'],
    // Up to 0.111 the page would ask at Hugo's own port, past the proxy.
    ...['--liveReloadPort', named || (protocol === 'https:' ? '443' : '80')],
    ...['--buildDrafts', '--buildFuture', '--buildExpired'],
    // With it, the last good page stays when a build fails.
    ...['--disableBrowserError', '--noHTTPCache', '--noBuildLock'],
    // From 0.123 on it would write public/, and before, it did not know the flag.
    ...(isAtLeast({ number: version, why: '' }, '0.123.0') ? ['--renderToMemory'] : []),
  ];
};
