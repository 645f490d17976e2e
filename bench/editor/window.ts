// Owns one window of the real editor for the bench: opens it, hands orders in, gives out what its frames note. Knows no site and no figure.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../scripts/lib/browser.mjs';
import { startEditor, windowAddress } from '../../scripts/lib/editor-host.mjs';
import { projectFolder } from '../../scripts/lib/folders.mjs';
import { openStage } from '../../test/vscode/stage.mjs';
import type { Order } from './hands.ts';
import type { Note } from './note.ts';

export interface EditorWindow {
  readonly name: string;
  readonly page: Page;
  /** Settles when it was done in the extension host. */
  order(order: Order): Promise<void>;
  /** The first such note that is not older than `since`, also one that is still to come. */
  note(isWanted: (note: Note) => boolean, since: number): Promise<Note>;
  close(): Promise<void>;
}

const patience = 20_000;

const bundle = async (name: string, platform: 'node' | 'browser'): Promise<string> => {
  const outfile = join(projectFolder, 'out/bench', `${name}.js`);
  await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    platform,
    format: platform === 'node' ? 'cjs' : 'iife',
    external: ['vscode'],
  });
  return outfile;
};

/** Orders go to whoever asks for the next one; what it has done comes with the question after it. */
const openOrders = async () => {
  let ask: ((order: Order) => void) | undefined;
  let settle: ((failure: string | undefined) => void) | undefined;
  let waiting: Order | undefined;
  const stage = await openStage({
    next: ({ done }: { done: unknown }) =>
      new Promise((resolve) => {
        const failure = (done as { failure?: string }).failure;
        if (done !== 'ready') settle?.(failure);
        if (waiting) resolve(waiting);
        else ask = resolve;
        waiting = undefined;
      }),
  });
  return {
    address: stage.address,
    close: stage.close,
    order: (order: Order): Promise<void> =>
      new Promise((resolve, reject) => {
        settle = (failure) => (failure === undefined ? resolve() : reject(new Error(failure)));
        if (ask) ask(order);
        else waiting = order;
        ask = undefined;
        if (order.does === 'end') resolve();
      }),
  };
};

/** @param extensions absolute folders; ours among them or not */
export const openEditorWindow = async (folder: string, extensions: readonly string[]): Promise<EditorWindow> => {
  const orders = await openOrders();
  const hands = await bundle('hands', 'node');
  const eyes = await bundle('observe', 'browser');
  const editor = await startEditor({ env: { ...process.env, HUGO_AUTHOR_STAGE: orders.address } });
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const notes: Note[] = [];
  const listeners = new Set<(note: Note) => void>();
  await context.exposeBinding('benchNote', (_, note: Note) => {
    notes.push(note);
    for (const listener of listeners) listener(note);
  });
  await context.addInitScript({ path: eyes });
  const page = await context.newPage();
  await page.goto(windowAddress(editor.port, { folder, extensions, tests: hands }));
  return {
    name: `VS Code ${editor.version} (code-server) in headless Chromium ${browser.version()}`,
    page,
    order: orders.order,
    note: (isWanted, since) =>
      new Promise((resolve, reject) => {
        const wanted = (note: Note): boolean => note.at >= since && isWanted(note);
        const known = notes.find(wanted);
        if (known) {
          resolve(known);
          return;
        }
        const end = (): void => {
          clearTimeout(late);
          listeners.delete(listen);
        };
        const listen = (note: Note): void => {
          if (!wanted(note)) return;
          end();
          resolve(note);
        };
        const late = setTimeout(() => {
          end();
          reject(new Error(`Not seen within ${patience / 1000} s. The last notes: ${JSON.stringify(notes.slice(-5))}`));
        }, patience);
        listeners.add(listen);
      }),
    async close() {
      await orders.order({ does: 'end' });
      await browser.close();
      await editor.stop();
      await orders.close();
    },
  };
};
