// Owns how long the server takes to answer for the first time, and what it holds before it has read anything.
import { LanguageClient } from './language-client.ts';
import { findMemory } from './process-facts.ts';
import { medianOf, percentileOf } from './statistics.ts';
import { bareServer, server } from './subjects.ts';

export interface StartMeasures {
  /** Process start to the answer of `initialize`, in ms: a bare Node script, our server, our server without a folder. */
  readonly bare: readonly number[];
  readonly ours: readonly number[];
  /** Memory in MB of our server that has no folder. */
  readonly idleMemory: number | undefined;
  /** Round trip of a request to the bare script, in ms. */
  readonly roundTrip: { readonly p50: number; readonly p99: number };
}

const startOnce = async (args: readonly string[]): Promise<LanguageClient> => {
  const client = new LanguageClient(args);
  await client.initialize();
  return client;
};

const timeStart = async (args: readonly string[]): Promise<number> => {
  const client = await startOnce(args);
  const took = performance.now() - client.started;
  await client.end();
  return took;
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const measureIdleMemory = async (): Promise<number | undefined> => {
  const client = await startOnce(server);
  client.notify('initialized', {});
  await pause(500);
  const memory = findMemory(client.pid);
  await client.end();
  return memory;
};

const measureRoundTrip = async (times: number): Promise<{ p50: number; p99: number }> => {
  const client = await startOnce(bareServer);
  const series: number[] = [];
  for (let i = 0; i < times + 20; i++) {
    const from = performance.now();
    await client.request('bench/echo', { text: 'x'.repeat(60) });
    if (i >= 20) series.push(performance.now() - from);
  }
  await client.end();
  return { p50: medianOf(series), p99: percentileOf(series, 0.99) };
};

/** Starts both in turn, `rounds` times. */
export const measureStart = async (rounds: number): Promise<StartMeasures> => {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let i = 0; i < rounds; i++) {
    bare.push(await timeStart(bareServer));
    ours.push(await timeStart(server));
  }
  return { bare, ours, idleMemory: await measureIdleMemory(), roundTrip: await measureRoundTrip(400) };
};
