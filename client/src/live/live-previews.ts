// Owns the live previews of a window: one for each site, what the editor tells them, and how they are begun and ended.
import { readFile } from 'node:fs/promises';
import { commands, type Disposable, l10n, RelativePattern, type TextDocument, Uri, window, workspace } from 'vscode';
import { askHugoVersion, findHugo, namedHugo } from '../installed-hugo.ts';
import { isInside } from '../is-inside.ts';
import { isPageLike } from '../page-documents.ts';
import { askPageState } from '../page-status.ts';
import type { Session } from '../session.ts';
import { judgeHugo } from './judge-hugo.ts';
import { refuseHugo } from './refuse-hugo.ts';
import { type SitePreview, startSitePreview } from './site-preview.ts';

export interface LivePreviews {
  /** Opens the view of the site of the active page, or of the only site. */
  open(): Promise<void>;
  /** Stops every Hugo and closes the views. */
  stop(): Promise<void>;
}

/** What programs write, Hugo among them, is no change of the site. */
const written = /\/(?:\.git|node_modules|public|resources)\/|\.hugo_build\.lock$/;

interface Live {
  readonly root: string;
  readonly preview: Promise<SitePreview>;
  readonly watching: Disposable;
}

/** Nothing runs until `open`. */
export const createLivePreviews = (session: Session): LivePreviews => {
  const lives = new Map<string, Live>();
  /** What the server said of a document: it is a page of a site. */
  const pages = new WeakMap<TextDocument, boolean>();
  const log = (line: string): void => session.server()?.log(line);
  const failed = (error: unknown): void => log(`live preview: ${error instanceof Error ? error.stack : String(error)}`);

  /** The innermost site around the document; content may lie elsewhere, then it is the only site's. */
  const siteOf = (document: TextDocument) => {
    const sites = session.sites();
    const around = sites
      .filter(({ root }) => isInside(Uri.parse(root), document.uri))
      .sort((a, b) => b.root.length - a.root.length);
    return around[0] ?? (sites.length === 1 ? sites[0] : undefined);
  };

  const isPage = async (document: TextDocument): Promise<boolean> => {
    if (!isPageLike(document)) return false;
    const known = pages.get(document) ?? (await askPageState(session, document)) !== undefined;
    // A file that is none yet may become one.
    if (known) pages.set(document, true);
    return known;
  };

  const liveOf = async (document: TextDocument): Promise<SitePreview | undefined> => {
    const site = lives.size > 0 && isPageLike(document) ? siteOf(document) : undefined;
    return site && lives.get(site.root)?.preview;
  };

  /** Whatever may be content: of a text that was not saved when the preview began each change and its end is told. */
  const tell = (document: TextDocument, what: (preview: SitePreview) => void | Promise<void>): void =>
    void liveOf(document)
      .then((preview) => preview && what(preview))
      .catch(failed);

  const show = async (document: TextDocument): Promise<void> => {
    const preview = await liveOf(document);
    if (preview && (await isPage(document))) await preview.follow(document);
  };

  /** Hugo sees for itself what changes; the engine has to know, too, what it asked for once. */
  const watch = (root: Uri, preview: Promise<SitePreview>): Disposable => {
    const use = (what: (live: SitePreview) => void): void => void preview.then(what).catch(failed);
    const notice = (uri: Uri): void => {
      if (!written.test(uri.path)) use((live) => live.noticeChange(uri.fsPath));
    };
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(root, '**/*'));
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) event(notice);
    return watcher;
  };

  const tellMenus = (): void => void commands.executeCommand('setContext', 'hugoAuthor.live', lives.size > 0);

  const end = async (live: Live): Promise<void> => {
    lives.delete(live.root);
    tellMenus();
    live.watching.dispose();
    const preview = await live.preview.catch(() => undefined);
    await preview?.stop();
  };

  const begin = async (root: string, name: string): Promise<SitePreview | undefined> => {
    const program = findHugo();
    const onDisk = Uri.parse(root).scheme === 'file';
    const mayAsk = workspace.isTrusted && onDisk && program !== undefined;
    const version = mayAsk ? await askHugoVersion(program) : undefined;
    const verdict = judgeHugo({ isTrusted: workspace.isTrusted, onDisk, program, version });
    if (verdict !== 'fine' || program === undefined || version === undefined) {
      await refuseHugo(verdict, namedHugo(), version);
      return undefined;
    }
    // Asked for twice while Hugo told its version.
    const other = lives.get(root);
    if (other) return other.preview;
    const start = async (): Promise<SitePreview> => {
      const pageScript = await readFile(session.context.asAbsolutePath('dist/live-page.js'), 'utf8');
      return startSitePreview({ session, root: Uri.parse(root), name, program, version, pageScript, log });
    };
    const preview = start();
    const live: Live = {
      root,
      preview,
      watching: watch(Uri.parse(root), preview),
    };
    lives.set(root, live);
    tellMenus();
    preview.catch(() => end(live));
    return preview;
  };

  const stopAll = async (): Promise<void> => {
    await Promise.all([...lives.values()].map(end));
  };

  session.context.subscriptions.push(
    window.onDidChangeActiveTextEditor((editor) => editor && void show(editor.document).catch(failed)),
    window.onDidChangeTextEditorSelection(({ textEditor: { document } }) =>
      tell(document, (live) => live.scroll(document)),
    ),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) tell(document, (live) => live.changed(document));
    }),
    workspace.onDidSaveTextDocument((document) => tell(document, (live) => live.changed(document))),
    workspace.onDidCloseTextDocument((document) => tell(document, (live) => live.closed(document))),
    // Another program: it is asked for again when the view is opened again.
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('hugoAuthor.hugoPath')) void stopAll().catch(failed);
    }),
  );
  let tellFound = (): void => undefined;
  /** Settles when a site was found: the command may come before. */
  const found = new Promise<void>((resolve) => {
    tellFound = resolve;
  });
  if (session.sites().length > 0) tellFound();
  session.onStatus(({ sites }) => {
    if (sites.length > 0) tellFound();
    for (const live of lives.values()) if (!sites.some(({ root }) => root === live.root)) void end(live).catch(failed);
  });

  return {
    async open() {
      await found;
      const document = window.activeTextEditor?.document;
      const site = (document && siteOf(document)) ?? session.sites()[0];
      if (!site) return;
      try {
        const preview = (await lives.get(site.root)?.preview) ?? (await begin(site.root, site.name));
        await preview?.open(document && (await isPage(document)) ? document : undefined);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(l10n.t('The live preview could not be opened: {0}', reason));
      }
    },
    stop: stopAll,
  };
};
