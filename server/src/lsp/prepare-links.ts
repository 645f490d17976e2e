// Owns making ahead what the first link that an author writes would wait for: while nothing else happens, once a post is open.
import { learnLinkForm } from '../core/completions/index.ts';
import { prepareLinks } from '../core/site/index.ts';
import { breathe, sliceMilliseconds } from '../host/breathe.ts';
import { runOverPages } from '../host/run-over-pages.ts';
import { describe } from './guard.ts';
import { logUnread } from './log-unread.ts';
import type { Method } from './session.ts';
import { whenQuiet } from './when-quiet.ts';

export const prepareForLinks: Method = ({ connection, workspace, closing, fs }) => {
  let running = false;
  /** Sites whose posts were read for it: as they were read from disk, so that a site that is read again is asked again. */
  const learnt = new WeakMap<object, true>();

  const learn = async (root: string): Promise<void> => {
    const loaded = workspace.findSite(root);
    if (!loaded?.site.complete || learnt.has(loaded.site.config)) return;
    learnt.set(loaded.site.config, true);
    const form = await runOverPages(learnLinkForm(loaded.site, Date.now()), {
      fs,
      workspace,
      root,
      isCancelled: () => closing.aborted,
      report: (path, error) => logUnread(connection, path, error),
    });
    if (form !== undefined) workspace.apply({ kind: 'link-form-learnt', root, form });
  };

  /** False where the site became another one meanwhile. */
  const prepare = async (root: string): Promise<boolean> => {
    const site = workspace.findSite(root)?.site;
    if (!site?.complete) return false;
    const work = prepareLinks(site, Date.now());
    let sliceEnds = performance.now() + sliceMilliseconds;
    while (!work.next().done) {
      if (performance.now() < sliceEnds) continue;
      await breathe();
      // What became another meanwhile is heard of, and begun anew after the next quiet.
      if (closing.aborted || workspace.findSite(root)?.site !== site) return false;
      sliceEnds = performance.now() + sliceMilliseconds;
    }
    return true;
  };

  const run = async (): Promise<void> => {
    if (running) {
      soon();
      return;
    }
    running = true;
    try {
      const open = workspace.documents().flatMap(({ place }) => place?.root ?? []);
      for (const root of new Set(open)) {
        if (await prepare(root)) await learn(root);
      }
    } finally {
      running = false;
    }
  };

  const soon = whenQuiet(closing, () => {
    run().catch((error: unknown) => connection.console.error(`links: ${describe(error)}`));
  });
  return () => soon();
};
