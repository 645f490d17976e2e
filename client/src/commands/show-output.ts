// Owns the command that shows the output of the language server.
import type { Session } from '../session.ts';

/** Shows what the server wrote. */
export const showOutput = async (session: Session): Promise<void> => {
  session.server()?.showOutput();
};
