// Owns running the suite in VS Code's server with a headless browser as its window. Knows how to look and type as a person does, not what is tried.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from '../../../scripts/lib/browser.mjs';
import { startEditor, windowAddress } from '../../../scripts/lib/editor-host.mjs';

/**
 * @param {{ env: NodeJS.ProcessEnv, extensions: readonly string[], vsix?: string, tests: string, pictures: string }} options
 *   `extensions` run from source, `vsix` is installed, `tests` is the built suite, `pictures` the folder for screenshots
 */
export async function openServerHost({ env, extensions, vsix, tests, pictures }) {
  mkdirSync(pictures, { recursive: true });
  const editor = await startEditor({ env, vsix });
  const browser = await openBrowser().catch(async (error) => {
    await editor.stop();
    throw error;
  });
  const console = [];
  let page;
  return {
    name: `VS Code ${editor.version} (code-server) in headless Chromium ${browser.version()}`,
    /** What a person can do; the suite asks for it over the stage. */
    person: {
      picture: ({ name }) => page.screenshot({ path: join(pictures, `${name}.png`) }),
      press: ({ keys }) => page.keyboard.press(keys),
      type: ({ text }) => page.keyboard.type(text),
      sees: ({ selector, text }) => sees(page, selector, text),
    },
    /** Shows a folder; the suite starts in it by itself. */
    open: async (folder) => {
      console.length = 0;
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      page = await context.newPage();
      page.on('console', (message) => console.push(message.text()));
      await page.goto(windowAddress(editor.port, { folder, extensions, tests }));
    },
    closeWindow: () => page.context().close(),
    /** For a failure: what the window and the server said last. */
    trace: () => [...console.slice(-25), editor.log().split('\n').slice(-15).join('\n')].join('\n'),
    close: async () => {
      await browser.close();
      await editor.stop();
    },
  };
}

/** Waits until an element that holds the text is visible. Webviews are searched too. */
async function sees(page, selector, text) {
  const found = page
    .frames()
    .map((frame) => frame.locator(selector, { hasText: text }).first().waitFor({ timeout: 15_000 }));
  await Promise.any(found).catch(() => {
    throw new Error(`“${text}” was not seen in ${selector} within 15 s.`);
  });
}
