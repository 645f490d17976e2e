// Owns what the live preview adds to a page of the site: it scrolls to words and tells which words were clicked. Changes nothing on it.
import { type Anchor, findAnchored, toAnchor } from '../../../../server/src/core/preview/index.ts';
import { isShortcut, type PageMessage, type RenewMessage, type ScrollMessage } from '../messages.ts';
import { lettersBefore, type PageBlock, readPageBlocks, rectOfLetter } from './page-blocks.ts';
import { followServedPage } from './served-page.ts';
import { takeOverReloads } from './take-over-reloads.ts';
import { takeOverScroll } from './take-over-scroll.ts';

/** Clicks on these do something on the page itself. */
const interactive =
  'a[href], button, input, select, textarea, label, summary, video, audio, iframe, [role=button], [onclick], [contenteditable]';

const lettersOf = (blocks: readonly PageBlock[]): readonly string[] => blocks.map(({ letters }) => letters);

const scrollerOf = (element: Element): Element => {
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  return document.scrollingElement ?? document.documentElement;
};

/** Brings a place into sight where it is not already: what is read should not move without need. */
const bringIntoSight = (element: Element, { top, bottom }: DOMRect): void => {
  const height = window.innerHeight;
  if (top > height * 0.08 && bottom < height * 0.85) return;
  scrollerOf(element).scrollBy({ top: top - height * 0.3, behavior: 'instant' });
};

const scrollTo = (anchor: Anchor | undefined): void => {
  if (!anchor) {
    window.scrollTo({ top: 0, behavior: 'instant' });
    return;
  }
  const blocks = readPageBlocks();
  const index = findAnchored(lettersOf(blocks), anchor);
  const block = index === undefined ? undefined : blocks[index];
  if (block) bringIntoSight(block.element, rectOfLetter(block, anchor.into));
};

/** The words at a point of the window. */
const anchorAt = ({ clientX, clientY, target }: MouseEvent): Anchor | undefined => {
  const caret = document.caretRangeFromPoint(clientX, clientY);
  const blocks = readPageBlocks();
  const node = caret?.startContainer ?? target;
  if (!(node instanceof Node)) return undefined;
  const exact = blocks.findIndex(({ nodes }) => nodes.some((each) => each === node));
  // Beside the words of a paragraph, or on its picture: the block that it is in, or the first one in it.
  const index =
    exact >= 0 ? exact : blocks.findIndex(({ element }) => element.contains(node) || node.contains(element));
  const block = blocks[index];
  if (!block) return undefined;
  const into = exact >= 0 && caret ? lettersBefore(block, caret.startContainer, caret.startOffset) : 0;
  return toAnchor(lettersOf(blocks), index, into);
};

const withModifier = (event: MouseEvent | KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

/** A link of the site stays in the preview; any other goes to the browser, as do links that are clicked with Ctrl. */
const followLink = (event: MouseEvent, link: HTMLAnchorElement, send: (message: PageMessage) => void): void => {
  const isHere = link.origin === location.origin;
  if (isHere && !withModifier(event)) {
    if (link.target !== '' && link.target !== '_self') {
      event.preventDefault();
      location.assign(link.href);
    }
    return;
  }
  event.preventDefault();
  send({ kind: 'leave', url: link.href });
};

const connect = (parentOrigin: string, build: number): void => {
  const send = (message: PageMessage): void => window.parent.postMessage(message, parentOrigin);
  const path = (): string => location.pathname;
  const served = followServedPage(build);
  const renew = async (): Promise<void> => send({ kind: 'renewed', path: path(), ...(await served.renew()) });

  window.addEventListener('message', ({ source, origin, data }: MessageEvent<ScrollMessage | RenewMessage>) => {
    if (source !== window.parent || origin !== parentOrigin) return;
    if (data?.kind === 'scroll') scrollTo(data.anchor);
    else if (data?.kind === 'renew') void renew();
  });
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || !(event.target instanceof Element)) return;
    const link = event.target.closest('a[href]');
    if (link instanceof HTMLAnchorElement) {
      followLink(event, link, send);
      return;
    }
    const isSelecting = window.getSelection()?.isCollapsed === false;
    if (isSelecting || withModifier(event) || event.target.closest(interactive)) return;
    const anchor = anchorAt(event);
    if (anchor) send({ kind: 'clicked', path: path(), anchor });
  });
  document.addEventListener('keydown', (event) => {
    const { key, code, keyCode, ctrlKey, shiftKey, altKey, metaKey } = event;
    if (event.defaultPrevented || !isShortcut(event)) return;
    event.preventDefault();
    send({ kind: 'key', key: { key, code, keyCode, ctrlKey, shiftKey, altKey, metaKey } });
  });
  takeOverReloads(() => send({ kind: 'stale' }));
  takeOverScroll(() =>
    send({ kind: 'shown', path: path(), rest: location.search + location.hash, title: document.title, build }),
  );
};

const { parent: parentOrigin, build } = document.currentScript?.dataset ?? {};
// In a browser of its own there is nobody to talk to.
if (parentOrigin && window.parent !== window) connect(parentOrigin, Number(build));
