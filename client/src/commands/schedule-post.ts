// Owns the command that asks when a post shall appear. What is typed the server reads, on the clocks of the site.
import { l10n, type QuickPickItem, window } from 'vscode';
import { type MomentChoice, type MomentsParams, momentsRequest } from '../../../server/src/protocol.ts';
import { changePost, choosePost } from '../change-post.ts';
import type { Server } from '../server.ts';
import type { Session } from '../session.ts';

interface Choice extends QuickPickItem {
  readonly at?: number;
}

const toChoice = ({ label, description, at }: MomentChoice): Choice => ({
  label,
  description,
  // The list would else hide what was read, because it is written in other letters.
  alwaysShow: true,
  ...(at !== undefined && { at }),
});

/** Offers some moments and reads what is typed; undefined when the author leaves it. */
const askMoment = (server: Server, uri: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const pick = window.createQuickPick<Choice>();
    pick.title = l10n.t('Schedule Post');
    pick.placeholder = l10n.t('When? For example 2026-12-24, 2026-12-24 8:00 or friday 17:30');
    let asked = 0;
    const refresh = async (): Promise<void> => {
      const ours = ++asked;
      const params: MomentsParams = { uri, typed: pick.value };
      const found = await server.ask<readonly MomentChoice[]>(momentsRequest, params);
      if (ours !== asked) return;
      pick.items = found.map(toChoice);
      pick.busy = false;
    };
    const refreshOrLog = (): void => {
      pick.busy = true;
      refresh().catch((error: unknown) => {
        reject(error);
        pick.hide();
      });
    };
    pick.onDidChangeValue(refreshOrLog);
    pick.onDidAccept(() => {
      const at = pick.activeItems[0]?.at;
      // What is no moment to come says so itself, and the box stays open.
      if (at === undefined || pick.busy) return;
      resolve(at);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    refreshOrLog();
    pick.show();
  });

/** Asks for the day, and the time where it matters; the post of the line, or the one that is written. */
export const schedulePost = async (session: Session, given?: unknown): Promise<void> => {
  const server = session.server();
  const uri = choosePost(given);
  if (!server || !uri) return;
  const at = await askMoment(server, server.uriOf({ uri }));
  if (at !== undefined) await changePost(session, uri, { change: 'schedule', at });
};
