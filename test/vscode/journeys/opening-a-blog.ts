// Owns the journey of someone who opens a Hugo blog. Knows nothing of posts.
import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Journey } from '../suite/journey.ts';
import { ourExtension, serverWasStarted } from '../suite/our-extension.ts';

export const openingABlog: Journey = {
  window: 'blog',
  title: 'Opening a blog',
  steps: {
    // The suite starts after the editor has activated what the folder's content asks for.
    'the extension is active without a file being opened': async () => {
      assert.equal(ourExtension().isActive, true);
    },
    'and it has started its server': async () => {
      assert.equal(serverWasStarted(), true);
    },
    'it is the one that was meant': async () => {
      const fromSource = existsSync(join(ourExtension().extensionPath, 'client'));
      assert.equal(fromSource ? 'source' : 'package', process.env.HUGO_AUTHOR_UNDER_TEST);
    },
  },
};
