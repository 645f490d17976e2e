// Owns what the server said about the pages that are open: that they are pages, and where their images are.
import { commands, languages, type TextDocument, Uri, workspace } from 'vscode';
import { type FindImage, indexImages } from '../../../server/src/core/preview/index.ts';
import { type PreviewFacts, previewRequest } from '../../../server/src/protocol.ts';
import type { Server } from '../server.ts';
import type { Session } from '../session.ts';
import { toRelativeSource } from './relative-source.ts';

export interface ImageTargets {
  /** Is this the whole text of an open page of a site? */
  isPageText(text: string): boolean;
  isPage(uri: string): boolean;
  /** The address of one of its images; null when it is missing, undefined when nothing is known of it. */
  find(uri: string, target: string): string | null | undefined;
  /** The document is being shown, as a page or not: what is known of it must be kept up to date from now on. */
  shown(uri: string, drawn: boolean): void;
}

interface Known {
  /** Undefined: not answered yet. Null: no page of a site. */
  images: FindImage | null | undefined;
  /** What was answered when the document was drawn last: as long as that is true, nothing need be drawn again. */
  readonly drawn: Map<string, string | null | undefined>;
  /** The version that the answer is about. */
  version: number;
  asking: boolean;
  askAgain: boolean;
  shown: boolean;
  /** The version for which the preview was told to look again, as it showed a page as none or the other way round. */
  corrected: number;
}

const toImages = (document: TextDocument, { images }: PreviewFacts): FindImage =>
  indexImages(
    Object.fromEntries(
      Object.entries(images).map(([target, uri]) => [
        target,
        uri === null ? null : (toRelativeSource(document.uri.path, Uri.parse(uri).path) ?? uri),
      ]),
    ),
  );

/** Is it a path of the site rather than an address elsewhere? */
const isPath = (target: string): boolean => target !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target);

/** Has the open previews parse and draw anew. */
const refresh = () => commands.executeCommand('markdown.preview.refresh');

/** Follows the open Markdown documents for as long as the extension lives. */
export const followImageTargets = (session: Session): ImageTargets => {
  const known = new Map<string, Known>();

  const find = (uri: string): TextDocument | undefined =>
    workspace.textDocuments.find((document) => document.uri.toString() === uri);

  const belowSite = (uri: string): boolean =>
    session.sites().some(({ root }) => uri.startsWith(`${Uri.parse(root).toString().replace(/\/$/, '')}/`));

  /** Until the server has answered, a document below a site is taken for a page: its shortcodes need not flash up raw. */
  const isPage = (uri: string): boolean => {
    const images = known.get(uri)?.images;
    return images === undefined ? belowSite(uri) : images !== null;
  };

  const entryOf = (uri: string): Known => {
    const entry: Known = known.get(uri) ?? {
      images: undefined,
      drawn: new Map(),
      version: -1,
      asking: false,
      askAgain: false,
      shown: false,
      corrected: -1,
    };
    known.set(uri, entry);
    return entry;
  };

  const ask = async (server: Server, document: TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    const entry = entryOf(uri);
    entry.askAgain = entry.asking;
    if (entry.asking) return;
    entry.asking = true;
    const { version } = document;
    try {
      const wasPage = isPage(uri);
      const facts = await server.ask<PreviewFacts | null>(previewRequest, { uri: server.uriOf(document) });
      const images = facts && toImages(document, facts);
      entry.images = images;
      entry.version = version;
      const moved = [...entry.drawn].some(([target, source]) => images?.(target) !== source);
      if (entry.shown && (moved || wasPage !== (images !== null))) await refresh();
    } catch (error) {
      server.log(`preview: ${String(error)}`);
    } finally {
      entry.asking = false;
    }
    if (entry.askAgain && !document.isClosed) await ask(server, document);
  };

  const update = (document: TextDocument | undefined): void => {
    const server = session.server();
    if (server && document?.languageId === 'markdown' && document.uri.scheme === 'file') void ask(server, document);
  };

  session.onStarted(() => workspace.textDocuments.forEach(update));
  // A site that has been read to its end knows where its pictures are.
  session.onStatus(() => workspace.textDocuments.forEach(update));
  session.context.subscriptions.push(
    workspace.onDidOpenTextDocument(update),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    // A picture that came or went changes what is found in a page, before any of its text changes.
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) if (known.get(uri.toString())?.shown) update(find(uri.toString()));
    }),
  );

  return {
    isPage,
    isPageText: (text) =>
      workspace.textDocuments.some(
        (document) =>
          document.languageId === 'markdown' && isPage(document.uri.toString()) && document.getText() === text,
      ),
    find(uri, target) {
      const entry = entryOf(uri);
      const answered = entry.images?.(target);
      // A path that is being typed is most often no image yet; drawn so, it need not be drawn anew with each letter.
      const typed = answered === undefined && entry.images && isPath(target) && entry.version !== find(uri)?.version;
      const source = typed ? null : answered;
      entry.drawn.set(target, source);
      return source;
    },
    shown(uri, drawn) {
      const document = find(uri);
      if (!document) return;
      const entry = entryOf(uri);
      entry.shown = true;
      entry.drawn.clear();
      if (entry.version !== document.version) update(document);
      if (drawn === isPage(uri) || entry.corrected === document.version) return;
      entry.corrected = document.version;
      void refresh();
    },
  };
};
