// Owns that a page which is loaded behind another one is scrolled as that one is. Knows the frames of the window around only by their order.

/** The page in front, where this one is behind it and the same. */
const findFront = (): Window | undefined => {
  const front = window.parent[0];
  if (!front || front === window) return undefined;
  try {
    return front.location.pathname === location.pathname ? front : undefined;
  } catch (error) {
    // What is in front is of somebody else, or nothing yet.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
};

const copyScroll = (): void => {
  const front = findFront();
  if (front) window.scrollTo({ left: front.scrollX, top: front.scrollY, behavior: 'instant' });
};

/** A reader scrolls on while this page waits for its pictures, which move what is below them. */
const followFront = (front: Window): void => {
  const heights = new ResizeObserver(() => {
    if (findFront()) copyScroll();
    else heights.disconnect();
  });
  heights.observe(document.documentElement);
  front.addEventListener('scroll', copyScroll);
};

/**
 * Until this page is in front itself.
 * @param ready told when the page is there: one behind is drawn by then as it is scrolled
 */
export const takeOverScroll = (ready: () => void): void => {
  const take = (): void => {
    if (!findFront()) {
      ready();
      return;
    }
    copyScroll();
    // The frame after the next one begins when the next one is on the screen.
    requestAnimationFrame(() => requestAnimationFrame(ready));
  };
  const begin = (): void => {
    const front = findFront();
    if (front) followFront(front);
    take();
  };
  window.addEventListener('pageshow', take);
  if (document.readyState !== 'loading') begin();
  else document.addEventListener('DOMContentLoaded', begin);
};
