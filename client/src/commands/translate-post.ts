// Owns the command that begins a translation of the post that is written, or opens the one that is there.
import { commands, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { type TranslationChoice, type TranslationsParams, translationsRequest } from '../../../server/src/protocol.ts';
import { choosePost } from '../change-post.ts';
import { createPost } from '../create-post.ts';
import type { Session } from '../session.ts';

interface Choice extends QuickPickItem {
  readonly translation: TranslationChoice;
}

const toChoice = (translation: TranslationChoice): Choice => {
  const { label, uri, exists } = translation;
  const path = workspace.asRelativePath(Uri.parse(uri));
  return { translation, label, description: exists ? l10n.t('open “{0}”', path) : l10n.t('new: “{0}”', path) };
};

/** Asks for the language where there is a choice; takes the front matter along and marks the new post as a draft. */
export const translatePost = async (session: Session, given?: unknown): Promise<void> => {
  const server = session.server();
  const post = choosePost(given);
  if (!server || !post) return;
  const params: TranslationsParams = { uri: server.uriOf({ uri: post }) };
  const found = await server.ask<readonly TranslationChoice[]>(translationsRequest, params);
  if (found.length === 0) {
    void window.showInformationMessage(
      l10n.t('This site has one language. Name others under “languages” in its configuration.'),
    );
    return;
  }
  const title = l10n.t('Translate Post');
  const chosen =
    found.length === 1
      ? found[0]
      : (await window.showQuickPick(found.map(toChoice), { title, placeHolder: l10n.t('Into which language?') }))
          ?.translation;
  if (!chosen) return;
  const { uri, exists, text } = chosen;
  if (exists) await commands.executeCommand('vscode.open', Uri.parse(uri));
  else if (text === undefined)
    void window.showInformationMessage(l10n.t('The front matter of this post cannot be taken along. Mend it first.'));
  else await createPost({ uri, text, cursor: text.length, copies: [] });
};
