// Owns changing a page and moving files in one: what follows for all posts from the moves, with the page's own edits in it.
import type { Page } from '../page/index.ts';
import type { Site } from '../site/index.ts';
import { applyEdits, indexLines, type SitePath, type TextEdit } from '../text/index.ts';
import { renameFilesEverywhere } from './rename-files-everywhere.ts';
import type { FileEdits, FileMove, SiteChange } from './site-change.ts';

/** Not between CR and LF, nor between the halves of a character. */
const isCut = (text: string, at: number): boolean =>
  !/^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1));

/** One edit from a text to another: what they begin and end with alike stays. */
const oneEdit = (before: string, after: string): TextEdit => {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  while (!isCut(before, head) || !isCut(after, head)) head--;
  let tail = 0;
  const endsAlike = (): boolean =>
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail);
  while (tail < shorter - head && endsAlike()) tail++;
  while (!isCut(before, before.length - tail) || !isCut(after, after.length - tail)) tail--;
  return { span: { start: head, end: before.length - tail }, newText: after.slice(head, after.length - tail) };
};

/** An edit of the text that `edits` leave behind, as one of the text before them; undefined where it touches one of them. */
const toEditBefore = ({ span, newText }: TextEdit, edits: readonly TextEdit[]): TextEdit | undefined => {
  let shift = 0;
  for (const one of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const start = one.span.start + shift;
    if (span.end < start) break;
    if (span.start <= start + one.newText.length) return undefined;
    shift += one.newText.length - (one.span.end - one.span.start);
  }
  return { span: { start: span.start - shift, end: span.end - shift }, newText };
};

/** The edits of both in the text before either. */
const joinEdits = (page: Page, after: Page, first: readonly TextEdit[], then: readonly TextEdit[]): TextEdit[] => {
  const moved = then.map((edit) => toEditBefore(edit, first));
  return moved.every((edit) => edit !== undefined)
    ? [...first, ...moved]
    : [oneEdit(page.text, applyEdits(after.text, then))];
};

/**
 * The moves, the edits of one page (in its text of today; `after` is the page with them) and all that follows for what names the
 * moved files. Yields the path of a page, and wants its text back.
 */
export function* changeAndMove(
  site: Site,
  page: Page,
  { edits: own, after }: { readonly edits: readonly TextEdit[]; readonly after: Page },
  moves: readonly FileMove[],
): Generator<SitePath, SiteChange, string | undefined> {
  const work = renameFilesEverywhere(site, moves);
  let step = work.next();
  while (!step.done) {
    const text = yield step.value;
    step = work.next(step.value === page.path && text !== undefined ? after.text : text);
  }
  const edits = new Map<SitePath, FileEdits>(step.value.edits);
  const all = joinEdits(page, after, own, edits.get(page.path)?.edits ?? []);
  if (all.length > 0) edits.set(page.path, { lines: indexLines(page.text), edits: all });
  return { ...step.value, edits, moves };
}
