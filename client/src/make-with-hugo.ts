// Owns having Hugo make a new post from the site's archetype. Knows no editor; who calls has seen to it that the folder is trusted.
import { join } from 'node:path';
import { callHugo, type HugoCall, isOldHugo } from './call-hugo.ts';

export interface HugoMaking extends Pick<HugoCall, 'program' | 'version' | 'root'> {
  /** Where the post goes, below the root; of a folder archetype the folder. */
  readonly path: string;
  readonly signal: AbortSignal;
  /** 60 seconds without it. */
  readonly patienceMilliseconds?: number;
}

/** What became of it; `why` in Hugo's own words. */
export type HugoMade = { readonly kind: 'made' | 'cancelled' } | { readonly kind: 'failed'; readonly why: string };

const usualPatienceMilliseconds = 60_000;

/** Runs `hugo new content`, which before 0.112 was `hugo new` (hugo-facts §4.5). */
export const makeWithHugo = async ({ path, signal, ...making }: HugoMaking): Promise<HugoMade> => {
  const hugo = { patienceMilliseconds: usualPatienceMilliseconds, ...making };
  const command = isOldHugo(hugo.version) ? ['new'] : ['new', 'content'];
  // Else Hugo would open an editor of its own for the post, and wait for it.
  const environment = { HUGO_NEWCONTENTEDITOR: '' };
  try {
    // Of a folder that is not below the site Hugo knows the section only by the whole path, and takes the wrong archetype else.
    const target = path.startsWith('../') ? join(hugo.root, path) : path;
    const call: HugoCall = { ...hugo, args: [...command, target], environment, signal };
    const { ok, output, complaints, late } = await callHugo(call);
    if (ok) return { kind: 'made' };
    const said = `${complaints}${output}`.trim() || 'no word';
    const seconds = hugo.patienceMilliseconds / 1000;
    return { kind: 'failed', why: late ? `ended after ${seconds} seconds: ${said}` : said };
  } catch (error) {
    if (signal.aborted) return { kind: 'cancelled' };
    return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
};
