// Owns hugoAuthor/translations: the languages a page is or can be translated to, with the file and what it begins with.
import { findTranslations, makeTranslation } from '../core/authoring/index.ts';
import { toUri } from '../host/uris.ts';
import { type TranslationChoice, type TranslationsParams, translationsRequest } from '../protocol.ts';
import { findPage } from './find-page.ts';
import { answering } from './guard.ts';
import type { Method } from './session.ts';

export const translations: Method = (session) => {
  const { connection, feed } = session;
  connection.onRequest(
    translationsRequest,
    answering(connection, translationsRequest, async ({ uri }: TranslationsParams): Promise<TranslationChoice[]> => {
      await feed.settled();
      const found = await findPage(session, uri);
      if (!found) return [];
      const { page, loaded } = found;
      return findTranslations(loaded.site, page).map(({ language, label, path, exists }) => {
        const text = exists ? undefined : makeTranslation(loaded.site, page, path);
        return { language, label, uri: toUri(loaded.root, path), exists, ...(text !== undefined && { text }) };
      });
    }),
  );
  return undefined;
};
