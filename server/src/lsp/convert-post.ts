// Owns hugoAuthor/convertPost: the edit that makes a bundle of a post or a single file of a bundle, and why there is none.
import * as l10n from '@vscode/l10n';
import type { CancellationToken } from 'vscode-languageserver';
import { type ConversionObstacle, turnIntoBundle, turnIntoSingle } from '../core/changes/index.ts';
import { titleOf } from '../core/site/index.ts';
import { baseNameOf, listSome, quote } from '../core/text/index.ts';
import { toUri } from '../host/uris.ts';
import { type ChangePostResult, type ConvertPostParams, convertPostRequest } from '../protocol.ts';
import type { FoundPage } from './find-page.ts';
import { findPageNow } from './find-page-now.ts';
import { answering } from './guard.ts';
import { runOverSite } from './run-over-site.ts';
import type { Method, Session } from './session.ts';
import { toSiteEdit } from './site-edit.ts';

export const convertPost: Method = (session) => {
  const { connection } = session;
  connection.onRequest(
    convertPostRequest,
    answering(
      connection,
      convertPostRequest,
      async ({ uri, to }: ConvertPostParams, token: CancellationToken): Promise<ChangePostResult | null> => {
        const found = await findPageNow(session, uri);
        return found ? convert(session, found, to, token) : null;
      },
    ),
  );
  return undefined;
};

const refuse = (said: string): ChangePostResult => ({ edit: null, said, left: [] });

const convert = async (
  session: Session,
  { page, loaded }: FoundPage,
  to: ConvertPostParams['to'],
  token: CancellationToken,
): Promise<ChangePostResult | null> => {
  const { site, root } = loaded;
  const { client } = session;
  const title = titleOf(page.path, page.outline);
  if (!site.complete) return refuse(l10n.t('The posts of this site are still being read. Try again in a moment.'));
  if (!client.renamesFiles)
    return refuse(l10n.t('This editor lets nobody move files for you. Move “{0}” by hand.', title));
  const work = to === 'bundle' ? turnIntoBundle(site, page) : turnIntoSingle(site, page);
  const run = await runOverSite(session, loaded, work, token);
  if (!run) return null;
  const { found, findDocument } = run;
  if (found.kind === 'obstacle') return refuse(sayWhy(found.obstacle, title, to));
  const { change, path, emptied } = found;
  const label =
    to === 'bundle' ? l10n.t('Turn “{0}” into a bundle', title) : l10n.t('Turn “{0}” into a single file', title);
  const edit = toSiteEdit(change, { root, client, findDocument, label });
  const said =
    to === 'bundle'
      ? l10n.t(
          '“{0}” is a bundle now: its files go into “{1}”.',
          title,
          baseNameOf(path.slice(0, path.lastIndexOf('/'))),
        )
      : l10n.t('“{0}” is a single file now: “{1}”.', title, baseNameOf(path));
  return {
    edit: edit ?? null,
    said,
    left: [],
    movedTo: toUri(root, path),
    emptied: emptied.map((folder) => toUri(root, folder)),
  };
};

/** What is in the way, and what to do about it. */
const sayWhy = (
  { kind, paths, targets = [] }: ConversionObstacle,
  title: string,
  to: ConvertPostParams['to'],
): string => {
  const names = listSome(paths.map(quote));
  const called = listSome(targets.map(quote));
  switch (kind) {
    case 'not-that':
      return to === 'bundle'
        ? l10n.t('“{0}” is no single file.', title)
        : l10n.t('“{0}” is no bundle of its own.', title);
    case 'in-bundle':
      return l10n.t('“{0}” lies in the bundle of another post. Move it out of there first.', title);
    case 'taken':
      return l10n.t('“{0}” stays as it is: its place is taken by {1}. Move that first.', title, names);
    case 'only-in-bundle':
      return l10n.t('“{0}” stays a bundle: the post does not name {1}. Move that or delete it first.', title, names);
    case 'not-followed':
      return l10n.t(
        '“{0}” stays as it is: {1} could not name {2} at the new place. Change that there first.',
        title,
        names,
        called,
      );
    case 'has-resources':
      return l10n.t(
        '“{0}” stays a bundle: its “resources” list {1}, and only a bundle has resources. Take these out first.',
        title,
        called,
      );
    case 'not-utf-8':
      return l10n.t(
        '“{0}” stays as it is: {1} would have to change and is not written in UTF-8. Convert that first.',
        title,
        names,
      );
  }
};
