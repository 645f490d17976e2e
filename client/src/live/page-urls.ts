// Owns which page a content file is: asked of Hugo, and remembered while it cannot have become another one. Knows no process.
import { resolve } from 'node:path';
import type { HugoAnswer } from './ask-hugo.ts';
import { parsePageList } from './page-list.ts';

export interface PageUrls {
  /** Path as Hugo serves it; undefined when the file is no page. */
  find(path: string): Promise<string | undefined>;
  /** The other way round: the author's file of a page. */
  findFile(served: string): Promise<string | undefined>;
  /** This text is what Hugo sees now: only its front matter can give pages other URLs. */
  noticeText(path: string, text: string): void;
  /** Anything may be another one. */
  forget(): void;
}

export interface PageUrlsOptions {
  readonly root: string;
  /** `hugo list all`; undefined while the site cannot be asked. */
  readonly list: () => Promise<HugoAnswer> | undefined;
  readonly toAuthorPath: (path: string) => string;
  /** From the path of a permalink. */
  readonly toServedPath: (path: string) => string;
  /** For files that the list leaves out. */
  readonly findUnlisted: (path: string) => Promise<string | undefined>;
}

export const createPageUrls = (options: PageUrlsOptions): PageUrls => {
  const { root, toAuthorPath, toServedPath, findUnlisted } = options;
  const heads = new Map<string, string>();
  /** Author's path -> permalink; the last that Hugo could tell. */
  let known: ReadonlyMap<string, string> = new Map();
  let asking: Promise<void> | undefined;
  /** Numbers of questions: the last one asked, and the one that `known` answers. */
  let asked = 0;
  let answered = 0;

  const ask = async (): Promise<void> => {
    const ours = ++asked;
    const answer = await options.list();
    // A page that is broken for the moment keeps its URL.
    if (!answer?.ok) {
      if (ours === asked) forget();
      return;
    }
    // What was asked for before something changed may be answered after what was asked for then.
    if (ours < answered) return;
    answered = ours;
    const pages = [...parsePageList(answer.output)];
    known = new Map(pages.map(([path, permalink]) => [toAuthorPath(resolve(root, path)), permalink]));
  };
  const forget = (): void => {
    asking = undefined;
  };
  const toServed = (permalink: string): string =>
    toServedPath(URL.canParse(permalink) ? new URL(permalink).pathname : permalink);
  return {
    async find(path) {
      asking ??= ask();
      await asking;
      const permalink = known.get(path);
      return permalink === undefined ? findUnlisted(path) : toServed(permalink);
    },
    async findFile(served) {
      asking ??= ask();
      await asking;
      for (const [path, permalink] of known) if (toServed(permalink) === served) return path;
      return undefined;
    },
    noticeText(path, text) {
      const head = toHead(text);
      if (heads.get(path) !== head) forget();
      heads.set(path, head);
    },
    forget,
  };
};

/** The front matter with its fences; all of a text whose front matter is of another kind. */
const toHead = (text: string): string => /^\uFEFF?\s*(---|\+\+\+)[\s\S]*?^\1/m.exec(text)?.[0] ?? text;
