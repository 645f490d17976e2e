// Owns having at hand which places the pages have that an open page leads to: those of open pages as they are typed, of others as
// they were read. Judges none.
import {
  type FragmentsOf,
  findFragments,
  findNamedFragments,
  type NamedFragment,
  type PageFragments,
} from '../core/site/index.ts';
import type { SitePath } from '../core/text/index.ts';
import type { LoadedSite, OpenPage } from '../host/cell.ts';
import { readFragments } from '../host/read-fragments.ts';
import { toUri } from '../host/uris.ts';
import { logUnread } from './log-unread.ts';
import type { Session } from './session.ts';

/** What is known now, for one question: an open page is read once, however often links lead into it. */
export const knownFragments = ({ workspace }: Session, { root, site, fragments }: LoadedSite): FragmentsOf => {
  const ofOpen = new Map<SitePath, PageFragments>();
  return (path) => {
    const known = ofOpen.get(path);
    if (known) return known;
    const open = workspace.findPage(toUri(root, path));
    if (!open) return fragments.get(path);
    const read = findFragments(open.page, site);
    ofOpen.set(path, read);
    return read;
  };
};

/** Reads what of these pages is not known yet, again where files changed meanwhile; undefined when there is nothing to read. */
export const learnFragments = (
  session: Session,
  loaded: LoadedSite,
  paths: ReadonlySet<SitePath>,
): Promise<void> | undefined => {
  const { workspace, fs, connection } = session;
  const { root, site, fragments } = loaded;
  const unknown = [...paths].filter((path) => !fragments.has(path) && !workspace.findPage(toUri(root, path)));
  if (unknown.length === 0) return undefined;
  const refused = (path: SitePath, error: unknown): void => logUnread(connection, path, error);
  return readFragments({ fs, root, site, openText: () => undefined, refused }, unknown).then((read) => {
    workspace.apply({ kind: 'fragments-read', of: loaded, fragments: read });
    const now = workspace.findSite(root);
    return now && learnFragments(session, now, paths);
  });
};

/** The fragments that a page names, where the rules ask for them. */
export const namedIn = ({ page, loaded: { site, settings } }: OpenPage): readonly NamedFragment[] =>
  !site.complete || settings.levels['fragment-missing'] === 'off' ? [] : findNamedFragments(page, site);

/** The other pages that a page leads to places of. */
export const pagesLedInto = ({ page }: OpenPage, named: readonly NamedFragment[]): ReadonlySet<SitePath> =>
  new Set(named.flatMap(({ path }) => (path === page.path ? [] : [path])));
