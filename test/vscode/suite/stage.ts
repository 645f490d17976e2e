// Owns the suite's side of the wire to the runner: reports go out, and wishes for what only a person can do. Knows no journey.

export interface StepReport {
  readonly title: string;
  readonly milliseconds: number;
  readonly failure?: string;
}

interface Request {
  readonly ask: string;
  readonly params: unknown;
}

/** Asks the runner; throws what went wrong there. */
export async function tell(request: Request): Promise<unknown> {
  const address = process.env.HUGO_AUTHOR_STAGE;
  if (!address) throw new Error('HUGO_AUTHOR_STAGE is not set: the suite is started by test/vscode/run.mjs.');
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(request) });
  const { answer, error } = (await response.json()) as { answer?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return answer;
}

const person = (does: string, params: object) => tell({ ask: 'person', params: { does, ...params } });

/** What is on the screen, as `test/vscode/shots/NAME.png`. */
export async function takePicture(name: string): Promise<void> {
  await person('picture', { name });
}

/** The same, in a window as high as a long post, so that all of a preview is seen. */
export async function takeTallPicture(name: string): Promise<void> {
  await person('tallPicture', { name });
}

/** Presses keys in the window, such as `Control+Space`. */
export async function pressKeys(keys: string): Promise<void> {
  await person('press', { keys });
}

/** Waits until an element (CSS) holding the text is on the screen, webviews included. */
export async function mustSee(selector: string, text: string): Promise<void> {
  await person('sees', { selector, text });
}

/** Waits until an image (CSS) is on the screen and has really been loaded, webviews included. */
export async function mustSeeImage(selector: string): Promise<void> {
  await person('seesImage', { selector });
}

/** Waits until an element (CSS) holding the text is in the visible part of a frame. */
export async function mustSeeInSight(selector: string, text: string): Promise<void> {
  await person('seesInSight', { selector, text });
}

/** Clicks on an element (CSS) holding the text, wherever it is, webviews included. */
export async function clickInside(selector: string, text: string): Promise<void> {
  await person('clickInside', { selector, text });
}

/** Clicks twice on an element (CSS) holding the text, webviews included. */
export async function doubleClickInside(selector: string, text: string): Promise<void> {
  await person('doubleClickInside', { selector, text });
}

/** The address of the page of the site that the live preview shows. */
export async function siteAddress(): Promise<string> {
  return String(await person('siteAddress', {}));
}

/** Types into whatever has the focus, a list's filter for instance. */
export async function typeKeys(text: string): Promise<void> {
  await person('type', { text });
}

/**
 * Has the runner kill this extension host, which is the last that the suite does in this window: it tells under `title` whether all
 * that the host had started has ended.
 * @param running words of the commands that must be among that
 */
export async function beKilled(title: string, running: readonly string[]): Promise<void> {
  await tell({ ask: 'kill', params: { title, pid: process.pid, running } });
}

/** Takes the pointer away, so that what pops up under it goes. */
export async function restPointer(): Promise<void> {
  await person('rest', {});
}

/** Clicks on an element (CSS) of the window; `holding` names keys such as `Control`. */
export async function click(selector: string, ...holding: readonly string[]): Promise<void> {
  await person('click', { selector, holding });
}

/** Waits until the list that the selector belongs to has been drawn, and looks that no element holds the text. */
export async function mustNotSee(selector: string, text: string): Promise<void> {
  await person('seesNot', { selector, text });
}

/** Waits until no element (CSS) holding the text is on the screen any more. */
export async function mustGo(selector: string, text: string): Promise<void> {
  await person('seesGo', { selector, text });
}

/** Puts a picture (PNG, 320 by 180) on the clipboard. */
export async function copyPicture(): Promise<void> {
  await person('copyPicture', {});
}

/** Drags an element (CSS) to the beginning of another, with Shift held. */
export async function drag(from: string, to: string): Promise<void> {
  await person('drag', { from, to });
}

/**
 * Does what a person does when a menu of the editor closed under their hands: the same again, at most twice. What fails then
 * is told.
 */
export async function insist(act: () => Promise<void>): Promise<void> {
  for (let again = 2; ; again--)
    try {
      return await act();
    } catch (error) {
      if (again === 0) throw error;
      await person('press', { keys: 'Escape' });
    }
}
