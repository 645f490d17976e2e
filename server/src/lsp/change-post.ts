// Owns hugoAuthor/changePost: the edit that publishes a post or makes a draft of it, and what to tell the author.
import * as l10n from '@vscode/l10n';
import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import {
  isDraft,
  makeDraft,
  type PostChange,
  publishPost,
  takeDraftAway,
  zoneOfPage,
} from '../core/authoring/index.ts';
import { changeAndMove, type DatedName, toDatedName } from '../core/changes/index.ts';
import { type Page, parsePage } from '../core/page/index.ts';
import { findPagePublication, spellMoment, spellWithheld, titleOf, writeDate } from '../core/site/index.ts';
import { hasLostBytes, type TextEdit } from '../core/text/index.ts';
import { toUri } from '../host/uris.ts';
import { type ChangePostParams, type ChangePostResult, changePostRequest } from '../protocol.ts';
import { toEdit } from './convert.ts';
import type { FoundPage } from './find-page.ts';
import { findPageNow } from './find-page-now.ts';
import { answering } from './guard.ts';
import { runOverSite } from './run-over-site.ts';
import type { Method, Session } from './session.ts';
import { toSiteEdit } from './site-edit.ts';

export const changePost: Method = (session) => {
  const { connection, client } = session;
  connection.onRequest(
    changePostRequest,
    answering(
      connection,
      changePostRequest,
      async (params: ChangePostParams, token: CancellationToken): Promise<ChangePostResult | null> => {
        const found = await findPageNow(session, params.uri);
        if (!found) return null;
        const title = titleOf(found.page.path, found.page.outline);
        if (hasLostBytes(found.page.text))
          return refuse(
            l10n.t('“{0}” is not written in UTF-8: saving it would lose letters. Convert it first.', title),
          );
        if (params.change === 'publish' || params.change === 'schedule')
          return publish(session, found, params, title, token);
        return changeDraft(found, params, title, client.documentChanges);
      },
    ),
  );
  return undefined;
};

const refuse = (said: string, left: readonly string[] = []): ChangePostResult => ({ edit: null, said, left });

const changeDraft = (
  found: FoundPage,
  { uri, change }: ChangePostParams,
  title: string,
  versioned: boolean,
): ChangePostResult => {
  const { page, loaded } = found;
  const ends = change === 'toggle-draft' && isDraft(page, loaded.site);
  const edits = ends ? takeDraftAway(page, loaded.site) : makeDraft(page, loaded.site);
  if (edits === undefined)
    return refuse(l10n.t('The front matter of “{0}” cannot be changed safely. Mend it first.', title));
  if (edits.length === 0) return refuse(l10n.t('“{0}” is a draft already.', title));
  const said = ends ? l10n.t('“{0}” is no draft any more.', title) : l10n.t('“{0}” is a draft now.', title);
  return { edit: toPageEdit(found, uri, edits, versioned), said, left: [] };
};

/** Was the post public as one of these texts? A date of then is the one that readers know. */
const wasPublic = ({ page, loaded }: FoundPage, formerTexts: readonly string[], now: number): boolean =>
  formerTexts.some((text) => {
    const former = parsePage(page.path, text, loaded.site.dialect);
    return former.frontMatter !== undefined && findPagePublication(loaded.site, former, now).withheld.length === 0;
  });

