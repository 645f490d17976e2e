// Owns the journey of someone who has two sites in one folder. Knows the names of both.
import type { Journey } from '../suite/journey.ts';
import { click, mustSee, takePicture } from '../suite/stage.ts';

const line = '[id="workbench.view.extension.hugoAuthor"] .monaco-list-row';

export const severalSites: Journey = {
  window: 'sites',
  title: 'Several sites in one folder',
  steps: {
    'each has its own lines in the views': async () => {
      await click('.activitybar .action-label[aria-label^="Hugo"]');
      await mustSee(line, 'first');
      await mustSee(line, 'second');
      await mustSee(line, 'Post of the First');
      await mustSee(line, 'Post of the Second');
      await mustSee(line, 'Tags');
      await takePicture('several-sites');
    },
  },
};
