// Owns telling the author how Hugo fares with a site: status bar, problems, the line above the page, words in its place. Knows no Hugo and no post.
import { type Disposable, l10n } from 'vscode';
import { createBuildDiagnostics } from './build-diagnostics.ts';
import type { BuildProblem } from './build-problems.ts';
import type { EndReason } from './end-reason.ts';
import { createLiveStatus } from './live-status.ts';
import type { LiveMessage } from './messages.ts';
import { spellEnd } from './spell-end.ts';

export interface BuildNewsOptions {
  /** URI of the site. */
  readonly site: string;
  readonly name: string;
  /** To the view, where there is one. */
  readonly post: (message: LiveMessage) => void;
  /** Whether a page is on the screen: it stays there whatever happens. */
  readonly hasPage: () => boolean;
}

export interface BuildNews extends Disposable {
  readonly problems: readonly BuildProblem[];
  noticeStart(): void;
  noticeServed(): void;
  /** After each build. */
  noticeBuilt(problems: readonly BuildProblem[], isServing: boolean): void;
  /** Nothing is served any more. */
  noticeFailure(why: EndReason): void;
  /** Says the first problem in the view: its file may not be open. */
  sayProblems(): void;
  /** Words in the place of the page; undefined: the page. */
  cover(words?: string, more?: { readonly busy?: boolean; readonly retry?: string }): void;
}

const firstLine = (text: string): string => text.split('\n')[0]!;

export const createBuildNews = ({ site, name, post, hasPage }: BuildNewsOptions): BuildNews => {
  const diagnostics = createBuildDiagnostics('hugoAuthor.live');
  const status = createLiveStatus(site, name);
  let problems: readonly BuildProblem[] = [];

  const say = (text?: string): void => post({ kind: 'notice', ...(text !== undefined && { text }) });
  const cover: BuildNews['cover'] = (text, more = {}) =>
    post({ kind: 'cover', ...(text !== undefined && { text }), ...more });
  const sayProblems = (): void => {
    const [first] = problems;
    say(first && l10n.t('Hugo could not build this: {0}', firstLine(first.message)));
  };
  /** What is on the screen stays there, else it is said where the page would be. */
  const sayUnbuilt = (why: string): void => {
    if (hasPage()) say(l10n.t('Hugo does not run any more: {0}', firstLine(why)));
    else cover(l10n.t('Hugo cannot build this site.\n{0}', why), { retry: l10n.t('Try Again') });
  };
  const showState = (): void => status.show(problems.length > 0 ? 'broken' : 'running');

  return {
    get problems() {
      return problems;
    },
    noticeStart() {
      status.show('starting');
      if (!hasPage()) cover(l10n.t('Hugo is building the site…'), { busy: true });
    },
    noticeServed() {
      showState();
      sayProblems();
    },
    noticeBuilt(found, isServing) {
      problems = found;
      diagnostics.show(found);
      showState();
      if (isServing) sayProblems();
      else sayUnbuilt(found[0]?.message ?? '');
    },
    noticeFailure(why) {
      status.show('broken');
      sayUnbuilt(spellEnd(why));
    },
    sayProblems,
    cover,
    dispose() {
      diagnostics.dispose();
      status.dispose();
    },
  };
};
