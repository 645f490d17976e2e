// Owns offering to make a draft of a post, or to end it. What Hugo takes for a draft is known to the outline.
import { removeKey, setKey } from '../edits/index.ts';
import type { Outline, Page } from '../page/index.ts';
import { withInherited } from '../site/index.ts';
import type { TextEdit } from '../text/index.ts';
import { type Action, offer } from './action.ts';
import { formatOf, isUsual } from './habits-of-siblings.ts';

/** The edits that make a draft of a page; undefined where that is not safe. `siblings` are other pages of its section. */
export const startDraft = (page: Page, siblings: readonly Outline[]): readonly TextEdit[] | undefined =>
  setKey(page, ['draft'], true, { after: 'date', format: formatOf(siblings) });

/** A mark that the page has only from the `cascade` of a section can be overridden, not taken away. */
const mustSayFalse = ({ outline }: Page, siblings: readonly Outline[]): boolean =>
  isUsual('draft', siblings) || !outline.keys.some((key) => key.toLowerCase() === 'draft');

/** The edits that take the draft mark away, or set it to false where the other pages keep theirs or it is handed down. */
export const endDraft = (page: Page, siblings: readonly Outline[]): readonly TextEdit[] | undefined =>
  mustSayFalse(page, siblings) ? setKey(page, ['draft'], false) : removeKey(page, ['draft']);

export const draftMark: Action = {
  name: 'draft-mark',
  *find({ page, site, siblings }) {
    if (!withInherited(site, page.path, page.outline).draft)
      yield* offer('Mark as draft', startDraft(page, siblings()));
    else {
      const title = mustSayFalse(page, siblings()) ? 'Set “draft” to false' : 'Remove the draft mark';
      yield* offer(title, endDraft(page, siblings()));
    }
  },
};
