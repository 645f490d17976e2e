// Owns the entry of the status bar that says what becomes of the post that is written, and how long it is. Knows not why.
import { commands, l10n, StatusBarAlignment, type TextDocument, window } from 'vscode';
import { type PageState, type PageStateParams, pageStateRequest } from '../../server/src/protocol.ts';
import type { Session } from './session.ts';

const icons: Readonly<Record<PageState['state'], string>> = {
  published: 'globe',
  draft: 'edit',
  scheduled: 'watch',
  expired: 'circle-slash',
  withheld: 'eye-closed',
};

/** “Draft · 812 words · 4 min”. */
const toText = ({ label, words, minutes }: PageState): string =>
  [
    label,
    ...(words === undefined ? [] : [words === 1 ? l10n.t('1 word') : l10n.t('{0} words', words)]),
    ...(minutes === undefined || minutes === 0 ? [] : [l10n.t('{0} min', minutes)]),
  ].join(' · ');

const toTooltip = ({ reasons, until }: PageState): string =>
  reasons.length > 0
    ? reasons.map(({ why }) => why).join('\n')
    : until === undefined
      ? l10n.t('Nothing in this post keeps Hugo from publishing it.')
      : l10n.t('Published until {0}', until);

/** What decides which commands make sense for the post. */
const setContexts = (state?: PageState): void => {
  const set = (name: string, value: unknown): void =>
    void commands.executeCommand('setContext', `hugoAuthor.${name}`, value);
  set('pageState', state?.state);
  set('pageTranslatable', state?.canTranslate === true);
  set('pagePublishable', state?.canPublish === true);
  const { url } = state ?? {};
  set('pageUrl', url === undefined ? undefined : /^https?:/.test(url) ? 'address' : 'path');
};

/** Asks the server about a document; undefined where it is no page, or nothing runs. */
export const askPageState = async (session: Session, document: TextDocument): Promise<PageState | undefined> => {
  const server = session.server();
  if (!server) return undefined;
  const params: PageStateParams = { uri: server.uriOf(document) };
  return (await server.ask<PageState | null>(pageStateRequest, params)) ?? undefined;
};

/** Shows the entry for as long as the extension lives; it is hidden for every other file. */
export const showPageStatus = (session: Session): void => {
  const item = window.createStatusBarItem('hugoAuthor.page', StatusBarAlignment.Right, 101);
  item.name = l10n.t('Hugo: state and length of the post');
  item.command = 'hugoAuthor.showPageState';
  let asked = 0;
  let shown: TextDocument | undefined;

  const hide = (): void => {
    shown = undefined;
    item.hide();
    setContexts();
  };
  const show = (state: PageState): void => {
    const text = toText(state);
    item.text = `$(${icons[state.state]}) ${text}`;
    item.tooltip = toTooltip(state);
    item.accessibilityInformation = { label: l10n.t('Hugo: {0}', text), role: 'button' };
    item.show();
    setContexts(state);
  };
  const refresh = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    const ours = ++asked;
    const state = document && (await askPageState(session, document));
    // Another question is on its way, about what is there now.
    if (ours !== asked) return;
    if (!state) return hide();
    shown = document;
    show(state);
  };
  // A question that fails says nothing about the post; the server has told why.
  const refreshOrHide = (): void => void refresh().catch(hide);

  session.onStarted(refreshOrHide);
  session.onChanged(({ sites, pages }) => {
    const document = window.activeTextEditor?.document;
    const uri = document && session.server()?.uriOf(document);
    if (sites.length > 0 || (uri !== undefined && pages.includes(uri))) refreshOrHide();
  });
  session.context.subscriptions.push(
    item,
    window.onDidChangeActiveTextEditor((editor) => {
      // The former post's state is not this one's, not even for a moment.
      if (editor?.document !== shown) hide();
      refreshOrHide();
    }),
  );
};
