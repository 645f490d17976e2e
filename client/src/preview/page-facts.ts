// Owns what the server said about the pages that are open: that they are pages, where their images and links lead, how they are read.
import { commands, languages, type TextDocument, Uri, workspace } from 'vscode';
import {
  type FindTarget,
  indexTargets,
  type PreviewPage,
  type Targets,
  toMarkup,
} from '../../../server/src/core/preview/index.ts';
import { type PreviewFacts, previewRequest } from '../../../server/src/protocol.ts';
import { findOpen } from '../find-open.ts';
import { isInside } from '../is-inside.ts';
import { isFileOfSite } from '../page-documents.ts';
import type { Server } from '../server.ts';
import type { Session } from '../session.ts';
import { toRelativeSource } from './relative-source.ts';

export type TargetKind = 'images' | 'arguments' | 'links' | 'references';

export interface Pages {
  /** The open page of a site that has this whole text. */
  findPageOf(text: string): PreviewPage | undefined;
  findPage(uri: string): PreviewPage | undefined;
  /** The address of one of its images or links, or of the image that an argument of a shortcode names; null when it leads nowhere, undefined when nothing is known of it. */
  find(uri: string, kind: TargetKind, target: string): string | null | undefined;
  /** The document is being shown, as a page or not: what is known of it must be kept up to date from now on. */
  shown(uri: string, drawn: boolean): void;
}

interface Answer {
  readonly find: Readonly<Record<TargetKind, FindTarget>>;
  readonly page: PreviewPage;
  /** What of the answer shows in how the page is read, to tell whether it must be read anew. */
  readonly reading: string;
}

interface Known {
  /** Undefined: not answered yet. Null: no page of a site. */
  answer: Answer | null | undefined;
  /** What was answered when the document was drawn last: as long as that is true, nothing need be drawn again. */
  readonly drawn: Map<`${TargetKind} ${string}`, string | null | undefined>;
  /** The version that the answer is about. */
  version: number;
  asking: boolean;
  askAgain: boolean;
  shown: boolean;
  /** The version for which the preview was told to look again, as it showed a page as none or the other way round. */
  corrected: number;
}

/** Until the server has answered, a page is read as Hugo reads it without configuration. */
const unanswered: PreviewPage = {
  markup: toMarkup({}, false),
  parameter: () => undefined,
  isUnknownShortcode: () => false,
};

const toAnswer = (document: TextDocument, facts: PreviewFacts): Answer => {
  const { parameters, unknownShortcodes, settings, sourceIds } = facts;
  const toTargets = (targets: Targets): FindTarget =>
    indexTargets(
      Object.fromEntries(
        Object.entries(targets).map(([target, address]) => {
          if (address === null) return [target, null];
          const [file = '', fragment] = address.split(/(?=#)/s);
          const relative = toRelativeSource(document.uri.path, Uri.parse(file).path);
          return [target, relative === undefined ? address : relative + (fragment ?? '')];
        }),
      ),
    );
  return {
    find: {
      images: toTargets(facts.images),
      arguments: toTargets(facts.arguments),
      links: toTargets(facts.links),
      references: toTargets(facts.references),
    },
    page: {
      markup: toMarkup(settings, sourceIds),
      parameter: (path) => (Object.hasOwn(parameters, path) ? parameters[path] : undefined),
      isUnknownShortcode: (name) => unknownShortcodes.includes(name),
    },
    reading: JSON.stringify([parameters, unknownShortcodes, settings, sourceIds]),
  };
};

/** Is it a path of the site rather than an address elsewhere? */
const isPath = (target: string): boolean => target !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target);

/** Has the open previews parse and draw anew. */
const refresh = () => commands.executeCommand('markdown.preview.refresh');

/** Follows the open Markdown documents for as long as the extension lives. */
export const followPages = (session: Session): Pages => {
  const known = new Map<string, Known>();

  const belowSite = (uri: string): boolean =>
    session.sites().some(({ root }) => isInside(Uri.parse(root), Uri.parse(uri)));

  /** Until the server has answered, a document below a site is taken for a page: its shortcodes need not flash up raw. */
  const findPage = (uri: string): PreviewPage | undefined => {
    const answer = known.get(uri)?.answer;
    if (answer === undefined) return belowSite(uri) ? unanswered : undefined;
    return answer?.page;
  };

  const entryOf = (uri: string): Known => {
    const entry: Known = known.get(uri) ?? {
      answer: undefined,
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
      const before = entry.answer?.reading ?? (findPage(uri) ? '' : null);
      const facts = await server.ask<PreviewFacts | null>(previewRequest, { uri: server.uriOf(document) });
      const answer = facts && toAnswer(document, facts);
      entry.answer = answer;
      entry.version = version;
      const moved = [...entry.drawn].some(([key, address]) => {
        const [kind, target] = key.split(/ (.*)/s) as [TargetKind, string];
        return answer?.find[kind](target) !== address;
      });
      if (entry.shown && (moved || before !== (answer?.reading ?? null))) await refresh();
    } catch (error) {
      server.log(`preview: ${String(error)}`);
    } finally {
      entry.asking = false;
    }
    if (entry.askAgain && !document.isClosed) await ask(server, document);
  };

  const update = (document: TextDocument | undefined): void => {
    const server = session.server();
    if (server && document?.languageId === 'markdown' && isFileOfSite(document)) void ask(server, document);
  };

  session.onStarted(() => workspace.textDocuments.forEach(update));
  // A site that has been read to its end knows where its pictures are.
  session.onStatus(() => workspace.textDocuments.forEach(update));
  session.context.subscriptions.push(
    workspace.onDidOpenTextDocument(update),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    // A picture that came or went changes what is found in a page, before any of its text changes.
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) if (known.get(uri.toString())?.shown) update(findOpen(uri));
    }),
  );

  return {
    findPage,
    findPageOf(text) {
      for (const document of workspace.textDocuments) {
        if (document.languageId !== 'markdown') continue;
        const page = findPage(document.uri.toString());
        if (page && document.getText() === text) return page;
      }
      return undefined;
    },
    find(uri, kind, target) {
      const entry = entryOf(uri);
      const answered = entry.answer?.find[kind](target);
      const isBehind = entry.answer && entry.version !== findOpen(Uri.parse(uri))?.version;
      // A path that is being typed is most often no image yet; drawn so, it need not be drawn anew with each letter.
      const typed = kind === 'images' && answered === undefined && isBehind && isPath(target);
      const address = typed ? null : answered;
      entry.drawn.set(`${kind} ${target}`, address);
      return address;
    },
    shown(uri, drawn) {
      const document = findOpen(Uri.parse(uri));
      if (!document) return;
      const entry = entryOf(uri);
      entry.shown = true;
      entry.drawn.clear();
      if (entry.version !== document.version) update(document);
      if (drawn === (findPage(uri) !== undefined) || entry.corrected === document.version) return;
      entry.corrected = document.version;
      void refresh();
    },
  };
};
