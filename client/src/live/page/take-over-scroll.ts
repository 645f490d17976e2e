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

/**
 * Until this page is in front itself; pictures that come late move what is below them.
 * @param ready told when the page is there: one behind is drawn by then as it is scrolled
 */
export const takeOverScroll = (ready: () => void): void => {
  const follow = (): void => {
    const front = findFront();
    if (!front) {
      ready();
      return;
    }
    window.scrollTo({ left: front.scrollX, top: front.scrollY, behavior: 'instant' });
    // The frame after the next one begins when the next one is on the screen.
    requestAnimationFrame(() => requestAnimationFrame(ready));
  };
  window.addEventListener('pageshow', follow);
  if (document.readyState !== 'loading') follow();
  else document.addEventListener('DOMContentLoaded', follow);
};
