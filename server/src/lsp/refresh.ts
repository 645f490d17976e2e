// Owns looking at the open pages again, once, after what their findings depend on has been quiet. The only timer.
import { describe } from './guard.ts';
import { pushPage } from './push.ts';
import type { Method } from './session.ts';

const quietMilliseconds = 150;

export const refresh: Method = (session) => {
  const { connection, client, workspace, closing } = session;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const failed = (error: unknown): void => connection.console.warn(`refresh: ${describe(error)}`);
  const again = (): void => {
    waiting = undefined;
    if (client.pullsDiagnostics) connection.languages.diagnostics.refresh().catch(failed);
    else for (const { uri } of workspace.documents()) pushPage(session, uri);
  };
  closing.addEventListener('abort', () => clearTimeout(waiting));
  return (delta) => {
    if (!delta.others || workspace.documents().length === 0) return;
    clearTimeout(waiting);
    waiting = setTimeout(again, quietMilliseconds);
  };
};
