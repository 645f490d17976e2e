// Owns the command that offers the images of the site, and puts the chosen one into the text as the blog does.
import { commands, l10n, type QuickInputButton, type QuickPickItem, ThemeIcon, Uri, ViewColumn, window } from 'vscode';
import { type ImageChoice, imagesRequest } from '../../../server/src/protocol.ts';
import { askAboutText } from '../ask-about-text.ts';
import { placeImages } from '../images/place-images.ts';
import type { Session } from '../session.ts';

interface Choice extends QuickPickItem {
  readonly image: ImageChoice;
}

/** Lists the images, those of the bundle first, each with its picture; what is selected becomes the caption. */
export const insertFigure = async (session: Session): Promise<void> => {
  const server = session.server();
  const editor = window.activeTextEditor;
  if (!server) return;
  if (!editor) {
    void window.showInformationMessage(l10n.t('Open a post first, and put the cursor where it is to stand.'));
    return;
  }
  const { document, viewColumn } = editor;
  const images = await server.ask<readonly ImageChoice[]>(imagesRequest, { uri: server.uriOf(document) });
  if (images.length === 0) {
    void window.showInformationMessage(
      l10n.t('There is no image beside this post nor in the folders for all. Paste or drop one into the text.'),
    );
    return;
  }
  const image = await choose(images);
  if (!image) return;
  const uri = Uri.parse(image.uri);
  const given = {
    name: image.name,
    uri,
    contents: () => Promise.reject(new Error('An image of the site is not copied.')),
  };
  // The author may have typed while the pictures were looked at.
  const shown = await window.showTextDocument(document, viewColumn);
  const { selection, placed } = await askAboutText(document, async () => {
    const { selection } = shown;
    return {
      selection,
      placed: await placeImages(server, document, selection.start, [given], document.getText(selection)),
    };
  });
  if (placed) await shown.insertSnippet(placed.snippet, selection);
  else void window.showInformationMessage(l10n.t('“{0}” cannot be named here.', image.name));
};

/** A picker whose items have a button that shows the picture in full, beside the text. */
const choose = (images: readonly ImageChoice[]): Promise<ImageChoice | undefined> =>
  new Promise((resolve) => {
    const look: QuickInputButton = { iconPath: new ThemeIcon('eye'), tooltip: l10n.t('Show Image Beside') };
    const picker = window.createQuickPick<Choice>();
    picker.title = l10n.t('Insert Figure');
    picker.placeholder = l10n.t('Which image?');
    picker.matchOnDescription = true;
    picker.ignoreFocusOut = true;
    picker.items = images.map((image) => ({
      image,
      label: image.name,
      description: image.own ? [l10n.t('beside this post'), image.folder].filter(Boolean).join(' · ') : image.folder,
      iconPath: Uri.parse(image.uri),
      buttons: [look],
    }));
    picker.onDidTriggerItemButton(({ item }) => {
      void commands.executeCommand('vscode.open', Uri.parse(item.image.uri), {
        viewColumn: ViewColumn.Beside,
        preserveFocus: true,
        preview: true,
      });
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.image);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