const publish = async (
  session: Session,
  found: FoundPage,
  { uri, change, at, formerTexts = [] }: ChangePostParams,
  title: string,
  token: CancellationToken,
): Promise<ChangePostResult | null> => {
  const { client } = session;
  const { page, loaded } = found;
  const { site, root } = loaded;
  const now = Date.now();
  const moment = change === 'schedule' && at !== undefined && at > now ? at : now;
  const keepsDate = wasPublic(found, formerTexts, now);
  const changed = publishPost(page, site, { now, at: moment, keepsDate });
  const named = client.renamesFiles ? findName(found, changed, moment) : undefined;
  const moves = named?.moves ?? [];
  if (changed.edits.length === 0 && moves.length === 0) {
    const left = sayLeft(found, page, now, now);
    return refuse(
      left.length === 0
        ? l10n.t('“{0}” is published already.', title)
        : l10n.t('“{0}” cannot be published by this.', title),
      left,
    );
  }
  const after: Page = { ...changed.after, path: named?.path ?? page.path };
  const left = sayLeft(found, after, moment, now);
  const said = say(found, { changed, named, title, moment, now, left });
  if (moves.length === 0) return { edit: toPageEdit(found, uri, changed.edits, client.documentChanges), said, left };
  if (!site.complete) return refuse(l10n.t('The posts of this site are still being read. Try again in a moment.'));
  const run = await runOverSite(session, loaded, changeAndMove(site, page, changed, moves), token);
  if (!run) return null;
  const edit = toSiteEdit(run.found, {
    root,
    client,
    findDocument: run.findDocument,
    label: l10n.t('Publish “{0}” as “{1}”', title, named!.name),
  });
  const { path, emptied } = named!;
  return {
    edit: edit ?? null,
    said,
    left,
    movedTo: toUri(root, path),
    emptied: emptied.map((folder) => toUri(root, folder)),
  };
};

/** The name that goes with the date that was set. */
const findName = ({ page, loaded }: FoundPage, { dates }: PostChange, moment: number): DatedName | undefined => {
  const [first] = dates;
  if (!first) return undefined;
  const { site } = loaded;
  // Most dates begin with their day; those that do not are named on the clocks of the site.
  const day = /^\d{4}-\d\d-\d\d/.exec(first.written)?.[0] ?? writeDate(moment, zoneOfPage(page, site), '2000-01-01');
  return toDatedName(site, page.path, day);
};

interface Told {
  readonly changed: PostChange;
  readonly named: DatedName | undefined;
  readonly title: string;
  readonly moment: number;
  readonly now: number;
  readonly left: readonly string[];
}

const say = ({ page, loaded }: FoundPage, { changed, named, title, moment, now, left }: Told): string => {
  const { dates, draftEnded } = changed;
  const date = dates[0]?.written.replace('T', ' ').slice(0, 16);
  if (left.length > 0) {
    if (date === undefined) return l10n.t('“{0}” is no draft any more.', title);
    return draftEnded
      ? l10n.t('“{0}” is no draft any more, and is dated {1}.', title, date)
      : l10n.t('“{0}” is dated {1} now.', title, date);
  }
  if (moment > now) {
    const when = spellMoment(loaded.site, page.path, moment, now);
    if (named?.taken)
      return l10n.t('“{0}” appears on {1}. Its name stays: there is a “{2}” already.', title, when, named.name);
    // Readers who know the post will look for it.
    if (findPagePublication(loaded.site, page, now).withheld.length === 0)
      return named
        ? l10n.t('“{0}” was public: the next build takes it away until {1}, then it is “{2}”.', title, when, named.name)
        : l10n.t('“{0}” was public: the next build takes it away until {1}.', title, when);
    return named
      ? l10n.t('“{0}” appears on {1}, as “{2}”.', title, when, named.name)
      : l10n.t('“{0}” appears on {1}.', title, when);
  }
  if (date === undefined) return l10n.t('“{0}” is published with the next build, with the date it has.', title);
  if (named?.taken)
    return l10n.t(
      '“{0}” is published with the next build, dated {1}. Its name stays: there is a “{2}” already.',
      title,
      date,
      named.name,
    );
  return named
    ? l10n.t('“{0}” is published with the next build, dated {1}, as “{2}”.', title, date, named.name)
    : l10n.t('“{0}” is published with the next build, dated {1}.', title, date);
};

const sayLeft = ({ loaded }: FoundPage, page: Page, moment: number, now: number): readonly string[] =>
  findPagePublication(loaded.site, page, moment)
    .withheld.map((one) => spellWithheld(loaded.site, page.path, one, now))
    .map(({ why, advice }) => `${why} ${advice}`);

const toPageEdit = (
  { document, lines }: FoundPage,
  uri: string,
  edits: readonly TextEdit[],
  versioned: boolean,
): WorkspaceEdit => {
  const changes = edits.map((edit) => toEdit(lines, edit));
  const at = document?.uri ?? uri;
  return versioned
    ? { documentChanges: [{ textDocument: { uri: at, version: document?.version ?? null }, edits: changes }] }
    : { changes: { [at]: changes } };
};
