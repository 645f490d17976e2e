// Owns telling the author in passing what was done: in the status bar, or beside the text where it is too long for that.
import { l10n, window } from 'vscode';

const shownMilliseconds = 8000;

/** With more, on a screen 1280 pixels wide, the entries on the right of the bar are pushed out, that of the post too. */
const mostInBar = 60;

/** What was done, in a sentence that goes by itself. */
export const sayDone = (said: string): void => {
  if (said.length <= mostInBar) window.setStatusBarMessage(said, shownMilliseconds);
  // Without anything to press the editor shows one line of it, and cuts the rest off.
  else void window.showInformationMessage(said, l10n.t('OK'));
};
