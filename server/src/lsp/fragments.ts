// Owns having at hand which places the pages have that an open page leads to: those of open pages as they are typed, of others as
// they were read. Judges none.
import type { FragmentsOf } from '../core/site/index.ts';
import { findFragments, findNamedFragments } from '../core/site/index.ts';
import type { SitePath } from '../core/text/index.ts';
import type { LoadedSite, OpenPage } from '../host/cell.ts';
import { readFragments } from '../host/read-fragments.ts';
import { toUri } from '../host/uris.ts';
import { logUnread } from './log-unread.ts';
import type { Session } from './session.ts';

/** What is known now. */
export const knownFragments =
  ({ workspace }: Session, { root, site, fragments }: LoadedSite): FragmentsOf =>
  (path) => {
    const open = workspace.findPage(toUri(root, path));
    return open ? findFragments(open.page, site) : fragments.get(path);
  };

/** Reads what of these pages is not known yet; undefined when there is nothing to read. */
export const learnFragments = (
  { workspace, fs, connection }: Session,
  { root, site, fragments }: LoadedSite,
  paths: Iterable<SitePath>,
): Promise<void> | undefined => {
  const unknown = [...new Set(paths)].filter((path) => !fragments.has(path) && !workspace.findPage(toUri(root, path)));
  if (unknown.length === 0) return undefined;
  const refused = (path: SitePath, error: unknown): void => logUnread(connection, path, error);
  return readFragments({ fs, root, site, openText: () => undefined, refused }, unknown).then((read) =>
    workspace.apply({ kind: 'fragments-read', root, site, fragments: read }),
  );
};

/** The other pages that a page leads to places of. */
export const pagesLedInto = ({ page, loaded: { site, settings } }: OpenPage): readonly SitePath[] =>
  !site.complete || settings.levels['fragment-missing'] === 'off'
    ? []
    : findNamedFragments(page, site).flatMap(({ path }) => (path === page.path ? [] : [path]));
