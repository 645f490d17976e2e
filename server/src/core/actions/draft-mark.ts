// Owns offering to make a draft of a post, or to end it. What Hugo takes for a draft is known to the outline.
import * as l10n from '@vscode/l10n';
import { removeKey, setKey } from '../edits/index.ts';
import type { Outline, Page } from '../page/index.ts';
import { formatOf, isUsual, type Site, withInherited } from '../site/index.ts';
import type { TextEdit } from '../text/index.ts';
import { type Action, offer } from './action.ts';
import { findKeyPlace } from './key-place.ts';

/** The edits that make a draft of a page; undefined where that is not safe. `siblings` are other pages of its section. */
export const startDraft = (page: Page, siblings: readonly Outline[]): readonly TextEdit[] | undefined => {
  const present = page.outline.keys.map((key) => key.toLowerCase());
  const place = findKeyPlace(siblings, 'draft', present) ?? { after: 'date' };
  return setKey(page, ['draft'], true, { ...place, format: formatOf(siblings) });
};

/** Is the page a draft also without a mark of its own? What a `cascade` hands down can be overridden, not taken away. */
const isDraftByCascade = ({ path, outline }: Page, site: Site): boolean => {
  const keys = outline.keys.filter((key) => key.toLowerCase() !== 'draft');
  return withInherited(site, path, { ...outline, keys, draft: false }).draft;
};

const mustSayFalse = (page: Page, site: Site, siblings: readonly Outline[]): boolean =>
  isUsual('draft', siblings) || isDraftByCascade(page, site);

/** The edits that take the draft mark away, or set it to false where the other pages keep theirs or it is handed down. */
export const endDraft = (page: Page, site: Site, siblings: readonly Outline[]): readonly TextEdit[] | undefined =>
  mustSayFalse(page, site, siblings) ? setKey(page, ['draft'], false) : removeKey(page, ['draft']);

export const draftMark: Action = {
  name: 'draft-mark',
  *find({ page, site, siblings }) {
    if (!withInherited(site, page.path, page.outline).draft)
      yield* offer(l10n.t('Mark as draft'), startDraft(page, siblings()));
    else {
      const title = mustSayFalse(page, site, siblings())
        ? l10n.t('Set “draft” to false')
        : l10n.t('Remove the draft mark');
      yield* offer(title, endDraft(page, site, siblings()));
    }
  },
};
