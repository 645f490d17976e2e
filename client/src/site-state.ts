// Owns how the state of a site shows: the language status item of its pages, and the key that turns our commands on.
import {
  commands,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  RelativePattern,
  Uri,
} from 'vscode';
import type { SiteStatus } from '../../server/src/protocol.ts';
import type { Session } from './session.ts';
import { toStatusDetail, toStatusText } from './status-text.ts';

const pageLanguages = ['markdown', 'html', 'asciidoc', 'restructuredtext', 'org'];

const show = (item: LanguageStatusItem, site: SiteStatus): void => {
  item.name = 'Hugo';
  item.text = toStatusText(site);
  item.detail = toStatusDetail(site);
  item.busy = site.state === 'loading';
  item.severity = site.state === 'failed' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.command = { command: 'hugoAuthor.showStatus', title: l10n.t('Details'), arguments: [site.root] };
};

/** Follows what the server says for as long as the extension lives. Without a site nothing is shown at all. */
export const showSiteState = (session: Session): void => {
  const items = new Map<string, LanguageStatusItem>();
  session.context.subscriptions.push({
    dispose: () => {
      for (const item of items.values()) item.dispose();
    },
  });
  session.onStarted(() => void commands.executeCommand('setContext', 'hugoAuthor.started', true));
  session.onStatus(({ sites }) => {
    void commands.executeCommand('setContext', 'hugoAuthor.active', sites.length > 0);
    for (const [root, item] of items)
      if (!sites.some((site) => site.root === root)) {
        item.dispose();
        items.delete(root);
      }
    for (const site of sites) {
      let item = items.get(site.root);
      if (!item) {
        const pattern = new RelativePattern(Uri.parse(site.root), '**');
        const selector = pageLanguages.map((language) => ({ scheme: 'file', language, pattern }));
        item = languages.createLanguageStatusItem(`hugoAuthor.site.${site.root}`, selector);
        items.set(site.root, item);
      }
      show(item, site);
    }
  });
};
