// Owns the live preview of one site in the editor: which page is shown, where it is scrolled, what a click does, what is said.
import { commands, env, l10n, Position, type TextDocument, Uri, workspace } from 'vscode';
import type { Anchor } from '../../../server/src/core/preview/index.ts';
import { isPageLike } from '../page-documents.ts';
import { askPageState } from '../page-status.ts';
import type { Session } from '../session.ts';
import { createBuildNews } from './build-news.ts';
import { createCaretPlace } from './caret-place.ts';
import { type LivePanel, openLivePanel } from './live-panel.ts';
import { startLiveProxy } from './live-proxy.ts';
import { createLiveServer } from './live-server.ts';
import { startLiveSite } from './live-site.ts';
import type { ViewMessage } from './messages.ts';

export interface SitePreviewOptions {
  readonly session: Session;
  readonly root: Uri;
  readonly name: string;
  readonly program: string;
  readonly version: string;
  readonly pageScript: string;
  readonly log: (line: string) => void;
}

export interface SitePreview {
  /** Opens the view or brings it to the front; it shows the page of the document. */
  open(document: TextDocument | undefined): Promise<void>;
  /** Shows the page of this document, where the view is open. */
  follow(document: TextDocument): Promise<void>;
  /** The caret has moved in this document. */
  scroll(document: TextDocument): void;
  /** The text of a page is another one, or what is on disk is its text again. */
  changed(document: TextDocument): void;
  /** Its text is not held any more. */
  closed(document: TextDocument): void;
  /** A file of the site is another one on disk. */
  noticeChange(path: string): void;
  stop(): Promise<void>;
}

const quietMilliseconds = 40;

const isTyped = (document: TextDocument): boolean => document.isDirty && isPageLike(document);

