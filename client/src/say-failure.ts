// Owns saying that something failed, with the way to the output. What went wrong is for us; the author can only tell us of it.
import { l10n, window } from 'vscode';
import type { Session } from './session.ts';

interface Contributed {
  readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string }[] };
}

/** The title of one of our commands (`hugoAuthor.newPost`), as the author knows it: in the language of the editor. */
export const titleOfCommand = ({ context }: Session, command: string): string => {
  const { contributes } = context.extension.packageJSON as Contributed;
  return contributes.commands.find((one) => one.command === command)?.title ?? command;
};

/** Says it, without waiting for the author, and writes the reason into the output. */
export const sayFailure = (session: Session, title: string, error: unknown): void => {
  const server = session.server();
  server?.log(`${title}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const show = l10n.t('Show Output');
  const message = l10n.t('“{0}” failed. The output says why.', title);
  void window.showErrorMessage(message, ...(server ? [show] : [])).then((chosen) => {
    if (chosen === show) server?.showOutput();
  });
};
