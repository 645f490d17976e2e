// Owns telling an author what is not as was asked for. Knows no method.
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Shows it as a warning; nothing where there is nothing to say. */
export const tellNote = async (
  { connection }: Session,
  { note }: { readonly note: string | undefined },
): Promise<void> => {
  if (note === undefined) return;
  await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: note });
};
