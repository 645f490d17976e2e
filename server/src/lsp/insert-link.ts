// Owns hugoAuthor/linkablePages and hugoAuthor/insertLink: what a page may link to, and the edit that does. Changes no text.
import { insertPageLink, listLinkablePages } from '../core/completions/index.ts';
import { toSitePath, toUri } from '../host/uris.ts';
import {
  type InsertLinkParams,
  type InsertLinkResult,
  insertLinkRequest,
  type LinkablePagesParams,
  type LinkChoice,
  linkablePagesRequest,
} from '../protocol.ts';
import { toPosition, toSpan } from './convert.ts';
import { findPage } from './find-page.ts';
import { answering } from './guard.ts';
import { linkHabitsOf } from './link-habits.ts';
import type { Method } from './session.ts';

export const insertLink: Method = (session) => {
  const { connection, feed } = session;
  connection.onRequest(
    linkablePagesRequest,
    answering(connection, linkablePagesRequest, async ({ uri }: LinkablePagesParams): Promise<LinkChoice[]> => {
      await feed.settled();
      const found = await findPage(session, uri);
      if (!found) return [];
      const { site, root } = found.loaded;
      const pages = listLinkablePages(site, found.page, Date.now(), linkHabitsOf(found.loaded));
      return pages.map(({ path, ...choice }) => ({ uri: toUri(root, path), ...choice }));
    }),
  );
  connection.onRequest(
    insertLinkRequest,
    answering(
      connection,
      insertLinkRequest,
      async ({ uri, start, end, target }: InsertLinkParams): Promise<InsertLinkResult | null> => {
        await feed.settled();
        const found = await findPage(session, uri);
        const path = found && toSitePath(found.loaded.root, target);
        if (!found || path === undefined || !found.loaded.site.outlines.has(path)) return null;
        const { page, loaded, lines } = found;
        const { site } = loaded;
        const edit = insertPageLink(page, site, toSpan(lines, { start, end }), path, linkHabitsOf(loaded));
        if (!edit) return null;
        const { span, newText } = edit;
        return { start: toPosition(lines, span.start), end: toPosition(lines, span.end), text: newText };
      },
    ),
  );
  return undefined;
};
