// Owns the command that lists the posts that use an image: the one clicked in the Explorer, else the one that is open.
import {
  commands,
  l10n,
  type QuickPickItem,
  Range,
  TabInputCustom,
  TabInputText,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Location } from 'vscode-languageclient';
import { askPatiently } from '../ask-patiently.ts';
import { findOpen } from '../find-open.ts';
import type { Session } from '../session.ts';

interface Choice extends QuickPickItem {
  readonly uri: Uri;
  readonly range: Range;
}

const findOpenFile = (): Uri | undefined => {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputCustom || input instanceof TabInputText ? input.uri : undefined;
};

/** As the author sees the post now: typed, else saved. */
const readLines = async (uri: Uri): Promise<readonly string[]> => {
  const text = findOpen(uri)?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri));
  return text.split(/\r\n?|\n/);
};

const toChoices = async (found: readonly Location[]): Promise<Choice[]> => {
  const choices: Choice[] = [];
  const texts = new Map<string, readonly string[]>();
  for (const { uri: written, range } of found) {
    const uri = Uri.parse(written);
    const lines = texts.get(written) ?? (await readLines(uri));
    texts.set(written, lines);
    const { start, end } = range;
    choices.push({
      label: workspace.asRelativePath(uri),
      description: l10n.t('line {0}', start.line + 1),
      detail: (lines[start.line] ?? '').trim(),
      uri,
      range: new Range(start.line, start.character, end.line, end.character),
    });
  }
  return choices;
};

/** Lists the places where posts name it, the newest post first, and opens the chosen one. */
export const findImagePosts = async (session: Session, given?: unknown): Promise<void> => {
  const server = session.server();
  const image = given instanceof Uri ? given : findOpenFile();
  if (!server || !image) return;
  const name = workspace.asRelativePath(image);
  const asked = l10n.t('Looking for posts with “{0}”…', name);
  const found = await askPatiently<Location[] | null>(server, asked, 'textDocument/references', {
    textDocument: { uri: server.uriOf({ uri: image }) },
    position: { line: 0, character: 0 },
    context: { includeDeclaration: false },
  });
  if (found === undefined) return;
  if (!found || found.length === 0) {
    void window.showInformationMessage(l10n.t('No post uses “{0}”.', name));
    return;
  }
  const title = l10n.t('Posts with “{0}”', name);
  const chosen = await window.showQuickPick(await toChoices(found), { title, matchOnDetail: true });
  if (chosen) await commands.executeCommand('vscode.open', chosen.uri, { selection: chosen.range });
};
