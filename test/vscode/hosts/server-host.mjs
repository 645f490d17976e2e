// Owns running the suite in VS Code's server with a headless browser as its window. Knows the editor and the browser, not what is tried.
import { openBrowser } from '../../../scripts/lib/browser.mjs';
import { startEditor, windowAddress } from '../../../scripts/lib/editor-host.mjs';
import { personAt } from './person.mjs';

/** Native modules that are absent on purpose, the gallery that cannot be reached, connection chatter. */
const alwaysSaid =
  /spdlog|watchdog|gallery|ENOTFOUND|ERR_NAME_NOT_RESOLVED|404|vsda|sandbox|ServiceWorker|INFO color|bindings\.js|^ {2,}at |→/i;

/**
 * @param {{ env: NodeJS.ProcessEnv, extensions: readonly string[], vsix?: string, tests: string, pictures: string }} options
 *   `extensions` run from source, `vsix` is installed, `tests` is the built suite, `pictures` the folder for screenshots
 */
export async function openServerHost({ env, extensions, vsix, tests, pictures }) {
  const editor = await startEditor({ env, vsix });
  const browser = await openBrowser().catch(async (error) => {
    await editor.stop();
    throw error;
  });
  const console = [];
  let page;
  return {
    name: `VS Code ${editor.version} (code-server) in headless Chromium ${browser.version()}`,
    person: personAt(() => page, pictures),
    /** Shows a folder, with further settings of the user; the suite starts in it by itself. */
    open: async (folder, settings = {}, language = undefined) => {
      editor.useSettings(settings);
      console.length = 0;
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      // Without a language pack the editor itself goes on in English; extensions are told the language all the same.
      if (language)
        await context.addInitScript((name) => {
          globalThis._VSCODE_NLS_LANGUAGE = name;
        }, language);
      page = await context.newPage();
      page.on('console', (message) => console.push(message.text()));
      await page.goto(windowAddress(editor.port, { folder, extensions, tests }));
    },
    closeWindow: () => page.context().close(),
    /** For a failure: what the window and the server said last, without what they say in every offline run. */
    trace: () =>
      [...console, ...editor.log().split('\n')]
        .filter((line) => line.trim() && !alwaysSaid.test(line))
        .slice(-30)
        .map((line) => line.slice(0, 500))
        .join('\n'),
    close: async () => {
      await browser.close();
      await editor.stop();
    },
  };
}
