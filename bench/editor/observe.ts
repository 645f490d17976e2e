// Owns noting, inside every frame of the editor's window, when a key was pressed and when its letter was on the screen. Knows no site.

import { mark, type Note } from './note.ts';

const typed = new RegExp(`${mark}([a-z]*)`);

/** What a webview shows is written into a frame of the editor's, anew as it likes: it is observed from the frame around it. */
const isWebview = location.pathname.endsWith('/webview/browser/pre/index.html');

const placeHere = (): Note['place'] => (window === window.top ? 'text' : isWebview ? 'markdown' : 'live');

const textIn = ({ contentDocument }: HTMLIFrameElement): string =>
  contentDocument?.body?.classList.contains('vscode-body') ? (contentDocument.body.textContent ?? '') : '';

const textHere = (): string => {
  if (window === window.top)
    return [...document.querySelectorAll('.view-lines .view-line')].map((line) => line.textContent).join('\n');
  if (isWebview) return [...document.querySelectorAll('iframe')].map(textIn).join('\n');
  return document.body?.textContent ?? '';
};

/** A page that is loaded behind another one is on the screen when that one is gone. */
const isBehind = (): boolean => {
  // Webviews take it from what they show.
  const around: Window | undefined = window.parent;
  return !isWebview && around !== undefined && around !== window && around.length > 1 && around[0] !== window;
};

const tell = (note: Note): void => (globalThis as unknown as { benchNote(note: Note): void }).benchNote(note);

const now = (): number => performance.timeOrigin + performance.now();

/** Looks when something has changed, at the next frame; what is found then is painted by the end of that frame. */
const watch = (): void => {
  let last: string | undefined;
  let planned = false;
  const painted = new MessageChannel();
  let waiting: Omit<Note, 'at'> | undefined;
  painted.port1.onmessage = () => {
    if (waiting) tell({ ...waiting, at: now() });
    waiting = undefined;
  };
  const look = (): void => {
    planned = false;
    if (isWebview) plan();
    const letters = typed.exec(textHere())?.[1];
    if (letters === undefined || letters === last) return;
    if (isBehind()) {
      plan();
      return;
    }
    last = letters;
    waiting = { kind: 'seen', place: placeHere(), letters, address: location.href };
    painted.port2.postMessage(0);
  };
  const plan = (): void => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(look);
  };
  new MutationObserver(plan).observe(document, { subtree: true, childList: true, characterData: true });
  document.addEventListener('DOMContentLoaded', plan);
  plan();
};

if (window === window.top)
  window.addEventListener(
    'keydown',
    ({ isTrusted, key, timeStamp }) => {
      if (isTrusted && /^[a-z]$/.test(key))
        tell({ kind: 'key', place: 'text', letters: key, at: performance.timeOrigin + timeStamp, address: '' });
    },
    true,
  );
watch();
