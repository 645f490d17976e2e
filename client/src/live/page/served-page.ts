// Owns what Hugo serves for the page that is shown, now and when it was asked for. Knows nobody around the page.
import { patchPage } from './patch-page.ts';

/** What the page shows now. */
export interface Renewed {
  /** The last build that was over when this was asked for. */
  readonly build: number;
  /** Whether all that can be seen of it is on the screen. */
  readonly whole: boolean;
}

export interface ServedPage {
  /** Asks for the page again and shows what is new in it, without loading it. */
  renew(): Promise<Renewed>;
}

const askAgain = async (): Promise<Document> => {
  const answer = await fetch(location.href, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${answer.status} for ${location.href}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
};

const buildOf = (page: Document): number =>
  Number(page.querySelector<HTMLElement>('script[src$="__hugo-author/page.js"]')?.dataset.build ?? 0);

/** The document before scripts changed it is only to be had by asking once more. @param build that the document was asked for after */
export const followServedPage = (build: number): ServedPage => {
  const unknown = (error: unknown): undefined => {
    console.debug(`Hugo Author: the page cannot be asked for: ${String(error)}`);
  };
  let served = askAgain().then((page) => (buildOf(page) === build ? page : undefined), unknown);
  let turn: Promise<unknown> = served;
  /** What could not be brought into the page once lacks on it until it is loaded anew. */
  let isWhole = true;
  const renew = async (): Promise<Renewed> => {
    const before = await served;
    const after = await askAgain().catch(unknown);
    if (!before || !after) return { build, whole: false };
    served = Promise.resolve(after);
    const isLacking = !isWhole;
    isWhole = false;
    isWhole = patchPage(before, after) && !isLacking;
    return { build: buildOf(after), whole: isWhole };
  };
  return {
    renew() {
      const result = turn.then(renew).catch((error: unknown): Renewed => {
        console.debug(`Hugo Author: the page cannot be renewed: ${String(error)}`);
        return { build, whole: false };
      });
      turn = result;
      return result;
    },
  };
};
