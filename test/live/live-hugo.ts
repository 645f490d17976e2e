// Owns a live site of a test: a site on disk, the real Hugo of one version, what it serves. It is gone when the test is over.
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startLiveSite } from '../../client/src/live/live-site.ts';
import type { Build, LiveSite } from '../../client/src/live/live-site-types.ts';
import { findHugo } from '../oracle/hugo-lexer.ts';
import { makeTempFolder } from '../support/temp-folder.ts';

/** One of each generation. */
export const versions = ['0.111.3', '0.147.9', '0.152.2', '0.168.0'] as const;

export const keeperScript = fileURLToPath(new URL('../../dist/keep-hugo.js', import.meta.url));

export interface LiveHugo {
  readonly site: LiveSite;
  readonly root: string;
  readonly write: (name: string, text: string) => void;
  /** Absolute path of a file of the site. */
  readonly at: (name: string) => string;
  /** HTML of a page below the base path, without a slash in front; the number where Hugo does not answer 200. */
  readonly get: (page: string) => Promise<string | number>;
  /** The first HTML of that page that holds the words. */
  readonly whenServed: (page: string, words: string) => Promise<string>;
  /** What is reported next, or was last, that is as asked. */
  readonly whenBuilt: (isWanted: (build: Build) => boolean) => Promise<Build>;
  readonly lines: readonly string[];
}

export interface LiveHugoOptions {
  readonly baseUrl?: string;
  /** The site's folder is this one below the temporary one. */
  readonly below?: string;
}

const patience = 15_000;

export const startLiveHugo = async (
  t: TestContext,
  version: string,
  files: Readonly<Record<string, string>>,
  { baseUrl = 'http://localhost:1414/', below = 'my site' }: LiveHugoOptions = {},
): Promise<LiveHugo> => {
  const folder = makeTempFolder(
    t,
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${below}/${name}`, text])),
  );
  const root = join(folder.path, below);
  const lines: string[] = [];
  const builds: Build[] = [];
  const changes = new EventTarget();
  const site = await startLiveSite({
    program: findHugo(version),
    version,
    root,
    baseUrl,
    keeper: keeperScript,
    log: (line) => void lines.push(line),
  });
  t.after(() => site.stop());
  site.onBuilt((build) => {
    builds.push(build);
    changes.dispatchEvent(new Event('built'));
  });
  const at = (name: string): string => join(root, name);
  const get = async (page: string): Promise<string | number> => {
    const answer = await fetch(`http://127.0.0.1:${site.port}${site.basePath}${page}`).catch((error: Error) => {
      throw new Error(`${error.message} (${site.phase}). Hugo said:\n${lines.slice(-60).join('\n')}`);
    });
    return answer.ok ? answer.text() : answer.status;
  };
  /** @param known as many builds were told when the question was asked that had no good answer */
  const nextBuild = async (known: number, what: string): Promise<void> => {
    if (builds.length > known) return;
    await once(changes, 'built', { signal: AbortSignal.timeout(patience) }).catch(() => {
      throw new Error(`${what} did not come. Hugo said:\n${lines.slice(-30).join('\n')}`);
    });
  };
  return {
    site,
    root,
    at,
    get,
    lines,
    write: (name, text) => folder.write(`${below}/${name}`, text),
    async whenServed(page, words) {
      for (;;) {
        const known = builds.length;
        const html = await get(page);
        if (typeof html === 'string' && html.includes(words)) return html;
        await nextBuild(known, `“${words}” on ${page}`);
      }
    },
    async whenBuilt(isWanted) {
      for (;;) {
        const found = builds.at(-1);
        if (found && isWanted(found)) return found;
        await nextBuild(builds.length, 'The build');
      }
    },
  };
};
