// Owns keeping true what shows at closed pages: which must be checked again, one run at a time, after a short quiet.
import type { SitePath } from '../core/text/index.ts';
import { toUri } from '../host/uris.ts';
import { checkClosed, clearGone, isCurrent, showClosed } from './closed-pages.ts';
import { describe } from './guard.ts';
import type { Session } from './session.ts';
import { whenQuiet } from './when-quiet.ts';

/** Pages of a site by its root; `all` of them when something changed that any may depend on. */
export type Recheck = (root: string, paths: readonly SitePath[] | 'all') => void;

/** A queue of pages to check again, with nothing in it. */
export const makeRecheck = (session: Session): Recheck => {
  const { connection, workspace, closing } = session;
  const waiting = new Map<string, ReadonlySet<SitePath> | 'all'>();
  let running = false;

  const add: Recheck = (root, paths) => {
    const before = waiting.get(root);
    waiting.set(root, paths === 'all' || before === 'all' ? 'all' : new Set([...(before ?? []), ...paths]));
    soon();
  };

  /** False when the site changed on the way: then what is left waits for the next quiet. */
  const checkRoot = async (root: string, wanted: ReadonlySet<SitePath> | 'all'): Promise<boolean> => {
    const loaded = workspace.findSite(root);
    // Of a site that is still being read all pages come again with its last one.
    if (!loaded?.site.complete) return true;
    if (wanted === 'all') clearGone(session);
    const paths = wanted === 'all' ? [...loaded.site.outlines.keys()] : [...wanted];
    const left = new Set(paths.filter((path) => !workspace.findDocument(toUri(root, path))));
    for await (const checked of checkClosed(session, loaded, [...left], (path) => left.delete(path))) {
      if (closing.aborted) return false;
      if (!isCurrent(session, loaded)) {
        add(root, [...left]);
        return false;
      }
      left.delete(checked.page.path);
      showClosed(session, loaded, checked);
    }
    // Pages that were asked for and are gone show nothing.
    for (const path of left) {
      const uri = toUri(root, path);
      if (!workspace.findDocument(uri)) session.published.show('page', uri, []);
    }
    return true;
  };

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      for (let next = waiting.entries().next(); !next.done; next = waiting.entries().next()) {
        const [root, wanted] = next.value;
        waiting.delete(root);
        if (!(await checkRoot(root, wanted))) return;
      }
    } finally {
      running = false;
    }
  };

  const soon = whenQuiet(closing, () => {
    run().catch((error: unknown) => connection.console.error(`checkSite: ${describe(error)}`));
  });
  return add;
};
