// Owns changing a page and moving files in one: what follows for all posts from the moves, with the page's own edits in it.
import type { Page } from '../page/index.ts';
import type { Site } from '../site/index.ts';
import { applyEdits, editBetween, indexLines, type SitePath, type TextEdit } from '../text/index.ts';
import { renameFilesEverywhere } from './rename-files-everywhere.ts';
import type { FileEdits, FileMove, SiteChange } from './site-change.ts';

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
    : [...editBetween(page.text, applyEdits(after.text, then))];
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
