// Owns when the page in front is renewed: at once by itself where it can, and soon by one that is loaded behind it. Knows no frames' contents.
import type { PageMessage } from '../messages.ts';
import type { Frames } from './frames.ts';

type Shown = PageMessage & { kind: 'shown' };

export interface RenewalOptions {
  readonly frames: Frames;
  /** What is in front; undefined while nothing is. */
  readonly address: () => string | undefined;
  /** Asks the page in front to show what is new. */
  readonly askPage: () => void;
  /** Another page is in front now. */
  readonly swapped: (shown: Shown) => void;
}

export interface Renewal {
  /** This build is over. */
  noticeBuild(build: number): void;
  /** Hugo says that something else than a page is new. */
  noticeStale(): void;
  /** The page in front shows that build now, all of it or part of it. */
  noticeRenewed(renewed: { readonly build: number; readonly whole: boolean }): void;
  noticeShown(shown: Shown, isBehind: boolean): void;
  /** Loads the page anew, behind the one that is in front. */
  reload(): void;
  /** Another page is loaded in front. */
  forget(): void;
}

/** What scripts make of a page is made anew when nobody has typed for so long. */
const restMilliseconds = 1000;
/** A page that answers later than this is a feed or a picture, or busy. */
const deafMilliseconds = 300;
/** Pictures, fonts and scripts that are not there by then come when the page is in front. */
const settleMilliseconds = 150;
/** The same where what is in front shows all words already. */
const unhurriedMilliseconds = 3000;
/** What is loaded behind and has said nothing by then never will. */
const lostMilliseconds = 10_000;

export const createRenewal = ({ frames, address, askPage, swapped }: RenewalOptions): Renewal => {
  let newest = 0;
  /** Of the page in front: all of that build can be seen; some of that one. */
  let front = 0;
  let touched = 0;
  let behind: Shown | undefined;
  /** The build that was over when the one behind was asked for, where it does not say so itself. */
  let asOf = 0;
  /** Another one is to be loaded when the one behind has come. */
  let isAnotherWanted = false;
  /** One that came too late is not put in front, but twice in a row would be never. */
  let wasLate = false;
  let planned: ReturnType<typeof setTimeout> | undefined;
  /** Runs as long as one is behind. */
  let settling: ReturnType<typeof setTimeout> | undefined;

  const plan = (milliseconds: number): void => {
    clearTimeout(planned);
    planned = setTimeout(reloadInTurn, milliseconds);
  };
  const forget = (): void => {
    clear();
    front = 0;
    touched = 0;
    wasLate = false;
    frames.drop();
  };
  const clear = (): void => {
    clearTimeout(planned);
    clearTimeout(settling);
    settling = undefined;
    planned = undefined;
    behind = undefined;
    isAnotherWanted = false;
  };
  const reload = (): void => {
    const at = address();
    clear();
    if (!at) return;
    asOf = newest;
    // A page that hears says that it is there; it may do so after it was loaded, and its scripts have work to do then.
    frames.prepare(at, () => settleIn(deafMilliseconds));
    settling = setTimeout(giveUp, lostMilliseconds);
  };
  /** Builds may come faster than pages: one that brings something new is not dropped for a newer one. */
  const reloadInTurn = (): void => {
    planned = undefined;
    if (settling && front < newest) isAnotherWanted = true;
    else reload();
  };
  const giveUp = (): void => {
    settling = undefined;
    frames.drop();
    if (isAnotherWanted) reload();
  };
  const settleIn = (milliseconds: number): void => {
    clearTimeout(settling);
    settling = setTimeout(settle, milliseconds);
  };
  const settle = (): void => {
    settling = undefined;
    if (behind && behind.build < touched && !wasLate) {
      wasLate = true;
      frames.drop();
      // Where the page in front renews itself this waits until nobody types.
      if (!planned) reload();
      return;
    }
    wasLate = false;
    frames.swap();
    const shown = behind;
    behind = undefined;
    front = shown?.build ?? asOf;
    touched = front;
    if (shown) swapped(shown);
    if (planned) return;
    if (front < newest) reload();
    else if (isAnotherWanted) plan(restMilliseconds);
    isAnotherWanted = false;
  };

  return {
    noticeBuild(build) {
      newest = build;
      if (front >= build || !address()) return;
      plan(deafMilliseconds);
      askPage();
    },
    noticeStale() {
      // After a build its number comes, too.
      if (settling) isAnotherWanted = true;
      else if (!planned) plan(deafMilliseconds);
    },
    noticeRenewed({ build, whole }) {
      touched = Math.max(touched, build);
      if (!whole) {
        clearTimeout(planned);
        reloadInTurn();
        return;
      }
      front = Math.max(front, build);
      plan(restMilliseconds);
    },
    noticeShown(shown, isBehind) {
      if (isBehind) {
        // It says so again when all of it is there.
        if (!behind) settleIn(front < newest ? settleMilliseconds : unhurriedMilliseconds);
        behind = shown;
        return;
      }
      front = Math.max(front, shown.build);
      touched = Math.max(touched, front);
      if (front < newest && !planned) reloadInTurn();
    },
    reload,
    forget,
  };
};
