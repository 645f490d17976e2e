// Owns the journey of someone who looks at a post in the editor's own Markdown preview. Knows the example blog's posts.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { openFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { mustSee, mustSeeImage, takePicture } from '../suite/stage.ts';

const post = 'content/posts/hut-to-hut/index.md';

export const preview: Journey = {
  window: 'blog',
  title: 'Markdown preview',
  steps: {
    'a figure is a figure, and no shortcode or front matter is to be read': async () => {
      const { document } = await openFile(post);
      const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
      assert.match(html, /<figure[^>]*>/);
      assert.match(html, /<figcaption[\s\S]*No wind at all/);
      assert.match(html, /<img[^>]*lake\.png/);
      assert.match(html, /<img[^>]*pass\.png/);
      assert.doesNotMatch(html, /\{\{&lt;|\{\{</);
      assert.doesNotMatch(html, /lastmod/);
    },
    'the pictures show': async () => {
      await openFile(post);
      await vscode.commands.executeCommand('markdown.showPreview');
      await mustSee('figure', 'No wind at all');
      await mustSeeImage('figure img');
      await takePicture('preview');
    },
    'a picture of static/ shows beside the text': async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await openFile('content/posts/first-light-on-the-ridge.md');
      await vscode.commands.executeCommand('markdown.showPreviewToSide');
      await mustSeeImage('figure img[src*="ridge-dawn"]');
      await takePicture('preview-to-side');
    },
  },
};
