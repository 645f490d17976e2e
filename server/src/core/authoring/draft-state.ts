// Owns what making a draft of a post, or ending that, changes in its front matter. Knows no dates.
import { endDraft, startDraft } from '../actions/index.ts';
import { setKey } from '../edits/index.ts';
import { findEntry, type Page } from '../page/index.ts';
import { findSiblings, type Site, withInherited } from '../site/index.ts';
import type { TextEdit } from '../text/index.ts';

/** Is the page a draft, by itself or by what it inherits? */
export const isDraft = ({ path, outline }: Page, site: Site): boolean => withInherited(site, path, outline).draft;

/** The edits that make a draft of a page; none when it is one already, undefined where that is not safe. */
export const makeDraft = (page: Page, site: Site): readonly TextEdit[] | undefined =>
  isDraft(page, site) ? [] : startDraft(page, findSiblings(page, site));

/** The edits after which a page is no draft, its dates left as they are; undefined where that is not safe. */
export const takeDraftAway = (page: Page, site: Site): readonly TextEdit[] | undefined => {
  const isOwn = page.frontMatter !== undefined && findEntry(page.frontMatter.root, 'draft') !== undefined;
  // A draft mark that comes from somewhere else is answered by one of its own.
  return isOwn ? endDraft(page, site, findSiblings(page, site)) : setKey(page, ['draft'], false);
};
