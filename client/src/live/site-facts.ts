// Owns what Hugo says of a site before it is served: its modules with their mounts, and the path of its base URL. Knows no overlay.
import { type AskedSite, askHugo } from './ask-hugo.ts';
import { EndError } from './end-reason.ts';

/** As Hugo prints and reads it; whatever else stands in it (languages, filters) is kept as it is. */
export interface Mount {
  readonly source: string;
  readonly target: string;
}

export interface HugoModule {
  /** Absolute. */
  readonly dir: string;
  readonly mounts: readonly Mount[];
}

export interface SiteFacts {
  /** The site itself first, then themes and modules, in Hugo's order. */
  readonly modules: readonly HugoModule[];
  /** `/blog/`; begins and ends with a slash. */
  readonly basePath: string;
}

export type SiteFactsAnswer = { readonly facts: SiteFacts } | { readonly complaints: readonly string[] };

/**
 * Asks `hugo config` twice, side by side.
 * @throws when Hugo cannot be run, and when it has no answer in time
 */
export const askSiteFacts = async (site: AskedSite): Promise<SiteFactsAnswer> => {
  const [mounts, config] = await Promise.all([askHugo(site, ['config', 'mounts']), askHugo(site, ['config'])]);
  const failed = [mounts, config].find((answer) => !answer.ok);
  if (failed?.lateAfterSeconds !== undefined) throw new EndError({ kind: 'late', seconds: failed.lateAfterSeconds });
  if (failed) return { complaints: failed.lines };
  return { facts: { modules: parseModules(mounts.output), basePath: parseBasePath(config.output) } };
};

/** One JSON object behind the other, each closed by a brace at the beginning of a line; lines of other kinds are remarks. */
const parseModules = (output: string): HugoModule[] =>
  [...output.matchAll(/^\{$[\s\S]*?^\}$/gm)].flatMap(([text]) => {
    const { dir, mounts } = JSON.parse(text) as { dir: string; mounts: readonly Mount[] | null };
    return [{ dir, mounts: mounts ?? [] }];
  });

/** `baseurl = "…"` up to 0.111, `baseurl = '…'` later. Without a scheme Hugo takes all of it as the path. */
const parseBasePath = (output: string): string => {
  const written = /^baseurl\s*=\s*(["'])(.*)\1\s*$/im.exec(output)?.[2] ?? '';
  const path = URL.canParse(written) ? new URL(written).pathname : written;
  return `/${path}/`.replace(/\/{2,}/g, '/');
};
