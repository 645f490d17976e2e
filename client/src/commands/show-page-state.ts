// Owns the command that says why the post is not published, what would change that, and does it. The words are the server's.
import {
  commands,
  env,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  type TextDocumentShowOptions,
  Uri,
  window,
} from 'vscode';
import type { PagePlace, PageReason, PageState } from '../../../server/src/protocol.ts';
import { askPageState } from '../page-status.ts';
import type { Session } from '../session.ts';

interface Choice extends QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

const open = ({ uri, range }: PagePlace): Thenable<unknown> => {
  const options: TextDocumentShowOptions = range
    ? { selection: new Range(range.start.line, range.start.character, range.end.line, range.end.character) }
    : {};
  return commands.executeCommand('vscode.open', Uri.parse(uri), options);
};

const toReason = ({ why, advice, place }: PageReason): Choice => ({
  label: `$(info) ${why}`,
  detail: advice,
  ...(place && { run: () => open(place) }),
});

const toChoices = (state: PageState): readonly Choice[] => {
  const { reasons, until, url, canPublish } = state;
  const published =
    until === undefined ? l10n.t('It is published with the next build.') : l10n.t('Published until {0}', until);
  const why: readonly Choice[] = reasons.length > 0 ? reasons.map(toReason) : [{ label: `$(globe) ${published}` }];
  const toChoice = (icon: string, label: string, command: string): Choice => ({
    label: `$(${icon}) ${label}`,
    run: () => commands.executeCommand(`hugoAuthor.${command}`),
  });
  const changes: readonly Choice[] = canPublish
    ? [
        toChoice('globe', l10n.t('Publish Post'), 'publishPost'),
        toChoice('watch', l10n.t('Schedule Post…'), 'schedulePost'),
      ]
    : state.state === 'draft'
      ? []
      : [toChoice('edit', l10n.t('Unpublish Post'), 'unpublishPost')];
  return [
    ...why,
    { label: '', kind: QuickPickItemKind.Separator },
    ...changes,
    ...(url === undefined
      ? []
      : [{ label: `$(link) ${l10n.t('Copy Address')}`, description: url, run: () => env.clipboard.writeText(url) }]),
  ];
};

/** Shows the reasons, each leading to where it is written, and what can be done about them. */
export const showPageState = async (session: Session): Promise<void> => {
  const document = window.activeTextEditor?.document;
  const state = document && (await askPageState(session, document));
  if (!state) return;
  const title = state.reasons.length === 0 ? state.label : l10n.t('{0}: why this post is not published', state.label);
  const chosen = await window.showQuickPick(toChoices(state), { title });
  await chosen?.run?.();
};
