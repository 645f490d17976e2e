// Owns the view around the page: its bar, what is said above it, and who may talk to whom. Knows only addresses, no files.
import {
  type LiveMessage,
  type PageMessage,
  parsePageMessage,
  type ReloadMessage,
  type ScrollMessage,
  type ViewMessage,
} from '../messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: ViewMessage): void };

const editor = acquireVsCodeApi();

const find = <T extends HTMLElement>(id: string, type: new () => T): T => {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The view has no “${id}”.`);
  return found;
};

const frame = find('page', HTMLIFrameElement);
const cover = find('cover', HTMLElement);
const coverText = find('cover-text', HTMLElement);
const retry = find('retry', HTMLButtonElement);
const notice = find('notice', HTMLButtonElement);
const address = find('address', HTMLElement);
const back = find('back', HTMLButtonElement);
/** Where the pages are; behind a tunnel there is a path before that of the site. */
const { origin: pageOrigin, pathname: prefix } = new URL(document.body.dataset.pages ?? '');

const zooms = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

const deafMilliseconds = 2000;

/** Paths that were shown, the last one now: the history of the frame belongs to the whole window. */
let visited: string[] = [];
let reloading: ReturnType<typeof setTimeout> | undefined;
let zoom = zooms.indexOf(1);

const current = (): string | undefined => visited.at(-1);

const sendToPage = (message: ScrollMessage | ReloadMessage): void =>
  frame.contentWindow?.postMessage(message, pageOrigin);

/** Without an entry in the history. The same address is loaded again. */
const load = (path: string): void => frame.contentWindow?.location.replace(new URL(path, pageOrigin).href);

/** By the page itself, which stays where it is scrolled; one that does not hear (a feed, a picture) is loaded from here. */
const reload = (): void => {
  const path = current();
  if (!path) return;
  clearTimeout(reloading);
  reloading = setTimeout(() => load(path), deafMilliseconds);
  sendToPage({ kind: 'reload' });
};

/** As an author would write it; a path may hold a percent sign of its own, and stays as it is then. */
const toReadable = (path: string): string =>
  path.replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
    const bytes = Uint8Array.from(escaped.slice(1).split('%'), (byte) => Number.parseInt(byte, 16));
    return new TextDecoder().decode(bytes);
  });

const showPlace = (): void => {
  const path = current();
  address.textContent = path?.startsWith(prefix) ? toReadable(`/${path.slice(prefix.length)}`) : '';
  back.disabled = visited.length < 2;
};

const setZoom = (index: number): void => {
  zoom = Math.min(Math.max(index, 0), zooms.length - 1);
  frame.style.setProperty('zoom', String(zooms[zoom]));
};

const pressKey = (message: PageMessage & { kind: 'key' }): void => {
  // The window hands keys of its own document on to the editor; those of the page it never sees.
  window.dispatchEvent(new KeyboardEvent('keydown', { ...message.key, bubbles: true, cancelable: true }));
};

/** A script of the theme could send what nobody has clicked or pressed; what a reader does in the page is known here, too. */
const isMeant = ({ kind }: PageMessage): boolean => kind === 'shown' || navigator.userActivation.isActive;

const hearPage = (message: PageMessage): void => {
  if (message.kind === 'key') {
    pressKey(message);
    return;
  }
  if (message.kind === 'shown') {
    clearTimeout(reloading);
    if (current() !== message.path) visited.push(message.path);
    frame.title = message.title;
    showPlace();
  }
  editor.postMessage(message);
};

const follow = ({ path }: LiveMessage & { kind: 'follow' }): void => {
  if (current() === path) return;
  // Going back from here would be the former post's page, which the editor does not show any more.
  visited = [];
  load(path);
};

const showCover = ({ text, busy, retry: again }: LiveMessage & { kind: 'cover' }): void => {
  cover.hidden = text === undefined;
  frame.hidden = text !== undefined;
  address.hidden = frame.hidden;
  cover.classList.toggle('busy', busy === true);
  coverText.textContent = text ?? '';
  retry.hidden = again === undefined;
  retry.textContent = again ?? '';
};

const hearEditor = (message: LiveMessage): void => {
  switch (message.kind) {
    case 'follow':
      follow(message);
      break;
    case 'scroll':
      if (message.path === current()) sendToPage({ kind: 'scroll', ...(message.anchor && { anchor: message.anchor }) });
      break;
    case 'reload':
      reload();
      break;
    case 'cover':
      showCover(message);
      break;
    case 'notice':
      notice.hidden = message.text === undefined;
      notice.textContent = message.text ?? '';
      break;
  }
};

window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source === frame.contentWindow) {
    const message = origin === pageOrigin ? parsePageMessage(data) : undefined;
    if (message && isMeant(message)) hearPage(message);
  } else if (origin === window.origin) hearEditor(data as LiveMessage);
});

back.addEventListener('click', () => {
  visited.pop();
  const path = current();
  if (path) load(path);
  showPlace();
});
find('reload', HTMLButtonElement).addEventListener('click', reload);
find('browse', HTMLButtonElement).addEventListener('click', () => {
  const path = current();
  if (path) editor.postMessage({ kind: 'browse', path });
});
find('smaller', HTMLButtonElement).addEventListener('click', () => setZoom(zoom - 1));
find('larger', HTMLButtonElement).addEventListener('click', () => setZoom(zoom + 1));
retry.addEventListener('click', () => editor.postMessage({ kind: 'retry' }));
notice.addEventListener('click', () => editor.postMessage({ kind: 'problem' }));

showPlace();
editor.postMessage({ kind: 'ready', origin: window.origin });
