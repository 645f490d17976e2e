// Owns the cold load of a site: the floor beside it, the first completion, the complete index, memory, and waits in between.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type SiteStatus, type StatusParams, statusNotification } from '../server/src/protocol.ts';
import type { GeneratedSite } from './generate-site.ts';
import { LanguageClient } from './language-client.ts';
import { OpenPost } from './open-post.ts';
import { findMemory, findProcessorTime } from './process-facts.ts';
import { floorReader, server } from './subjects.ts';

export interface Floor {
  readonly files: number;
  readonly bytes: number;
  readonly walk: number;
  readonly read: number;
  /** Processor time of both. */
  readonly cpu: number;
}

/** Finds and reads every post in a process of its own; times in ms, its start not included. */
export const measureFloor = (site: GeneratedSite): Floor =>
  JSON.parse(
    execFileSync(process.execPath, [...floorReader, join(site.folder, 'content')], { encoding: 'utf8' }),
  ) as Floor;

export interface LoadMeasures {
  /** From the start of the process, in ms. */
  readonly initialized: number;
  readonly firstCompletion: number;
  readonly complete: number;
  /** From `initialized` to the complete index: the start of the process not included. */
  readonly index: number;
  /** The same in processor time; undefined where the system does not tell. */
  readonly cpu: number | undefined;
  /** MB; undefined where the system does not tell. */
  readonly memory: number | undefined;
}

/** Resolves when the server says that every page of the site has been read. */
export const whenComplete = (client: LanguageClient): Promise<SiteStatus> =>
  new Promise((resolve, reject) => {
    client.on(statusNotification, (params) => {
      const [site] = (params as StatusParams).sites;
      if (site?.state === 'ready') resolve(site);
      else if (site?.state === 'failed') reject(new Error(`the site could not be loaded: ${site.notes.join(' ')}`));
    });
  });

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A server from its start to the complete index, with one post open as in an editor. */
export const measureLoad = async (site: GeneratedSite): Promise<LoadMeasures> => {
  const client = new LanguageClient(server);
  await client.initialize(site.folder);
  const initialized = performance.now();
  const cpuBefore = findProcessorTime(client.pid);
  const done = whenComplete(client).then(() => performance.now());
  client.notify('initialized', {});
  const post = new OpenPost(client, site, site.ordinary);
  await post.complete(post.placeOfTags());
  const firstCompletion = performance.now();
  const complete = await done;
  const cpuAfter = findProcessorTime(client.pid);
  await pause(1000);
  const memory = findMemory(client.pid);
  await client.end();
  return {
    initialized: initialized - client.started,
    firstCompletion: firstCompletion - client.started,
    complete: complete - client.started,
    index: complete - initialized,
    cpu: cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore,
    memory,
  };
};

/** How long answers about the open post take while the index is made: each wait in ms. */
export const measureWaits = async (site: GeneratedSite): Promise<readonly number[]> => {
  const client = new LanguageClient(server);
  await client.initialize(site.folder);
  let complete = false;
  const done = whenComplete(client).then(() => {
    complete = true;
  });
  client.notify('initialized', {});
  const post = new OpenPost(client, site, site.ordinary);
  const waits: number[] = [];
  while (!complete) {
    const from = performance.now();
    await post.complete(post.placeOfTags());
    waits.push(performance.now() - from);
    await pause(3);
  }
  await done;
  await client.end();
  return waits;
};
