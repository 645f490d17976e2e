// Owns the view around the page: its bar, what is said above it, and who may talk to whom. Knows only addresses, no files.
import {
  type LiveMessage,
  type PageMessage,
  parsePageMessage,
  type RenewMessage,
  type ScrollMessage,
  type ViewMessage,
} from '../messages.ts';
import { createFrames } from './frames.ts';
import { createRenewal } from './renewal.ts';

declare function acquireVsCodeApi(): { postMessage(message: ViewMessage): void };

const editor = acquireVsCodeApi();

const find = <T extends HTMLElement>(id: string, type: new () => T): T => {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The view has no “${id}”.`);
  return found;
};

const frames = createFrames(find('page', HTMLIFrameElement));
const cover = find('cover', HTMLElement);
const coverText = find('cover-text', HTMLElement);
const retry = find('retry', HTMLButtonElement);
const notice = find('notice', HTMLButtonElement);
const address = find('address', HTMLElement);
const back = find('back', HTMLButtonElement);
/** Where the pages are; behind a tunnel there is a path before that of the site. */
const { origin: pageOrigin, pathname: prefix } = new URL(document.body.dataset.pages ?? '');

const zooms = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** Paths that were shown, the last one now: the history of the frame belongs to the whole window. */
let visited: string[] = [];
/** What stands in its address behind the path. */
let rest = '';
let zoom = zooms.indexOf(1);

const current = (): string | undefined => visited.at(-1);

const sendToPage = (message: ScrollMessage | RenewMessage): void =>
  frames.front.contentWindow?.postMessage(message, pageOrigin);

const toAddress = (path: string): string => new URL(path, pageOrigin).href;

const takePlace = (message: PageMessage & { kind: 'shown' }): void => {
  if (current() !== message.path) visited.push(message.path);
  ({ rest } = message);
  frames.front.title = message.title;
  showPlace();
  editor.postMessage(message);
};

const renewal = createRenewal({
  frames,
  address: () => {
    const path = current();
    return path && toAddress(path) + rest;
  },
  askPage: () => sendToPage({ kind: 'renew' }),
  swapped: takePlace,
});

const load = (path: string): void => {
  renewal.forget();
  rest = '';
  frames.show(toAddress(path));
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
  frames.zoom(zooms[zoom]!);
};

const pressKey = (message: PageMessage & { kind: 'key' }): void => {
  // The window hands keys of its own document on to the editor; those of the page it never sees.
  window.dispatchEvent(new KeyboardEvent('keydown', { ...message.key, bubbles: true, cancelable: true }));
};

/** A script of the theme could send what nobody has clicked or pressed; what a reader does in the page is known here, too. */
const isMeant = ({ kind }: PageMessage): boolean =>
  kind === 'shown' || kind === 'renewed' || kind === 'stale' || navigator.userActivation.isActive;

const hearPage = (message: PageMessage): void => {
  switch (message.kind) {
    case 'key':
      pressKey(message);
      break;
    case 'shown':
      // A link has led to another page: the one that is loaded behind is not wanted any more.
      if (current() !== message.path) renewal.forget();
      takePlace(message);
      renewal.noticeShown(message, false);
      break;
    case 'renewed':
      // Of the page before a link was followed.
      if (message.path !== current()) break;
      renewal.noticeRenewed(message);
      editor.postMessage(message);
      break;
    case 'stale':
      renewal.noticeStale();
      break;
    default:
      editor.postMessage(message);
  }
};

/** Of a page that nobody sees yet only that it is there. */
const hearBehind = (message: PageMessage): void => {
  if (message.kind === 'shown') renewal.noticeShown(message, true);
};

const follow = ({ path }: LiveMessage & { kind: 'follow' }): void => {
  if (current() === path) return;
  // Going back from here would be the former post's page, which the editor does not show any more.
  visited = [];
  load(path);
};

const showCover = ({ text, busy, retry: again }: LiveMessage & { kind: 'cover' }): void => {
  cover.hidden = text === undefined;
  frames.hide(text !== undefined);
  address.hidden = frames.front.hidden;
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
      renewal.reload();
      break;
    case 'built':
      renewal.noticeBuild(message.build);
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
  const isFront = source === frames.front.contentWindow;
  if (isFront || frames.isBehind(source)) {
    const message = origin === pageOrigin ? parsePageMessage(data) : undefined;
    if (message && isMeant(message)) (isFront ? hearPage : hearBehind)(message);
  } else if (origin === window.origin) hearEditor(data as LiveMessage);
});

back.addEventListener('click', () => {
  visited.pop();
  const path = current();
  if (path) load(path);
  showPlace();
});
find('reload', HTMLButtonElement).addEventListener('click', renewal.reload);
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
