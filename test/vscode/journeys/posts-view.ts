// Owns the journey of someone who looks what is still to be published. Knows the example blog's drafts and dates.
import { openNewFile } from '../suite/editing.ts';
import type { Journey } from '../suite/journey.ts';
import { click, mustSee, restPointer, takePicture } from '../suite/stage.ts';

const line = '[id="workbench.view.extension.hugoAuthor"] .monaco-list-row';

export const postsView: Journey = {
  window: 'blog',
  title: 'The view of posts',
  steps: {
    'lists drafts, scheduled with the time left, expired and recent ones': async () => {
      await click('.activitybar .action-label[aria-label^="Hugo"]');
      await mustSee(`${line}[aria-label^="Drafts,"]`, '2');
      await mustSee(line, 'The Bog Path');
      await mustSee(`${line}[aria-label^="The River, Forty Years On,"]`, 'in 1');
      await mustSee(`${line}[aria-label^="Open Shed Evening,"]`, 'ago');
      await mustSee(line, 'Spruce Tips, Picked on the Way Down');
      await restPointer();
      await takePicture('posts-view');
    },
    'a draft that is written appears in it, and goes when it is none any more': async () => {
      const editor = await openNewFile('content/posts/suite-listed.md', '---\ntitle: Suite Listed\ndraft: true\n---\n');
      await mustSee(`${line}[aria-label^="Drafts,"]`, '3');
      await mustSee(line, 'Suite Listed');
      await editor.edit((edit) => edit.replace(editor.document.lineAt(2).range, 'date: 2050-01-01'));
      await mustSee(`${line}[aria-label^="Scheduled,"]`, '2');
      await mustSee(`${line}[aria-label^="Drafts,"]`, '2');
    },
    'a line opens its post': async () => {
      await click(`${line}[aria-label^="The Bog Path,"]`);
      await mustSee('.tabs-container .tab', 'the-bog-path.md');
    },
  },
};
