// Owns renaming a shortcode as the client asks for it with F2: one edit of template and posts, or words why there is none.
import * as l10n from '@vscode/l10n';
import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import {
  findRenameObstacle,
  type RenameObstacle,
  renameShortcodeEverywhere,
  type ShortcodeRename,
} from '../core/changes/index.ts';
import { findShortcode, type Site, spellPosts } from '../core/site/index.ts';
import { listSome, quote } from '../core/text/index.ts';
import type { LoadedSite } from '../host/cell.ts';
import { cancelled, refusal, type SiteRenaming } from './rename-term.ts';
import { runOverSite } from './run-over-site.ts';
import type { Session } from './session.ts';
import { toSiteEdit } from './site-edit.ts';

/** Why there can be no edit, in words; undefined when there can. Without a new name only the old one is judged. */
export const findShortcodeRefusal = (site: Site, name: string, newName?: string): ResponseError | undefined => {
  const obstacle = findRenameObstacle(site, name, newName);
  if (obstacle) return refusal(words[obstacle](name, site, newName ?? ''));
  return site.complete
    ? undefined
    : refusal(l10n.t('The posts of this site are still being read. Try again in a moment.'));
};

const words: Readonly<Record<RenameObstacle, (name: string, site: Site, newName: string) => string>> = {
  unknown: (name) => l10n.t`The site has no shortcode “${name}” that could be renamed.`,
  embedded: (name) => l10n.t`“${name}” comes with Hugo and keeps its name.`,
  theme: (name, site) =>
    l10n.t`“${name}” comes from the theme “${findShortcode(site, name)?.theme ?? ''}” and keeps its name. Copy its template to your layouts folder to make it yours.`,
  'name-invalid': () => l10n.t('The name of a shortcode has letters, digits, “_” and “-”, and “/” for folders.'),
  taken: (_, __, newName) => l10n.t`There is a shortcode “${newName}” already. Choose another name.`,
};

/** One edit for template and posts; an error whose words the author reads, when there can be none. */
export const findShortcodeEdit = async (
  session: Session,
  loaded: LoadedSite,
  name: string,
  typed: string,
  token: CancellationToken,
): Promise<SiteRenaming | ResponseError> => {
  const { client } = session;
  const { site, root } = loaded;
  const newName = typed.trim();
  const refused = findShortcodeRefusal(site, name, newName);
  if (refused) return refused;
  const run = await runOverSite(session, loaded, renameShortcodeEverywhere(site, name, newName), token);
  if (!run) return cancelled();
  const { found: change, findDocument } = run;
  const note = noteOf(change, client.renamesFiles);
  const label = l10n.t`Rename shortcode “${name}” to “${newName}” in ${spellPosts(change.edits.size)}`;
  const edit = toSiteEdit(change, {
    root,
    client,
    findDocument,
    label,
    ...(note !== undefined && { description: note }),
  });
  return { edit, note };
};

const list = (paths: readonly string[]): string => listSome(paths.map(quote));

/** What is not as the author would expect. */
const noteOf = ({ kept, moves, refused }: ShortcodeRename, canMove: boolean): string | undefined => {
  const stays = canMove ? kept : [...kept, ...moves.map(({ from }) => from)];
  const parts = [
    ...(stays.length > 0 ? [l10n.t`Rename ${list(stays)} by hand: until then Hugo does not find the shortcode.`] : []),
    ...(refused.length > 0 ? [l10n.t`Not changed: ${list(refused)}.`] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
};
