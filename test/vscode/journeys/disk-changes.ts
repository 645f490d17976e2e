// Owns the journey of someone who puts a missing picture where it belongs, outside the editor. Knows one picture that is missing.
import { copyFile, rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import { folderUri, openFile, rangeOf } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { untilDiagnostics } from '../suite/until.ts';

const images = () => vscode.Uri.joinPath(folderUri(), 'static/images');
const cat = () => vscode.Uri.joinPath(images(), 'cat-on-the-fermenter.png').fsPath;

export const diskChanges: Journey = {
  window: 'blog',
  title: 'Changes on disk',
  steps: {
    'a picture that is put there ends its finding, and taken away brings it back': async () => {
      const { document } = await openFile('content/posts/broken-on-purpose.md');
      const range = rangeOf(document, '/images/cat-on-the-fermenter.png');
      const isFound = (all: readonly vscode.Diagnostic[]) => all.some((each) => each.range.isEqual(range));
      await untilDiagnostics(document.uri, isFound);
      await copyFile(vscode.Uri.joinPath(images(), 'lantern.png').fsPath, cat());
      // The other findings stay.
      await untilDiagnostics(document.uri, (all) => all.length > 0 && !isFound(all));
      await rm(cat());
      await untilDiagnostics(document.uri, isFound);
    },
  },
};
