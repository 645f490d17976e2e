// Owns renaming the tag of most posts: what an author waits for who gives it another name. The index is complete.
import { type RenameTermResult, renameTermRequest, type TermEntry, termsRequest } from '../server/src/protocol.ts';
import type { GeneratedSite } from './generate-site.ts';
import { LanguageClient } from './language-client.ts';
import { whenComplete } from './measure-load.ts';
import { findProcessorTime } from './process-facts.ts';
import { server } from './subjects.ts';

export interface RenameMeasures {
  readonly posts: number;
  /** From the request to its answer, in ms: the first of a process, and one after it. */
  readonly first: number;
  readonly again: number;
  /** Processor time of the first; undefined where the system does not tell. */
  readonly cpu: number | undefined;
}

/** Asks for the edit; nothing is changed on disk. */
export const measureRename = async (site: GeneratedSite): Promise<RenameMeasures> => {
  const client = new LanguageClient(server);
  await client.initialize(site.folder);
  const complete = whenComplete(client);
  client.notify('initialized', {});
  const { root } = await complete;
  const [most] = await client.request<readonly TermEntry[]>(termsRequest, { root, taxonomy: 'tags' });
  if (!most) throw new Error('the site has no tags');
  const rename = async (): Promise<{ readonly time: number; readonly posts: number }> => {
    const from = performance.now();
    const { posts } = await client.request<RenameTermResult>(renameTermRequest, {
      root,
      taxonomy: 'tags',
      term: most.name,
      newName: 'Another Name',
    });
    return { time: performance.now() - from, posts };
  };
  const before = findProcessorTime(client.pid);
  const first = await rename();
  const after = findProcessorTime(client.pid);
  const again = await rename();
  await client.end();
  if (first.posts < most.posts * 0.99) throw new Error(`only ${first.posts} of ${most.posts} posts are renamed`);
  const cpu = before === undefined || after === undefined ? undefined : after - before;
  return { posts: first.posts, first: first.time, again: again.time, cpu };
};
