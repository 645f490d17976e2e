// Owns the entry of the status bar that says a live preview runs. Knows not what runs it.
import { type Disposable, l10n, MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';

export type LiveState = 'starting' | 'running' | 'broken' | 'stopped';

export interface LiveStatus extends Disposable {
  show(state: LiveState): void;
}

const icons: Readonly<Record<LiveState, string>> = {
  starting: 'loading~spin',
  running: 'broadcast',
  broken: 'error',
  stopped: 'circle-slash',
};

const toWords = (state: LiveState, site: string): string => {
  switch (state) {
    case 'starting':
      return l10n.t('Hugo is building “{0}” for the live preview.', site);
    case 'broken':
      return l10n.t(
        'Hugo could not build “{0}”; the live preview shows the last good pages. The problems say why.',
        site,
      );
    default:
      return l10n.t('Hugo serves “{0}” for the live preview.', site);
  }
};

/** Hidden until something is shown; a click opens the preview, the hover can stop it. */
export const createLiveStatus = (root: string, site: string): LiveStatus => {
  const item = window.createStatusBarItem(`hugoAuthor.live.${root}`, StatusBarAlignment.Right, 100);
  item.name = l10n.t('Hugo: live preview');
  item.command = 'hugoAuthor.openLivePreview';
  return {
    show(state) {
      if (state === 'stopped') {
        item.hide();
        return;
      }
      const words = toWords(state, site);
      item.text = `$(${icons[state]}) ${l10n.t('Live')}`;
      item.backgroundColor = state === 'broken' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
      const tooltip = new MarkdownString('', true);
      tooltip.isTrusted = { enabledCommands: ['hugoAuthor.openLivePreview', 'hugoAuthor.stopLivePreview'] };
      tooltip.appendText(words);
      const [open, stop] = [l10n.t('Open Live Preview'), l10n.t('Stop Live Preview')];
      tooltip.appendMarkdown(
        `\n\n[${open}](command:hugoAuthor.openLivePreview) · [${stop}](command:hugoAuthor.stopLivePreview)`,
      );
      item.tooltip = tooltip;
      item.accessibilityInformation = { label: words, role: 'button' };
      item.show();
    },
    dispose: () => item.dispose(),
  };
};
