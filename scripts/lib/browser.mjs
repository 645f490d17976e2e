// Owns starting the headless browser. Knows where Chromium may be and the flags it needs offline, not what is shown in it.
import { needProgram } from './system.mjs';

/** @returns {Promise<import('playwright-core').Browser>} close it when done */
export async function openBrowser() {
  const executablePath =
    process.env.CHROMIUM ??
    (await needProgram('chromium', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'));
  // Not at the top: a fresh clone has no packages when this file is first read.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // /dev/shm is tiny in containers.
      '--disable-dev-shm-usage',
    ],
  });
}
