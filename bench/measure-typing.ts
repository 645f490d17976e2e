// Owns what a person who types waits for: from the key to the problems, from the key to the completions. The index is complete.

import type { GeneratedSite } from './generate-site.ts';
import { LanguageClient } from './language-client.ts';
import { whenComplete } from './measure-load.ts';
import { OpenPost } from './open-post.ts';
import { chanceFrom } from './random.ts';
import { medianOf, percentileOf } from './statistics.ts';
import { bareServer, server } from './subjects.ts';

export interface Waits {
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  /** How many items the last answer held, where that says something. */
  readonly items?: number;
}

export interface TypingMeasures {
  /** Key to problems. */
  readonly ordinary: Waits;
  readonly long: Waits;
  readonly huge: Waits;
  /** Key to completions, in the ordinary post. */
  readonly tags: Waits;
  readonly keys: Waits;
  readonly shortcodes: Waits;
  readonly images: Waits;
  /** Posts where the target of a link is written. */
  readonly links: Waits;
  /** Round trips to a script that does nothing, taken in between: what the machine itself let us wait. */
  readonly bare: Waits;
}

const toWaits = (series: readonly number[], items?: number): Waits => ({
  p50: medianOf(series),
  p99: percentileOf(series, 0.99),
  worst: Math.max(...series),
  ...(items !== undefined && { items }),
});

/** Three letters of four go into the body, at the end of some line; one into the title. */
const typeAndDiagnose = async (post: OpenPost, edits: number, between: () => Promise<void>): Promise<Waits> => {
  const chance = chanceFrom(11);
  const series: number[] = [];
  for (let i = 0; i < edits; i++) {
    const line = i % 4 === 3 ? 1 : chance.between(post.bodyLine + 1, post.lineCount - 1);
    const text = post.lineAt(line);
    const at = text.endsWith('"') ? text.length - 1 : text.length;
    const from = performance.now();
    post.type(line, at, at, chance.pick([...'etaoin ']));
    await post.diagnose();
    series.push(performance.now() - from);
    await between();
  }
  return toWaits(series);
};

/** Writes `before`, one letter, `after` on a line of its own and asks behind the letter; each time another letter. */
const typeAndComplete = async (
  post: OpenPost,
  line: number,
  before: string,
  after: string,
  times: number,
): Promise<Waits> => {
  post.insertLine(line, `${before}a${after}`);
  const chance = chanceFrom(13);
  const series: number[] = [];
  let items = 0;
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    post.type(line, before.length, before.length + 1, chance.pick([...'abcdefghilmnoprstuw']));
    items = await post.complete({ line, character: before.length + 1 });
    series.push(performance.now() - from);
  }
  post.removeLine(line);
  return toWaits(series, items);
};

const completeTags = async (post: OpenPost, times: number): Promise<Waits> => {
  const { line } = post.placeOfTags();
  const saved = post.lineAt(line);
  post.removeLine(line);
  const waits = await typeAndComplete(post, line, 'tags: [ "first", "', '" ]', times);
  post.insertLine(line, saved);
  return waits;
};

/** One server, the site complete, three posts of different length open. */
const measureSession = async (site: GeneratedSite, edits: number): Promise<TypingMeasures> => {
  const client = new LanguageClient(server);
  await client.initialize(site.folder);
  const complete = whenComplete(client);
  client.notify('initialized', {});
  await complete;
  const bareClient = new LanguageClient(bareServer);
  await bareClient.initialize();
  const bare: number[] = [];
  const ping = async (): Promise<void> => {
    const from = performance.now();
    await bareClient.request('bench/echo', {});
    bare.push(performance.now() - from);
  };
  const ordinaryPost = new OpenPost(client, site, site.ordinary);
  const longPost = new OpenPost(client, site, 'content/posts/long.md', site.long);
  const hugePost = new OpenPost(client, site, 'content/posts/huge.md', site.huge);
  // The first edits of a process run code that is not compiled yet; an author has made them long before.
  await typeAndDiagnose(ordinaryPost, 30, ping);
  bare.length = 0;
  const ordinary = await typeAndDiagnose(ordinaryPost, edits, ping);
  const long = await typeAndDiagnose(longPost, edits, ping);
  const huge = await typeAndDiagnose(hugePost, edits, ping);
  const measures: TypingMeasures = {
    ordinary,
    long,
    huge,
    tags: await completeTags(ordinaryPost, edits),
    keys: await typeAndComplete(ordinaryPost, ordinaryPost.bodyLine - 1, '', '', edits),
    shortcodes: await typeAndComplete(ordinaryPost, ordinaryPost.bodyLine + 1, '{{< ', ' >}}', edits),
    images: await typeAndComplete(ordinaryPost, ordinaryPost.bodyLine + 1, '{{< figure src="/images/', '" >}}', edits),
    links: await typeAndComplete(ordinaryPost, ordinaryPost.bodyLine + 1, 'See [it](', ')', edits),
    bare: toWaits(bare),
  };
  await client.end();
  await bareClient.end();
  return measures;
};

const joined = (sessions: readonly Waits[]): Waits => {
  const [first] = sessions;
  return {
    p50: medianOf(sessions.map(({ p50 }) => p50)),
    p99: medianOf(sessions.map(({ p99 }) => p99)),
    worst: Math.max(...sessions.map(({ worst }) => worst)),
    ...(first?.items !== undefined && { items: first.items }),
  };
};

/** Several sessions, each with a server of its own: the median of their percentiles, the worst of all. */
export const measureTyping = async (site: GeneratedSite, sessions: number, edits: number): Promise<TypingMeasures> => {
  const taken: TypingMeasures[] = [];
  for (let i = 0; i < sessions; i++) taken.push(await measureSession(site, edits));
  const all = (of: (session: TypingMeasures) => Waits): Waits => joined(taken.map(of));
  return {
    ordinary: all(({ ordinary }) => ordinary),
    long: all(({ long }) => long),
    huge: all(({ huge }) => huge),
    tags: all(({ tags }) => tags),
    keys: all(({ keys }) => keys),
    shortcodes: all(({ shortcodes }) => shortcodes),
    images: all(({ images }) => images),
    links: all(({ links }) => links),
    bare: all(({ bare }) => bare),
  };
};
