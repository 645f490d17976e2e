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

/** Until this page is in front itself; pictures that come late move what is below them. */
export const takeOverScroll = (): void => {
  const follow = (): void => {
    const front = findFront();
    if (front) window.scrollTo({ left: front.scrollX, top: front.scrollY, behavior: 'instant' });
  };
  document.addEventListener('DOMContentLoaded', follow);
  window.addEventListener('load', follow);
};
