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
  const change: Choice = canPublish
    ? { label: `$(globe) ${l10n.t('Publish Now')}`, run: () => commands.executeCommand('hugoAuthor.publishNow') }
    : { label: `$(edit) ${l10n.t('Make Draft')}`, run: () => commands.executeCommand('hugoAuthor.makeDraft') };
  return [
    ...why,
    { label: '', kind: QuickPickItemKind.Separator },
    ...(canPublish || state.state !== 'draft' ? [change] : []),
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
