// Owns looking and typing as a person does, in the window of any host. Knows playwright's page, not which editor it shows.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the suite can ask a person for, over the stage.
 * @param {() => import('playwright-core').Page | Promise<import('playwright-core').Page>} window the one open now
 * @param {string} pictures folder for screenshots
 */
export function personAt(window, pictures) {
  return {
    picture: async ({ name }) => {
      mkdirSync(pictures, { recursive: true });
      await (await window()).screenshot({ path: join(pictures, `${name}.png`) });
    },
    tallPicture: async ({ name }) => tallPicture(await window(), join(pictures, `${name}.png`)),
    press: async ({ keys }) => (await window()).keyboard.press(keys),
    type: async ({ text }) => (await window()).keyboard.type(text),
    // In the corner nothing pops up under the pointer.
    rest: async () => (await window()).mouse.move(1, 1),
    click: async ({ selector, holding = [] }) =>
      (await window())
        .locator(selector)
        .first()
        .click({ timeout: lookSeconds * 1000, modifiers: holding }),
    drag: async ({ from, to }) => drag(await window(), from, to),
    copyPicture: async () => copyPicture(await window()),
    sees: async ({ selector, text }) => sees(await window(), selector, text),
    seesGo: async ({ selector, text }) =>
      (await window())
        .locator(selector, { hasText: text })
        .filter({ visible: true })
        .first()
        .waitFor({ state: 'hidden', timeout: lookSeconds * 1000 }),
    seesNot: async ({ selector, text }) => seesNot(await window(), selector, text),
    seesInSight: async ({ selector, text }) => seesInSight(await window(), selector, text),
    clickInside: async ({ selector, text }) =>
      inAnyFrame(await window(), `“${text}” in ${selector}`, (frame) =>
        frame
          .locator(selector, { hasText: text })
          .first()
          .click({ timeout: lookSeconds * 1000 }),
      ),
    doubleClickInside: async ({ selector, text }) =>
      inAnyFrame(await window(), `“${text}” in ${selector}`, (frame) =>
        frame
          .locator(selector, { hasText: text })
          .first()
          .dblclick({ timeout: lookSeconds * 1000 }),
      ),
    siteAddress: async () => siteAddress(await window()),
    seesImage: async ({ selector }) => seesImage(await window(), selector),
  };
}

const lookSeconds = 15;

/** In a window as high as a whole post, and back. */
async function tallPicture(page, path) {
  const size = page.viewportSize();
  if (size) await page.setViewportSize({ ...size, height: 3000 });
  await page.screenshot({ path });
  if (size) await page.setViewportSize(size);
}

/** Drags one element to the beginning of another; with Shift held, which drops into an editor rather than opens. */
async function drag(page, from, to) {
  await page.locator(from).first().hover();
  await page.mouse.down();
  await page.keyboard.down('Shift');
  const target = page.locator(to).first();
  await target.hover({ position: { x: 20, y: 5 } });
  await target.hover({ position: { x: 1, y: 5 } });
  await page.mouse.up();
  await page.keyboard.up('Shift');
}

/** Puts a picture on the clipboard, as the program for screenshots does. */
async function copyPicture(page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.bringToFront();
  await page.evaluate(async () => {
    const canvas = new globalThis.OffscreenCanvas(320, 180);
    const drawing = canvas.getContext('2d');
    drawing.fillStyle = '#2a7fb8';
    drawing.fillRect(0, 0, 320, 180);
    drawing.fillStyle = '#f2c14e';
    drawing.fillRect(200, 30, 60, 60);
    const picture = await canvas.convertToBlob({ type: 'image/png' });
    await globalThis.navigator.clipboard.write([new globalThis.ClipboardItem({ 'image/png': picture })]);
  });
}

/** Waits until an element that holds the text is visible. */
async function sees(page, selector, text) {
  await inAnyFrame(page, `“${text}” in ${selector}`, (frame) =>
    frame
      .locator(selector, { hasText: text })
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: lookSeconds * 1000 }),
  );
}

/** Waits until there is any such element, so that it is not looked too early, and that none holds the text. */
async function seesNot(page, selector, text) {
  await page
    .locator(selector)
    .first()
    .waitFor({ timeout: lookSeconds * 1000 });
  const count = await page.locator(selector, { hasText: text }).count();
  if (count > 0) throw new Error(`“${text}” is there in ${selector}, and should not be.`);
}

/** Waits until an image has arrived with its pixels: a broken one is complete too. */
async function seesImage(page, selector) {
  const isLoaded = (wanted) =>
    [...globalThis.document.querySelectorAll(wanted)].some((image) => image.complete && image.naturalWidth > 0);
  await inAnyFrame(page, `a loaded image ${selector}`, (frame) =>
    frame.waitForFunction(isLoaded, selector, { timeout: lookSeconds * 1000 }),
  );
}

/** Waits until an element that holds the text is in the visible part of its frame. */
async function seesInSight(page, selector, text) {
  const isInSight = ([wanted, words]) =>
    [...globalThis.document.querySelectorAll(wanted)].some((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return element.textContent.includes(words) && top >= 0 && bottom <= globalThis.innerHeight;
    });
  await inAnyFrame(page, `“${text}” in sight in ${selector}`, (frame) =>
    frame.waitForFunction(isInSight, [selector, text], { timeout: lookSeconds * 1000 }),
  );
}

/** The address of the page of a site that is shown, as its server knows it. */
async function siteAddress(page) {
  let address;
  await inAnyFrame(page, 'a page of a site', async (frame) => {
    await frame.waitForSelector('script[src*="__hugo-author"]', { state: 'attached', timeout: lookSeconds * 1000 });
    address ??= frame.url();
  });
  return address;
}

/** Webviews are frames that come and go: one that appears while we wait is looked into too. */
async function inAnyFrame(page, what, look) {
  let onFrame;
  try {
    await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Not seen within ${lookSeconds} s: ${what}`)), lookSeconds * 1000);
      const seen = () => {
        clearTimeout(late);
        resolve(undefined);
      };
      // A frame that goes away or never shows it is no failure: another one may.
      onFrame = (frame) => void look(frame).then(seen, () => undefined);
      page.on('framenavigated', onFrame);
      for (const frame of page.frames()) onFrame(frame);
    });
  } finally {
    page.off('framenavigated', onFrame);
  }
}
