// Owns what happens when VS Code loads us, wherever that is: commands are named, the rest is loaded when there is something to do.

import type { MarkdownIt } from 'markdown-it';
import { commands, type ExtensionContext, workspace } from 'vscode';
import { checkSite } from './commands/check-site.ts';
import { copyPermalink } from './commands/copy-permalink.ts';
import { copyTermUrl } from './commands/copy-term-url.ts';
import { findImagePosts } from './commands/find-image-posts.ts';
import { insertFigure } from './commands/insert-figure.ts';
import { insertLink } from './commands/insert-link.ts';
import { insertShortcode } from './commands/insert-shortcode.ts';
import { insertSummaryDivider } from './commands/insert-summary-divider.ts';
import { mergeTerm } from './commands/merge-term.ts';
import { newPost } from './commands/new-post.ts';
import { openInBrowser } from './commands/open-in-browser.ts';
import { openLivePreview } from './commands/open-live-preview.ts';
import { openPreview } from './commands/open-preview.ts';
import { openTermPage } from './commands/open-term-page.ts';
import { openWalkthrough } from './commands/open-walkthrough.ts';
import { publishPost } from './commands/publish-post.ts';
import { refreshViews } from './commands/refresh-views.ts';
import { renameTerm } from './commands/rename-term.ts';
import { restartServer } from './commands/restart-server.ts';
import { revealPost } from './commands/reveal-post.ts';
import { schedulePost } from './commands/schedule-post.ts';
import { showOutput } from './commands/show-output.ts';
import { showPageState } from './commands/show-page-state.ts';
import { showStatus } from './commands/show-status.ts';
import { stopLivePreview } from './commands/stop-live-preview.ts';
import { toggleDraft } from './commands/toggle-draft.ts';
import { translatePost } from './commands/translate-post.ts';
import { turnIntoBundle } from './commands/turn-into-bundle.ts';
import { turnIntoSingleFile } from './commands/turn-into-single-file.ts';
import { unpublishPost } from './commands/unpublish-post.ts';
import type { Host } from './host.ts';
import { takeImages } from './images/take-images.ts';
import { showPageStatus } from './page-status.ts';
import { sayFailure, titleOfCommand } from './say-failure.ts';
import { createSession, type Session } from './session.ts';
import { pairShortcodeDelimiters } from './shortcode-delimiters.ts';
import { showSiteState } from './site-state.ts';
import { showPosts } from './views/posts.ts';
import { showTaxonomies } from './views/taxonomies.ts';

const commandList: Readonly<Record<string, (session: Session, ...given: unknown[]) => Promise<void>>> = {
  insertFigure,
  insertLink,
  insertShortcode,
  findImagePosts,
  newPost,
  checkSite,
  openPreview,
  openLivePreview,
  stopLivePreview,
  showStatus,
  renameTerm,
  mergeTerm,
  openTermPage,
  copyTermUrl,
  publishPost,
  schedulePost,
  unpublishPost,
  toggleDraft,
  turnIntoBundle,
  turnIntoSingleFile,
  translatePost,
  insertSummaryDivider,
  copyPermalink,
  openInBrowser,
  showPageState,
  revealPost,
  refreshViews,
  openWalkthrough,
  restartServer,
  showOutput,
};

/** Names the commands and begins to look for a site. */
export const startExtension = (context: ExtensionContext, host: Host): Session => {
  const session = createSession(context, host);
  for (const [name, run] of Object.entries(commandList)) {
    const command = `hugoAuthor.${name}`;
    context.subscriptions.push(
      commands.registerCommand(command, (...given: unknown[]) =>
        run(session, ...given).catch((error: unknown) => sayFailure(session, titleOfCommand(session, command), error)),
      ),
    );
  }
  showSiteState(session);
  pairShortcodeDelimiters(session);
  showPageStatus(session);
  context.subscriptions.push(...takeImages(session), ...(host.hugo?.offerTasks(session) ?? []));
  session.views.posts = showPosts(session);
  session.views.taxonomies = showTaxonomies(session);
  context.subscriptions.push(workspace.onDidChangeWorkspaceFolders(() => session.start()));
  // `hugo new site .` in a window that is open already.
  const configs = workspace.createFileSystemWatcher('**/{hugo,config}.{toml,yaml,yml,json}', false, true, true);
  context.subscriptions.push(
    configs,
    configs.onDidCreate(() => session.start()),
  );
  void session.start();
  return session;
};

type Extend = (md: MarkdownIt) => MarkdownIt;

/** What the built-in Markdown preview asks of an extension; `create` is called once, when the first Markdown is shown. */
export const extendMarkdownBy = (create: () => Extend): { extendMarkdownIt: Extend } => {
  let extend: Extend | undefined;
  return {
    extendMarkdownIt(md) {
      extend ??= create();
      return extend(md);
    },
  };
};
