// Owns the command that shows the first five minutes with Hugo Author.
import { commands } from 'vscode';
import type { Session } from '../session.ts';

/** Opens it; it is shown nowhere by itself. */
export const openWalkthrough = async ({ context }: Session): Promise<void> => {
  await commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false);
};
