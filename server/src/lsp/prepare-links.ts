// Owns making ahead what the first link that an author writes would wait for: while nothing else happens, once a post is open.
import { prepareLinks } from '../core/site/index.ts';
import { breathe, sliceMilliseconds } from '../host/breathe.ts';
import { describe } from './guard.ts';
import type { Method } from './session.ts';
import { whenQuiet } from './when-quiet.ts';

export const prepareForLinks: Method = ({ connection, workspace, closing }) => {
  let running = false;

  const prepare = async (root: string): Promise<void> => {
    const site = workspace.findSite(root)?.site;
    if (!site?.complete) return;
    const work = prepareLinks(site, Date.now());
    let sliceEnds = performance.now() + sliceMilliseconds;
    while (!work.next().done) {
      if (performance.now() < sliceEnds) continue;
      await breathe();
      // What became another meanwhile is heard of, and begun anew after the next quiet.
      if (closing.aborted || workspace.findSite(root)?.site !== site) return;
      sliceEnds = performance.now() + sliceMilliseconds;
    }
  };

  const run = async (): Promise<void> => {
    if (running) {
      soon();
      return;
    }
    running = true;
    try {
      const open = workspace.documents().flatMap(({ place }) => place?.root ?? []);
      for (const root of new Set(open)) await prepare(root);
    } finally {
      running = false;
    }
  };

  const soon = whenQuiet(closing, () => {
    run().catch((error: unknown) => connection.console.error(`links: ${describe(error)}`));
  });
  return () => soon();
};