/** Starts what stands before Hugo, then Hugo itself; settles when pages could be asked for, or could not. */
export const startSitePreview = async (options: SitePreviewOptions): Promise<SitePreview> => {
  const { session, root, name, program, version, log } = options;
  const proxy = await startLiveProxy({ pageScript: options.pageScript, log });
  const outside = await env
    .asExternalUri(Uri.parse(`http://127.0.0.1:${proxy.port}/`))
    .then(undefined, async (error) => {
      await proxy.close();
      throw error;
    });
  const address = new URL(outside.toString(true)).href.replace(/\/?$/, '/');

  const caret = createCaretPlace();
  let panel: LivePanel | undefined;
  let shown: TextDocument | undefined;
  /** Path on the site of the page of `shown`. */
  let shownPath: string | undefined;
  let asked = 0;
  let hasPage = false;
  let wasTyped = false;
  let ownMove: string | undefined;
  let scrolling: NodeJS.Timeout | undefined;

  const failure = (error: unknown): void => log(`live preview: ${String(error)}`);

  const news = createBuildNews({
    site: root.toString(),
    name,
    post: (message) => panel?.post(message),
    hasPage: () => hasPage,
  });

  const sendScroll = (): void => {
    const anchor = shown && caret.find(shown);
    if (shownPath !== undefined) panel?.post({ kind: 'scroll', path: shownPath, ...(anchor && { anchor }) });
  };

  const whyNoPage = async (document: TextDocument): Promise<string> => {
    const state = await askPageState(session, document);
    const why = state?.reasons[0]?.why;
    return why === undefined
      ? l10n.t('Hugo makes no page of “{0}”.', workspace.asRelativePath(document.uri))
      : l10n.t('Hugo makes no page of this post: {0}', why);
  };

  const follow = async (document: TextDocument): Promise<void> => {
    shown = document;
    if (!panel || !server.isServing()) return;
    const ours = ++asked;
    const path = await server.findUrlPath(document.uri.fsPath);
    // Another post was asked for meanwhile, or Hugo is not there any more.
    if (ours !== asked || !server.isServing()) return;
    if (path === undefined) {
      shownPath = undefined;
      const words = await whyNoPage(document);
      if (ours === asked) news.cover(words);
      return;
    }
    shownPath = path;
    news.cover();
    panel.post({ kind: 'follow', path });
    sendScroll();
  };

  const server = createLiveServer({
    proxy,
    address,
    log,
    now: () => Date.now(),
    start: (signal) =>
      startLiveSite({
        program,
        version,
        root: root.fsPath,
        baseUrl: address,
        keeper: session.context.asAbsolutePath('dist/keep-hugo.js'),
        log,
        signal,
      }),
    unsaved: () =>
      new Map(workspace.textDocuments.filter(isTyped).map((document) => [document.uri.fsPath, document.getText()])),
    starting: news.noticeStart,
    served() {
      panel?.post({ kind: 'reload' });
      news.noticeServed();
      if (shown) void follow(shown).catch(failure);
    },
    built(problems) {
      const isServing = server.isServing();
      news.noticeBuilt(problems, isServing);
      // The front matter may have given the page another address, or a page at all.
      if (shown && isServing && problems.length === 0) void refollow(shown).catch(failure);
    },
    renewed: (build) => panel?.post({ kind: 'built', build }),
    failed: news.noticeFailure,
  });

  /** Looks after a build whether the page is elsewhere now. */
  const refollow = async (document: TextDocument): Promise<void> => {
    const ours = asked;
    const path = await server.findUrlPath(document.uri.fsPath);
    if (ours === asked && path !== shownPath && server.isServing()) await follow(document);
  };

  const goToProblem = async (): Promise<void> => {
    const first = news.problems.find(({ path }) => path !== undefined);
    if (!first?.path) {
      if (!server.isServing()) await server.restart();
      return;
    }
    const at = new Position(first.line ?? 0, first.column ?? 0);
    await commands.executeCommand('vscode.open', Uri.file(first.path), { selection: { start: at, end: at } });
  };

  /** On a page that a link has led to it is the file of that page that is opened. */
  const goToWords = async (path: string, anchor: Anchor): Promise<void> => {
    const file = path === shownPath ? shown?.uri.fsPath : await server.findFile(path);
    if (file === undefined) return;
    const document = await workspace.openTextDocument(file);
    ownMove = document.uri.toString();
    if (!(await caret.go(document, anchor))) ownMove = undefined;
  };

  const hearAsync = async (message: ViewMessage): Promise<void> => {
    switch (message.kind) {
      case 'ready':
        server.allowParent(message.origin);
        if (shown) await follow(shown);
        break;
      case 'shown':
      case 'renewed':
        hasPage = true;
        if (message.path === shownPath && wasTyped) sendScroll();
        wasTyped = false;
        break;
      case 'clicked':
        await goToWords(message.path, message.anchor);
        break;
      case 'leave':
        if (/^(https?|mailto):/i.test(message.url)) await env.openExternal(Uri.parse(message.url));
        break;
      case 'browse':
        await env.openExternal(Uri.parse(new URL(message.path, address).href));
        break;
      case 'retry':
        await server.restart();
        break;
      case 'problem':
        await goToProblem();
        break;
    }
  };
  const hear = (message: ViewMessage): void =>
    void hearAsync(message).catch((error: unknown) => log(`live preview: ${message.kind}: ${String(error)}`));

  const openPanel = (): LivePanel =>
    openLivePanel({
      context: session.context,
      siteName: name,
      address,
      hear,
      closed() {
        panel = undefined;
        hasPage = false;
      },
    });

  return {
    async open(document) {
      if (document) shown = document;
      if (panel) {
        panel.tab.reveal(undefined, true);
        if (shown) await follow(shown);
      } else {
        panel = openPanel();
        news.sayProblems();
      }
      if (!server.isServing()) await server.restart();
    },
    follow,
    scroll(document) {
      if (document !== shown || !panel) return;
      if (ownMove === document.uri.toString()) {
        ownMove = undefined;
        return;
      }
      clearTimeout(scrolling);
      scrolling = setTimeout(sendScroll, quietMilliseconds);
    },
    changed(document) {
      if (document === shown) wasTyped = true;
      server.write(document.uri.fsPath, isTyped(document) ? document.getText() : undefined);
    },
    closed: (document) => server.write(document.uri.fsPath, undefined),
    noticeChange: (path) => server.noticeChange(path),
    async stop() {
      clearTimeout(scrolling);
      panel?.tab.dispose();
      news.dispose();
      await server.stop();
    },
  };
};
