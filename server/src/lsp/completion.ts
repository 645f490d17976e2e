// Owns textDocument/completion: our completions as the client's items, each with the span it replaces.
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import { type Completion, complete, findFragmentPlace } from '../core/completions/index.ts';
import { placeAt } from '../core/page/index.ts';
import { isSubsequence, type LineIndex } from '../core/text/index.ts';
import type { OpenPage } from '../host/cell.ts';
import type { ClientFeatures } from './client-features.ts';
import type { ImageOfItem } from './completion-resolve.ts';
import { toOffset, toRange } from './convert.ts';
import { knownFragments, learnFragments } from './fragments.ts';
import { describe, guarded } from './guard.ts';
import { linkHabitsOf } from './link-habits.ts';
import type { Method, Session } from './session.ts';

/** Characters after which something of ours may start. In prose they lead to an empty answer at once. */
export const completionTriggers: readonly string[] = ['"', "'", '/', '[', '(', ',', ' ', '-', ':', '=', '<', '%', '#'];

/** No one scrolls further, and sending more makes each key wait. */
const mostItems = 200;

/** Reads the page that the link at the cursor leads into, where nobody has yet. */
const learnLedInto = async (
  session: Session,
  { page, loaded, document }: OpenPage,
  position: Position,
): Promise<void> => {
  const led = findFragmentPlace(placeAt(page, toOffset(document.lines(), position)), page, loaded.site);
  if (led && led.path !== page.path) await learnFragments(session, loaded, new Set([led.path]));
};

export const completion: Method = (session) => {
  const { connection, workspace, client, feed } = session;
  connection.onCompletion(
    guarded(connection, 'textDocument/completion', null, async ({ textDocument: { uri }, position }) => {
      await feed.started;
      const asked = workspace.findPage(uri);
      if (!asked) return null;
      await learnLedInto(session, asked, position);
      const open = workspace.findPage(uri) ?? asked;
      const { page, loaded, document } = open;
      const offset = toOffset(document.lines(), position);
      const found = complete(
        page,
        loaded.site,
        offset,
        Date.now(),
        (completer, error) =>
          connection.console.error(`completer ${completer} failed on ${page.path}: ${describe(error)}`),
        { fragmentsOf: knownFragments(session, loaded), ...linkHabitsOf(loaded) },
      );
      if (found.length === 0) return null;
      const fitting = found.length > mostItems ? narrow(found, page.text, offset) : found;
      return toList(fitting, document.lines(), loaded.site.complete && fitting === found, loaded.root, client);
    }),
  );
  return undefined;
};

/** Those that what was typed so far may still become, as editors match: its letters in order, whatever the case. */
const narrow = (found: readonly Completion[], text: string, offset: number): readonly Completion[] =>
  found.filter(({ span, label, filterText }) => isSubsequence(text.slice(span.start, offset), filterText ?? label));

const toList = (
  found: readonly Completion[],
  lines: LineIndex,
  isAll: boolean,
  root: string,
  client: ClientFeatures,
): CompletionList => ({
  isIncomplete: !isAll,
  items: found.slice(0, mostItems).map((item, at) => toItem(item, at, lines, root, client)),
});

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  term: CompletionItemKind.Keyword,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  shortcode: CompletionItemKind.Function,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  heading: CompletionItemKind.Reference,
};

/** A snippet without its stops, for a client that would insert them as they are; of words to choose from the first. */
const toPlainText = (snippet: string): string =>
  snippet.replace(/\$\{\d+\|((?:\\.|[^\\,|])*)[^}]*\}|\$\{\d+\}|(?<!\\)\$\d+/g, '$1').replace(/\\([\\$},|])/g, '$1');

/** An editor that puts equal letter case above our order would show a rare “kube-x” before a much used “Kubernetes”. */
const toFilterText = ({ kind, filterText, label }: Completion, { prefersEqualCase }: ClientFeatures): string =>
  kind === 'term' && prefersEqualCase ? (filterText ?? label).toLowerCase() : (filterText ?? label);

const toItem = (
  item: Completion,
  at: number,
  lines: LineIndex,
  root: string,
  client: ClientFeatures,
): CompletionItem => ({
  label: item.label,
  kind: kinds[item.kind],
  // The order is ours (by use), not the alphabet's.
  sortText: String(at).padStart(5, '0'),
  filterText: toFilterText(item, client),
  textEdit: {
    range: toRange(lines, item.span),
    newText: item.snippet && !client.snippets ? toPlainText(item.newText) : item.newText,
  },
  ...(item.also && {
    additionalTextEdits: item.also.map(({ span, newText }) => ({ range: toRange(lines, span), newText })),
  }),
  ...(item.detail !== undefined &&
    (client.labelDetails ? { labelDetails: { description: item.detail } } : { detail: item.detail })),
  ...(item.documentation !== undefined && {
    documentation: client.markdown ? { kind: MarkupKind.Markdown, value: item.documentation } : item.documentation,
  }),
  ...(item.snippet && client.snippets && { insertTextFormat: InsertTextFormat.Snippet }),
  ...(item.image !== undefined && { data: { root, image: item.image } satisfies ImageOfItem }),
  ...(item.deprecated && { tags: [CompletionItemTag.Deprecated] }),
  ...(item.again && client.suggestCommand !== undefined && { command: { title: '', command: client.suggestCommand } }),
});
