// Owns questions that a large site answers slowly: how long is waited in silence, and that the author may give up. Knows no question.
import { CancellationTokenSource, l10n, ProgressLocation, window } from 'vscode';
import { sayDone } from './say-done.ts';
import type { Server } from './server.ts';

const silentMilliseconds = 1000;

/**
 * The answer; undefined when the author gave up. Progress shows only when it takes long, and ends with the answer.
 * @param title what is being done, such as “Moving the post…”
 */
export const askPatiently = async <Answer>(
  server: Server,
  title: string,
  method: string,
  params: unknown,
): Promise<Answer | undefined> => {
  const giveUp = new CancellationTokenSource();
  const asked = server.ask<Answer>(method, params, giveUp.token);
  const ended = asked.then(
    () => undefined,
    () => undefined,
  );
  const timer = setTimeout(() => {
    const location = ProgressLocation.Notification;
    void window.withProgress({ location, title, cancellable: true }, (_, token) => {
      token.onCancellationRequested(() => giveUp.cancel());
      return ended;
    });
  }, silentMilliseconds);
  try {
    const answer = await asked;
    if (!giveUp.token.isCancellationRequested) return answer;
  } catch (error) {
    // A question that was taken back fails.
    if (!giveUp.token.isCancellationRequested) throw error;
  } finally {
    clearTimeout(timer);
    giveUp.dispose();
  }
  sayDone(l10n.t('Given up; nothing was changed.'));
  return undefined;
};
