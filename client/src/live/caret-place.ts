// Owns where in a document the caret is, in words of the page, and putting it where a word of the page was clicked.
import { Range, type TextDocument, TextEditorRevealType, ViewColumn, window } from 'vscode';
import { type Dialect, parsePage } from '../../../server/src/core/page/index.ts';
import {
  type Anchor,
  findAnchor,
  findOffsetOf,
  readTextBlocks,
  type TextBlocks,
} from '../../../server/src/core/preview/index.ts';

/** What terms and dates are does not matter for the words of a page. */
const dialect: Dialect = { taxonomies: [], dateKeys: [], yesIsTrue: false };

export interface CaretPlace {
  /** The words at the caret of an editor that shows the document; undefined above all words, and where none shows it. */
  find(document: TextDocument): Anchor | undefined;
  /** Puts the caret there and gives the editor the focus; says whether the document has these words. */
  go(document: TextDocument, anchor: Anchor): Promise<boolean>;
}

const editorOf = (document: TextDocument) =>
  window.activeTextEditor?.document === document
    ? window.activeTextEditor
    : window.visibleTextEditors.find((editor) => editor.document === document);

/** Reads a document once for each of its versions. */
export const createCaretPlace = (): CaretPlace => {
  const read = new WeakMap<TextDocument, { readonly version: number; readonly blocks: TextBlocks }>();
  const blocksOf = (document: TextDocument): TextBlocks => {
    const { version } = document;
    const known = read.get(document);
    if (known?.version === version) return known.blocks;
    const blocks = readTextBlocks(parsePage(document.uri.path, document.getText(), dialect));
    read.set(document, { version, blocks });
    return blocks;
  };
  return {
    find(document) {
      const editor = editorOf(document);
      return editor && findAnchor(blocksOf(document), document.offsetAt(editor.selection.active));
    },
    async go(document, anchor) {
      const offset = findOffsetOf(blocksOf(document), anchor);
      if (offset === undefined) return false;
      const at = document.positionAt(offset);
      const viewColumn = editorOf(document)?.viewColumn ?? window.visibleTextEditors[0]?.viewColumn ?? ViewColumn.One;
      const selection = new Range(at, at);
      const editor = await window.showTextDocument(document, { viewColumn, selection });
      editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
      return true;
    },
  };
};
