// Owns hugoAuthor/divider: where the summary divider goes in a page. What it is made of `core/authoring` knows.
import { placeDivider } from '../core/authoring/index.ts';
import { type DividerParams, type DividerResult, dividerRequest } from '../protocol.ts';
import { toOffset, toPosition } from './convert.ts';
import { findPage } from './find-page.ts';
import { answering } from './guard.ts';
import type { Method } from './session.ts';

export const divider: Method = (session) => {
  const { connection, feed } = session;
  connection.onRequest(
    dividerRequest,
    answering(connection, dividerRequest, async ({ uri, position }: DividerParams): Promise<DividerResult | null> => {
      await feed.settled();
      const found = await findPage(session, uri);
      if (!found) return null;
      const wish = placeDivider(found.page, toOffset(found.lines, position));
      return { position: toPosition(found.lines, wish.at), ...(wish.kind === 'insert' && { text: wish.text }) };
    }),
  );
  return undefined;
};
