// Owns the page of a section's own file where `hugo list all` leaves such files out (0.111): guessed, and only told when Hugo serves it.
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import type { SiteFacts } from './site-facts.ts';

export interface SectionQuestion {
  /** Absolute path of a content file. */
  readonly path: string;
  readonly facts: SiteFacts;
  readonly port: number;
  /** Of everything served. */
  readonly basePath: string;
}

/** Undefined for what is no `_index` of the default language, or is not served. */
export const findSectionPage = async (question: SectionQuestion): Promise<string | undefined> => {
  const { path, facts, port, basePath } = question;
  if (!/^_index\.\w+$/i.test(basename(path))) return undefined;
  for (const { dir, mounts } of facts.modules)
    for (const { source, target } of mounts) {
      if (!/^content(\/|$)/.test(target)) continue;
      const below = relative(resolve(dir, source), dirname(path));
      if (below.startsWith('..') || isAbsolute(below)) continue;
      const section = [target.slice('content'.length), below].join('/').replaceAll('\\', '/').toLowerCase();
      const served = encodeURI(`${basePath}/${section}/`.replace(/\/{2,}/g, '/'));
      const answer = await fetch(`http://127.0.0.1:${port}${served}`, { method: 'HEAD' });
      if (answer.ok) return served;
    }
  return undefined;
};
