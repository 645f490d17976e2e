// Owns the journey of someone whose post uses all that the Markdown preview can draw. Knows that post.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openFile, placeCursor } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import {
  clickInside,
  doubleClickInside,
  mustSee,
  mustSeeImage,
  mustSeeInSight,
  takePicture,
  takeTallPicture,
} from '../suite/stage.ts';
import { until } from '../suite/until.ts';

const post = 'content/posts/everything/index.md';

/** The class of the preview's body, and the theme. */
const themes = {
  'vscode-light': 'Default Light Modern',
  'vscode-dark': 'Default Dark Modern',
  'vscode-high-contrast': 'Default High Contrast',
  'vscode-high-contrast-light': 'Default High Contrast Light',
} as const;

const openPreview = async (path: string): Promise<vscode.TextEditor> => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const editor = await openFile(path);
  await vscode.commands.executeCommand('markdown.showPreview');
  return editor;
};

const seeEverything = async (): Promise<void> => {
  await mustSee('.hugo-draft', 'Draft');
  await mustSee('.hugo-term', 'brewing');
  await mustSee('.footnotes', 'The note');
  await mustSee('.hugo-divider', 'summary');
  await mustSee('.hugo-unknown', 'nonsense');
  await mustSee('.hugo-missing', 'missing.png');
  await mustSee('.hugo-broken', 'a post that is gone');
  await mustSee('p', 'in Oslo and for Ida Brandt');
  await mustSeeImage('.hugo-cover img');
  await mustSeeImage('figure img[src*="lantern"]');
  await mustSeeImage('img[src*="ridge-rain"]');
  await mustSeeImage('img[src*="ridge-map"]');
  await mustSeeImage('.hugo-box img[src*="spruce-ale"]');
};

export const drawingAllThereIs: Journey = {
  window: 'drawing',
  title: 'Everything drawn',
  steps: {
    'a post with all there is shows in light, dark and both high contrasts': async () => {
      await openPreview(post);
      await seeEverything();
      await mustSeeImage('img[src*="lake"]');
      const settings = vscode.workspace.getConfiguration('workbench');
      try {
        for (const [name, theme] of Object.entries(themes)) {
          await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
          await mustSee(`body.${name} .footnotes`, 'The note');
          await takeTallPicture(`everything-${name}`);
        }
      } finally {
        await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
      }
    },
    'the same with front matter in TOML': async () => {
      await openPreview('content/posts/everything-in-toml.md');
      await seeEverything();
      await takeTallPicture('everything-toml');
    },
    'a link by relref opens the post in the preview, at its heading': async () => {
      await openPreview(post);
      await clickInside('a[data-href$="three-small-boards.md#the-plan"]', 'the boards');
      await mustSee('.hugo-title', 'Three Small Boards');
      await mustSeeInSight('#the-plan', 'The plan');
      await takePicture('preview-after-link');
    },
    'the preview follows the text below shortcodes, and a double click finds the line': async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const editor = await openFile(post);
      await vscode.commands.executeCommand('markdown.showPreviewToSide');
      await mustSee('.hugo-unknown', 'nonsense');
      await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
      placeCursor(editor, 'Within a <|>line');
      await mustSeeInSight('p', 'Within a line');
      await takePicture('preview-follows');
      await doubleClickInside('li', 'of two');
      await until('the line is found', vscode.window.onDidChangeTextEditorSelection, () => {
        const active = vscode.window.activeTextEditor;
        const line = active?.document.lineAt(active.selection.active.line).text;
        return line === '- of two' ? true : undefined;
      });
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
      await takePicture('preview-double-click');
    },
  },
};
