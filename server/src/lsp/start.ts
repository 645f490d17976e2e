// Owns putting a session together: one connection, one file system, one workspace, and every method of the protocol.
import type { Connection } from 'vscode-languageserver';
import { asOpened } from '../host/as-opened.ts';
import type { Delta } from '../host/change.ts';
import { makeFeed } from '../host/feed.ts';
import { type FileSystem, isRefusal } from '../host/file-system.ts';
import { makeWorkspace } from '../host/workspace.ts';
import { changePost } from './change-post.ts';
import { changed } from './changed.ts';
import { checkSite } from './check-site.ts';
import { toClientFeatures, toClientOptions } from './client-features.ts';
import { makeClientFiles } from './client-files.ts';
import { codeAction } from './code-action.ts';
import { completion } from './completion.ts';
import { completionResolve } from './completion-resolve.ts';
import { configProblems } from './config-problems.ts';
import { configuration, makeSettingsSource, toSentSettings } from './configuration.ts';
import { convertPost } from './convert-post.ts';
import { definition } from './definition.ts';
import { diagnostic } from './diagnostic.ts';
import { divider } from './divider.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import { foldingRange } from './folding-range.ts';
import { describe } from './guard.ts';
import { hover } from './hover.ts';
import { toFolders, toInitializeResult } from './initialize.ts';
import { insertLink } from './insert-link.ts';
import { installedHugo, makeInstalledHugo } from './installed-hugo.ts';
import { linkedEditingRange } from './linked-editing-range.ts';
import { moments } from './moments.ts';
import { newPost } from './new-post.ts';
import { pageState } from './page-state.ts';
import { placeImage } from './place-image.ts';
import { posts } from './posts.ts';
import { prepareForLinks } from './prepare-links.ts';
import { preview } from './preview.ts';
import { makePublished } from './published.ts';
import { push } from './push.ts';
import { references } from './references.ts';
import { refresh } from './refresh.ts';
import { rename } from './rename.ts';
import { renameAction } from './rename-action.ts';
import { renameTerm } from './rename-term.ts';
import { semanticTokens } from './semantic-tokens.ts';
import type { Listener, Session } from './session.ts';
import { shortcodes } from './shortcodes.ts';
import { signatureHelp } from './signature-help.ts';
import { status } from './status.ts';
import { sync } from './sync.ts';
import { taxonomies } from './taxonomies.ts';
import { speak, type Translation } from './translation.ts';
import { translations } from './translations.ts';
import { watchedFiles } from './watched-files.ts';
import { willRenameFiles } from './will-rename-files.ts';
import { willSave } from './will-save.ts';
import { workspaceFolders } from './workspace-folders.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

/**
 * Serves one client until its connection closes. `disk` is that of this machine, where there is one: the client reads the rest.
 * `version` is what the server calls itself, `translationOf` gives its texts in the language of a locale; the client may name both.
 */
export const startServer = (
  connection: Connection,
  disk: FileSystem | undefined,
  version: string,
  translationOf: (locale: string) => Translation | undefined,
): void => {
  connection.onInitialize((params) => {
    const client = toClientFeatures(params);
    const { version: named, translation } = toClientOptions(params);
    speak(params.locale, (locale) => translation ?? translationOf(locale));
    const fs = disk && !client.readsFiles ? disk : makeClientFiles(connection, disk);
    const sent = toSentSettings(params);
    const listeners: Listener[] = [];
    const hear = (delta: Delta): void => {
      if (!closing.signal.aborted) for (const listener of listeners) listener(delta);
    };
    const closing = new AbortController();
    const workspace = makeWorkspace(hear);
    const feed = makeFeed({
      fs,
      workspace,
      settingsOf: makeSettingsSource({ connection }, client, sent),
      installedHugo: makeInstalledHugo({ connection }, client),
      // That the disk refuses to be read is no failure of ours.
      report: (error) => connection.console[isRefusal(error) ? 'warn' : 'error'](describe(error)),
    });
    const session: Session = {
      connection,
      fs: asOpened(fs),
      workspace,
      feed,
      client,
      published: makePublished(connection),
      closing: closing.signal,
    };
    const folders = new Set(toFolders(params));
    const methods = [
      sync,
      diagnostic,
      push,
      refresh,
      configProblems,
      completion,
      completionResolve,
      codeAction,
      hover,
      signatureHelp,
      documentSymbol,
      foldingRange,
      linkedEditingRange,
      documentLink,
      semanticTokens,
      workspaceSymbol,
      definition,
      references,
      rename,
      renameAction,
      renameTerm,
      willRenameFiles,
      willSave,
      status,
      checkSite,
      shortcodes,
      preview,
      newPost,
      placeImage,
      insertLink,
      prepareForLinks,
      installedHugo,
      taxonomies,
      posts,
      pageState,
      changePost,
      moments,
      convertPost,
      divider,
      translations,
      changed,
    ];
    for (const method of methods) listeners.push(...listenerOf(method(session)));
    // What the client must be told first can be said only once it is initialized.
    connection.onInitialized(() => {
      for (const method of [configuration(sent), watchedFiles(() => [...folders]), workspaceFolders(folders)])
        listeners.push(...listenerOf(method(session)));
      feed.start([...folders]);
    });
    connection.onShutdown(() => {
      closing.abort();
      feed.stop();
    });
    return toInitializeResult(client, named ?? version);
  });
  connection.listen();
};

const listenerOf = (listener: Listener | undefined): readonly Listener[] => (listener ? [listener] : []);
