// Owns the frames of the view: the page in front, and the one behind it that is loaded to take its place unseen. Knows no messages.

export interface Frames {
  readonly front: HTMLIFrameElement;
  /** Loads an address in front, at once; without an entry in the history. */
  show(address: string): void;
  /** Loads an address behind, instead of what is being loaded there. `loaded` is told when all of it is there. */
  prepare(address: string, loaded: () => void): void;
  /** What is behind is not wanted any more. */
  drop(): void;
  /** Puts what is behind in front. Nothing where nothing is. */
  swap(): void;
  isBehind(source: MessageEventSource | null): boolean;
  /** What is loaded behind would be seen else where the one in front is not. */
  hide(isHidden: boolean): void;
  zoom(factor: number): void;
}

/** @param first the one in the document */
export const createFrames = (first: HTMLIFrameElement): Frames => {
  let front = first;
  let behind: HTMLIFrameElement | undefined;
  const drop = (): void => {
    behind?.remove();
    behind = undefined;
  };
  return {
    get front() {
      return front;
    },
    show(address) {
      drop();
      front.contentWindow?.location.replace(address);
    },
    prepare(address, loaded) {
      drop();
      const fresh = document.createElement('iframe');
      // Drawn, but under the one in front: what is hidden would be blank for a moment when it is shown.
      fresh.className = 'behind';
      fresh.inert = true;
      fresh.hidden = front.hidden;
      fresh.setAttribute('sandbox', front.getAttribute('sandbox') ?? '');
      fresh.style.setProperty('zoom', front.style.getPropertyValue('zoom'));
      fresh.src = address;
      fresh.addEventListener('load', () => {
        if (behind === fresh) loaded();
      });
      behind = fresh;
      front.after(fresh);
    },
    drop,
    swap() {
      if (!behind) return;
      const former = front;
      front = behind;
      behind = undefined;
      front.hidden = former.hidden;
      front.className = '';
      front.inert = false;
      front.id = former.id;
      former.remove();
    },
    isBehind: (source) => behind !== undefined && source === behind.contentWindow,
    hide(isHidden) {
      for (const frame of [front, behind]) if (frame) frame.hidden = isHidden;
    },
    zoom(factor) {
      for (const frame of [front, behind]) frame?.style.setProperty('zoom', String(factor));
    },
  };
};
