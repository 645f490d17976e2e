// Owns workspace/willRenameFiles: what posts have to say differently before the editor moves files or folders.
import * as l10n from '@vscode/l10n';
import type {
  CancellationToken,
  FileOperationRegistrationOptions,
  RenameFilesParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { type FileMove, renameFilesEverywhere, type SiteChange } from '../core/changes/index.ts';
import { parsePage } from '../core/page/index.ts';
import { hasImageExtension, type Site, spellPosts, toVirtualPath, withFiles } from '../core/site/index.ts';
import { baseNameOf, listSome, quote, type SitePath } from '../core/text/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { toSitePath, toUri } from '../host/uris.ts';
import { guarded } from './guard.ts';
import { runOverSite } from './run-over-site.ts';
import type { Method, Session } from './session.ts';
import { toSiteEdit } from './site-edit.ts';
import { tellNote } from './tell-note.ts';

/** Any file may be named by a post, and any folder may hold such files. */
export const anyFile: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };

export const willRenameFiles: Method = (session) => {
  const { connection, workspace, feed } = session;
  connection.workspace.onWillRenameFiles(
    guarded(
      connection,
      'workspace/willRenameFiles',
      null,
      async ({ files }: RenameFilesParams, token: CancellationToken): Promise<WorkspaceEdit | null> => {
        await feed.settled();
        for (const loaded of workspace.sites()) {
          const moves = findMoves(loaded, files);
          const edit = moves.length > 0 ? await findEdit(session, loaded, moves, token) : undefined;
          // Two sites do not name each other's files: the first that has something to say is the one.
          if (edit) return edit;
        }
        return null;
      },
    ),
  );
  return undefined;
};

/** The moves that concern files of a site. One that the site does not know yet, because it was made just now, is there all the same. */
const findMoves = ({ root, site }: LoadedSite, files: RenameFilesParams['files']): readonly FileMove[] =>
  files.flatMap(({ oldUri, newUri }) => {
    const from = toSitePath(root, oldUri);
    const to = toSitePath(root, newUri);
    if (from === undefined || to === undefined || from === '') return [];
    const isKnown = site.files.has(from) || site.fileIndex().inFolder(from) !== undefined;
    return isKnown || isNewFile(site, from) ? [{ from, to }] : [];
  });

const isNewFile = (site: Site, path: SitePath): boolean =>
  hasImageExtension(path) && toVirtualPath(site.mounts, path) !== undefined;

const findEdit = async (
  session: Session,
  loaded: LoadedSite,
  moves: readonly FileMove[],
  token: CancellationToken,
): Promise<WorkspaceEdit | undefined> => {
  const { client } = session;
  const { site, root } = loaded;
  if (!site.complete) {
    await tellNote(session, {
      note: l10n.t`The posts of this site are still being read, so what names ${spellMoves(moves)} was not changed.`,
    });
    return undefined;
  }
  const made = moves.map(({ from }) => from).filter((path) => isNewFile(site, path));
  const run = await runOverSite(session, loaded, renameFilesEverywhere(withFiles(site, made, []), moves), token);
  if (!run) return undefined;
  const { found, findDocument } = run;
  const change = await withoutUnsaved(session, loaded, found);
  const note = noteOf(change, moves);
  await tellNote(session, { note });
  return toSiteEdit(change, {
    root,
    client,
    findDocument,
    label: l10n.t`Change what names ${spellMoves(moves)} in ${spellPosts(change.edits.size)}`,
    ...(note !== undefined && { description: note }),
  });
};

/** Of a draft that is published only in the text that is not saved yet nobody knows the address either. */
const withoutUnsaved = async (
  { fs, workspace }: Session,
  { root, site }: LoadedSite,
  change: SiteChange,
): Promise<SiteChange> => {
  const known = await Promise.all(
    (change.readdressed ?? []).map(async (one) => {
      const uri = toUri(root, one.path);
      const saved = workspace.findDocument(uri) && (await fs.read(uri));
      return saved === undefined || !parsePage(one.path, saved, site.dialect).outline.draft ? [one] : [];
    }),
  );
  return { ...change, readdressed: known.flat() };
};

const spellMoves = (moves: readonly FileMove[]): string =>
  moves.length === 1 ? quote(baseNameOf(moves[0]!.from)) : l10n.t('{0} files or folders', moves.length);

/** What the author has to mend by hand. */
const noteOf = (change: SiteChange, moves: readonly FileMove[]): string | undefined => {
  const notes = [noteOfRefused(change, moves), noteOfAddresses(change)].filter((note) => note !== undefined);
  return notes.length > 0 ? notes.join(' ') : undefined;
};

const noteOfRefused = ({ refused }: SiteChange, moves: readonly FileMove[]): string | undefined => {
  if (refused.length === 0) return undefined;
  const posts = listSome(refused.map(quote));
  return l10n.t`No path leads from ${posts} to all of ${spellMoves(moves)} at the new place. Look at the images and links there.`;
};

/** What readers know a post by changes: to ask whether to keep it each time would be a nuisance. */
const noteOfAddresses = ({ readdressed = [] }: SiteChange): string | undefined => {
  const [first] = readdressed;
  if (first === undefined) return undefined;
  if (readdressed.length === 1)
    return l10n.t`${first.from} becomes ${first.to}. To keep the old address too, add it to “aliases” of the post.`;
  return l10n.t`${readdressed.length} posts get other addresses: ${first.from} becomes ${first.to}. To keep the old ones too, add them to “aliases”.`;
};
