// Owns what is said between the page in the live preview, the view around it and the extension. Types and their reading only.
import type { Anchor } from '../../../server/src/core/preview/index.ts';

/** From the page on the screen. Whoever gets one has looked where it comes from. */
export type PageMessage =
  /** `build`: the last one that was over when the page was asked for. */
  | {
      readonly kind: 'shown';
      readonly path: string;
      /** What stands in its address behind the path: a query, a fragment. */
      readonly rest: string;
      readonly title: string;
      readonly build: number;
    }
  /** What is new was brought into the page that is shown; `whole`: all of it that can be seen. */
  | { readonly kind: 'renewed'; readonly path: string; readonly build: number; readonly whole: boolean }
  /** Hugo says that the page is to be loaded again. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'clicked'; readonly path: string; readonly anchor: Anchor }
  | { readonly kind: 'leave'; readonly url: string }
  | { readonly kind: 'key'; readonly key: PressedKey };

/** A key that the page does not use itself: the editor's own shortcuts should go on working. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** To the page: bring the words of an anchor into sight; without one, the top. */
export interface ScrollMessage {
  readonly kind: 'scroll';
  readonly anchor?: Anchor;
}

/** To the page: ask Hugo for yourself again and show what is new. */
export interface RenewMessage {
  readonly kind: 'renew';
}

/** From the view to the extension. */
export type ViewMessage =
  | { readonly kind: 'ready'; readonly origin: string }
  | Exclude<PageMessage, { kind: 'key' | 'stale' }>
  | { readonly kind: 'browse'; readonly path: string }
  | { readonly kind: 'retry' }
  | { readonly kind: 'problem' };

/** From the extension to the view. */
export type LiveMessage =
  /** Show this path of the page's origin, unless it is shown already. */
  | { readonly kind: 'follow'; readonly path: string }
  /** Only if this is the path that is shown. */
  | { readonly kind: 'scroll'; readonly path: string; readonly anchor?: Anchor }
  /** What is shown is of a Hugo before: load it again. */
  | { readonly kind: 'reload' }
  /** A build went well; pages that are asked for from now on say its number. */
  | { readonly kind: 'built'; readonly build: number }
  /** A few words instead of the page, or none any more. */
  | { readonly kind: 'cover'; readonly text?: string; readonly busy?: boolean; readonly retry?: string }
  /** A line above the page, which stays; a click on it is a `problem`. */
  | { readonly kind: 'notice'; readonly text?: string };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const count = (value: unknown): number => (typeof value === 'number' && value >= 0 ? Math.floor(value) : 0);

/** A key that types nothing, and that no page needs for its text: Ctrl+C is the page's. */
export const isShortcut = ({
  key,
  ctrlKey,
  shiftKey,
  altKey,
  metaKey,
}: Omit<PressedKey, 'code' | 'keyCode'>): boolean => {
  const isOfText = (ctrlKey || metaKey) && !shiftKey && /^[acvx]$/i.test(key);
  return !isOfText && (ctrlKey || metaKey || altKey || /^F\d+$/.test(key));
};

/** A path of the pages' own origin, as `location` tells it: behind anything else could be another host, a file, a program. */
const isPagePath = (path: string): boolean =>
  URL.canParse(path, 'http://pages/') && new URL(path, 'http://pages/').pathname === path;

/** It is put behind a path, and must not lead elsewhere. */
const toRest = (value: unknown): string => (/^[?#]/.test(text(value)) ? text(value) : '');

/** Any page may send anything: what lacks is empty. */
export const parseAnchor = (value: unknown): Anchor => {
  const { letters, before, after, occurrence, into } = isRecord(value) ? value : {};
  return {
    letters: text(letters),
    before: text(before),
    after: text(after),
    occurrence: count(occurrence),
    into: count(into),
  };
};

/** Undefined for what is none, or names no page. */
export const parsePageMessage = (value: unknown): PageMessage | undefined => {
  if (!isRecord(value)) return undefined;
  const path = text(value.path);
  switch (value.kind) {
    case 'shown':
      return isPagePath(path)
        ? { kind: 'shown', path, rest: toRest(value.rest), title: text(value.title), build: count(value.build) }
        : undefined;
    case 'renewed':
      return isPagePath(path)
        ? { kind: 'renewed', path, build: count(value.build), whole: value.whole === true }
        : undefined;
    case 'stale':
      return { kind: 'stale' };
    case 'clicked':
      return isPagePath(path) ? { kind: 'clicked', path, anchor: parseAnchor(value.anchor) } : undefined;
    case 'leave':
      return { kind: 'leave', url: text(value.url) };
    case 'key': {
      const { key, code, keyCode, ctrlKey, shiftKey, altKey, metaKey } = isRecord(value.key) ? value.key : {};
      const pressed = {
        key: text(key),
        code: text(code),
        keyCode: count(keyCode),
        ctrlKey: ctrlKey === true,
        shiftKey: shiftKey === true,
        altKey: altKey === true,
        metaKey: metaKey === true,
      };
      return isShortcut(pressed) ? { kind: 'key', key: pressed } : undefined;
    }
    default:
      return undefined;
  }
};
