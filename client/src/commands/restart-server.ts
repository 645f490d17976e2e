// Owns the command that starts the language server anew.
import type { Session } from '../session.ts';

/** Stops the server and starts it again; all sites are read anew. */
export const restartServer = async (session: Session): Promise<void> => {
  const server = session.server();
  await (server ? server.restart() : session.start());
};
