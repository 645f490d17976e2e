// Owns renaming a shortcode as the client asks for it with F2: one edit of template and posts, or words why there is none.
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import {
  findRenameObstacle,
  type RenameObstacle,
  renameShortcodeEverywhere,
  type ShortcodeRename,
} from '../core/changes/index.ts';
import { findShortcode, type Site, spellPosts } from '../core/site/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { isRefusal } from '../host/file-system.ts';
import { runOverPages } from '../host/run-over-pages.ts';
import { normalizeUri } from '../host/uris.ts';
import { describe } from './guard.ts';
import { refusal, type SiteRenaming } from './rename-term.ts';
import type { Session } from './session.ts';
import { toSiteEdit } from './site-edit.ts';

/** Why there can be no edit, in words; undefined when there can. Without a new name only the old one is judged. */
export const findShortcodeRefusal = (site: Site, name: string, newName?: string): ResponseError | undefined => {
  const obstacle = findRenameObstacle(site, name, newName);
  if (obstacle) return refusal(words[obstacle](name, site, newName ?? ''));
  return site.complete ? undefined : refusal('The posts of this site are still being read. Try again in a moment.');
};

const words: Readonly<Record<RenameObstacle, (name: string, site: Site, newName: string) => string>> = {
  unknown: (name) => `The site has no shortcode “${name}” that could be renamed.`,
  embedded: (name) => `“${name}” comes with Hugo and keeps its name.`,
  theme: (name, site) =>
    `“${name}” comes from the theme “${findShortcode(site, name)?.theme}” and keeps its name. Copy its template to your layouts folder to make it yours.`,
  'name-invalid': () => 'The name of a shortcode has letters, digits, “_” and “-”, and “/” for folders.',
  taken: (_, __, newName) => `There is a shortcode “${newName}” already. Choose another name.`,
};

/** One edit for template and posts; an error whose words the author reads, when there can be none. */
export const findShortcodeEdit = async (
  { fs, workspace, connection, client }: Session,
  { site, root }: LoadedSite,
  name: string,
  typed: string,
  token: CancellationToken,
): Promise<SiteRenaming | ResponseError> => {
  const newName = typed.trim();
  const refused = findShortcodeRefusal(site, name, newName);
  if (refused) return refused;
  const documents = new Map(workspace.documents().map((document) => [normalizeUri(document.uri), document]));
  const findDocument = (uri: string) => documents.get(normalizeUri(uri));
  const change = await runOverPages(renameShortcodeEverywhere(site, name, newName), {
    fs,
    workspace: { findDocument },
    root,
    isCancelled: () => token.isCancellationRequested,
    report: (path, error) => connection.console[isRefusal(error) ? 'warn' : 'error'](`${path}: ${describe(error)}`),
  });
  if (!change) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
  const note = noteOf(change, client.renamesFiles);
  const label = `Rename shortcode “${name}” to “${newName}” in ${spellPosts(change.edits.size)}`;
  const edit = toSiteEdit(change, {
    root,
    client,
    findDocument,
    label,
    ...(note !== undefined && { description: note }),
  });
  return { edit, note };
};

const list = (paths: readonly string[]): string => {
  const shown = paths.slice(0, 3).map((path) => `“${path}”`);
  return paths.length > shown.length ? `${shown.join(', ')} and ${paths.length - shown.length} more` : shown.join(', ');
};

/** What is not as the author would expect. */
const noteOf = ({ kept, moves, refused }: ShortcodeRename, canMove: boolean): string | undefined => {
  const stays = canMove ? kept : [...kept, ...moves.map(({ from }) => from)];
  const parts = [
    ...(stays.length > 0 ? [`Rename ${list(stays)} by hand: until then Hugo does not find the shortcode.`] : []),
    ...(refused.length > 0 ? [`Not changed: ${list(refused)}.`] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
};
