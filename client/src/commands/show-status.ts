// Owns the command that tells all about the sites: posts, version of Hugo and why, remarks; and what can be done next.
import { commands, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { SiteStatus } from '../../../server/src/protocol.ts';
import type { Session } from '../session.ts';
import { toStatusText, toVersionText } from '../status-text.ts';

interface Choice extends QuickPickItem {
  readonly command?: string;
}

const describe = (site: SiteStatus): readonly Choice[] => [
  { label: `$(book) ${toStatusText(site)}` },
  { label: `$(versions) ${toVersionText(site)}` },
  ...site.notes.map((note) => ({ label: `$(info) ${note}` })),
];

/** Shows the state of the site with that root, or of all. */
export const showStatus = async (session: Session, root?: unknown): Promise<void> => {
  const sites = session.sites().filter((site) => root === undefined || site.root === root);
  const choices: readonly Choice[] = [
    ...sites.flatMap(describe),
    { label: '', kind: QuickPickItemKind.Separator },
    { label: `$(checklist) ${l10n.t('Check Whole Site')}`, command: 'hugoAuthor.checkSite' },
    { label: `$(refresh) ${l10n.t('Restart Language Server')}`, command: 'hugoAuthor.restartServer' },
    { label: `$(output) ${l10n.t('Show Output')}`, command: 'hugoAuthor.showOutput' },
  ];
  const chosen = await window.showQuickPick(choices, { title: 'Hugo' });
  if (chosen?.command) await commands.executeCommand(chosen.command);
};
