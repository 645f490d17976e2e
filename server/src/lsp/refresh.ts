// Owns looking at the open pages again, once, after what their findings depend on has been quiet.
import { describe } from './guard.ts';
import { pushPage } from './push.ts';
import type { Method } from './session.ts';
import { whenQuiet } from './when-quiet.ts';

export const refresh: Method = (session) => {
  const { connection, client, workspace, closing } = session;
  const failed = (error: unknown): void => connection.console.warn(`refresh: ${describe(error)}`);
  const soon = whenQuiet(closing, () => {
    if (client.refreshesTokens) connection.languages.semanticTokens.refresh().catch(failed);
    if (client.pullsDiagnostics) connection.languages.diagnostics.refresh().catch(failed);
    else for (const { uri } of workspace.documents()) pushPage(session, uri);
  });
  return ({ others }) => {
    if (others && workspace.documents().length > 0) soon();
  };
};
