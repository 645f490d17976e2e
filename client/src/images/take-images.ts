// Owns offering the editor what becomes of images that are pasted or dropped into a page. Decides nothing about it.
import {
  type Disposable,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  version as editorVersion,
  l10n,
  languages,
} from 'vscode';
import { pageDocuments } from '../page-documents.ts';
import { sayFailure } from '../say-failure.ts';
import type { Session } from '../session.ts';
import { findGivenImages, hasText, imageSources } from './given-images.ts';
import { placeImages } from './place-images.ts';

/** Registers with the editor; one older than 1.97 can drop, but not paste. */
export const takeImages = (session: Session): readonly Disposable[] => [
  ...takeDropped(session),
  ...takePasted(session),
];

/**
 * VS Code's own way of pasting images into Markdown lets go before anything of this kind, which is meant for images that go
 * where a kind of document wants them.
 */
const toKind = () => DocumentDropOrPasteEditKind.Empty.append('markdown', 'link', 'image', 'attachment', 'hugo');

const title = (): string => l10n.t('Insert Image as This Blog Does');

/** What the editor makes of a failure here it tells nobody. */
const orSay = <T>(session: Session, work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: unknown) => {
    sayFailure(session, title(), error);
    return undefined;
  });

/** Before 1.97 the names may be there, and asking for them is refused: that would be the end of our start. */
const knowsKinds = (): boolean => {
  const [major = 0, minor = 0] = editorVersion.split('.').map(Number);
  return major > 1 || minor >= 97;
};

const takeDropped = (session: Session): readonly Disposable[] => [
  languages.registerDocumentDropEditProvider(
    pageDocuments(),
    {
      async provideDocumentDropEdits(document, position, transfer, token) {
        const { version } = document;
        const server = session.server();
        const images = server ? await findGivenImages(transfer) : [];
        if (!server || images.length === 0) return undefined;
        const placed = await orSay(session, placeImages(server, document, position, images, ''));
        if (!placed || token.isCancellationRequested || document.version !== version) return undefined;
        const edit = new DocumentDropEdit(placed.snippet);
        edit.additionalEdit = placed.files;
        if (knowsKinds()) {
          edit.title = title();
          edit.kind = toKind();
        }
        return edit;
      },
    },
    ...(knowsKinds() ? [{ providedDropEditKinds: [toKind()], dropMimeTypes: imageSources }] : []),
  ),
];

const takePasted = (session: Session): readonly Disposable[] =>
  !knowsKinds() || languages.registerDocumentPasteEditProvider === undefined
    ? []
    : [
        languages.registerDocumentPasteEditProvider(
          pageDocuments(),
          {
            async provideDocumentPasteEdits(document, ranges, transfer, _, token) {
              const { version } = document;
              const server = session.server();
              const [range, second] = ranges;
              const images = server && range && !second ? await findGivenImages(transfer) : [];
              if (!server || !range || images.length === 0) return undefined;
              const selected = document.getText(range);
              const placed = await orSay(session, placeImages(server, document, range.start, images, selected));
              if (!placed || token.isCancellationRequested || document.version !== version) return undefined;
              const edit = new DocumentPasteEdit(placed.snippet, title(), toKind());
              edit.additionalEdit = placed.files;
              if (await hasText(transfer)) edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
              return [edit];
            },
          },
          { providedPasteEditKinds: [toKind()], pasteMimeTypes: imageSources },
        ),
      ];
