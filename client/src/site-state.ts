// Owns how the state of a site shows: the language status item of its pages, and the key that turns our commands on.
import {
  commands,
  type DocumentFilter,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  RelativePattern,
  Uri,
  workspace,
} from 'vscode';
import type { SiteStatus } from '../../server/src/protocol.ts';
import { pageLanguages } from './page-documents.ts';
import type { Session } from './session.ts';
import { toStatusDetail, toStatusText } from './status-text.ts';

const show = (item: LanguageStatusItem, site: SiteStatus): void => {
  item.name = 'Hugo';
  item.text = toStatusText(site);
  item.detail = toStatusDetail(site);
  item.busy = site.state === 'loading';
  // A remark, such as a theme that is not in the folder, is a dot at the status; it opens nothing by itself.
  const remarked = site.notes.length > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  item.severity = site.state === 'failed' ? LanguageStatusSeverity.Error : remarked;
  item.command = { command: 'hugoAuthor.showStatus', title: l10n.t('Details'), arguments: [site.root] };
};

/** The pages whose status it is. Content may lie outside of the root, so a lone site takes all of its folder. */
const toSelector = (site: SiteStatus, sites: number): readonly DocumentFilter[] => {
  const root = Uri.parse(site.root);
  const pattern = new RelativePattern((sites === 1 && workspace.getWorkspaceFolder(root)) || root, '**');
  return pageLanguages.map((language) => ({ scheme: root.scheme, language, pattern }));
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
    // Of what needs Hugo nothing is offered in a browser, or for a folder that is on no disk.
    const isBuildable = sites.some(({ root }) => Uri.parse(root).scheme === 'file');
    void commands.executeCommand('setContext', 'hugoAuthor.runsHugo', session.host.hugo !== undefined && isBuildable);
    // Only then is a view without lines one that has nothing to show.
    const isRead = sites.length > 0 && sites.every(({ state }) => state !== 'loading');
    void commands.executeCommand('setContext', 'hugoAuthor.read', isRead);
    for (const [root, item] of items)
      if (!sites.some((site) => site.root === root)) {
        item.dispose();
        items.delete(root);
      }
    for (const site of sites) {
      const item = items.get(site.root) ?? languages.createLanguageStatusItem(`hugoAuthor.site.${site.root}`, []);
      items.set(site.root, item);
      item.selector = toSelector(site, sites.length);
      show(item, site);
    }
  });
};
