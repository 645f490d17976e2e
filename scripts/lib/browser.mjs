// Owns starting the headless browser. Knows where Chromium may be and the flags it needs offline, not what is shown in it.
import { needProgram } from './system.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // /dev/shm is tiny in containers.
  '--disable-dev-shm-usage',
];

/** @returns {Promise<import('playwright-core').Browser>} close it when done */
export async function openBrowser() {
  const { chromium, options } = await findBrowser();
  return chromium.launch(options);
}

/**
 * The same as its owner uses it, not in private: there a frame of another host may keep nothing.
 * @param {string} folder for what the browser keeps
 * @param {{ width: number, height: number }} viewport
 * @returns {Promise<import('playwright-core').BrowserContext>} close it when done
 */
export async function openOwnBrowser(folder, viewport) {
  const { chromium, options } = await findBrowser();
  return chromium.launchPersistentContext(folder, { ...options, viewport });
}

async function findBrowser() {
  const executablePath =
    process.env.CHROMIUM ??
    (await needProgram('chromium', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'));
  // Not at the top: a fresh clone has no packages when this file is first read.
  const { chromium } = await import('playwright-core');
  return { chromium, options: { executablePath, headless: true, args: flags } };
}
