// Owns the editor tab of the live preview: its document, who talks to it, where it opens. Knows no Hugo and no files.
import { randomBytes } from 'node:crypto';
import { type ExtensionContext, env, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { LiveMessage, ViewMessage } from './messages.ts';
import { toViewHtml } from './view-html.ts';

export interface LivePanel {
  readonly tab: WebviewPanel;
  /** Kept until the view can hear. */
  post(message: LiveMessage): void;
}

export interface PanelOptions {
  readonly context: ExtensionContext;
  readonly siteName: string;
  /** Where the pages are, with a slash at the end. */
  readonly address: string;
  readonly hear: (message: ViewMessage) => void;
  readonly closed: () => void;
}

const toWords = () => ({
  bar: l10n.t('Live preview'),
  back: l10n.t('Back'),
  reload: l10n.t('Load Again'),
  smaller: l10n.t('Smaller'),
  larger: l10n.t('Larger'),
  browse: l10n.t('Open in Browser'),
  loading: l10n.t('Hugo is building the site…'),
});

/** Opens it beside the text; the focus stays where the author writes. */
export const openLivePanel = ({ context, siteName, address, hear, closed }: PanelOptions): LivePanel => {
  const dist = Uri.joinPath(context.extensionUri, 'dist');
  const tab = window.createWebviewPanel(
    'hugoAuthor.livePreview',
    l10n.t('Live: {0}', siteName),
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, retainContextWhenHidden: true, localResourceRoots: [dist] },
  );
  tab.iconPath = Uri.joinPath(context.extensionUri, 'media/hugo-author.svg');
  let isReady = false;
  let kept: LiveMessage[] = [];
  const send = (message: LiveMessage): void => void tab.webview.postMessage(message);
  tab.webview.onDidReceiveMessage((message: ViewMessage) => {
    hear(message);
    if (message.kind !== 'ready') return;
    isReady = true;
    for (const each of kept) send(each);
    kept = [];
  });
  tab.onDidDispose(closed);
  tab.webview.html = toViewHtml({
    address,
    script: tab.webview.asWebviewUri(Uri.joinPath(dist, 'live-view.js')).toString(),
    nonce: randomBytes(16).toString('hex'),
    language: env.language,
    words: toWords(),
  });
  return {
    tab,
    post(message) {
      if (isReady) send(message);
      else kept.push(message);
    },
  };
};
